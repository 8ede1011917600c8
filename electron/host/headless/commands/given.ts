import { readFileSync } from "node:fs";
import { Failure } from "../../../../shared/errors.ts";
import type { Given } from "./command.ts";

/**
 * A text that must be there.
 *
 * @throws Failure `usage`
 */
export function text(given: Given, name: string): string {
  const value = given[name];
  if (typeof value !== "string" || value === "") throw new Failure("usage", { missing: name });
  return value;
}

/** A text that may be there. */
export const optional = (given: Given, name: string): string | undefined =>
  given[name] === undefined ? undefined : text(given, name);

/** One or more texts: a list, or a single one. */
export function texts(given: Given, name: string): string[] {
  const value = given[name];
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  if (list.length === 0 || !list.every((item) => typeof item === "string" && item !== "")) {
    throw new Failure("usage", { missing: name });
  }
  return list as string[];
}

/** A whole number that may be there. */
export function number(given: Given, name: string): number | undefined {
  const value = given[name];
  if (value === undefined) return undefined;
  const parsed =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^\d+$/.test(value)
        ? Number(value)
        : Number.NaN;
  if (!Number.isSafeInteger(parsed)) throw new Failure("usage", { missing: name });
  return parsed;
}

/**
 * JSON from a file, from standard input (`-`), or as it stands in a script.
 *
 * @throws Failure `file-missing`, `not-json`
 */
export function json(given: Given, name: string): unknown {
  const value = given[name];
  if (typeof value !== "string") {
    if (value === undefined) throw new Failure("usage", { missing: name });
    return value;
  }
  return parseJson(readText(value));
}

/** Text of a file, or of standard input for `-`. */
export function readText(path: string): string {
  try {
    return readFileSync(path === "-" ? 0 : path, "utf8");
  } catch {
    throw new Failure("file-missing");
  }
}

/** Parses JSON; a byte-order mark is no error. */
export function parseJson(content: string): unknown {
  try {
    return JSON.parse(content.replace(/^\uFEFF/u, "")) as unknown;
  } catch {
    throw new Failure("not-json");
  }
}
