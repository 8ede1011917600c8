import { cp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { createApp } from "../../electron/core/app.ts";
import { Failure } from "../../shared/errors.ts";
import { PASSPHRASE, ports } from "../core/fixtures/open-archive.ts";

/** What became of a damaged archive. */
export type Outcome =
  | { readonly kind: "refused"; readonly code: string }
  | { readonly kind: "found"; readonly codes: readonly string[] }
  | { readonly kind: "silence" }
  | { readonly kind: "crash"; readonly error: string };

/** Opens an archive, checks it whole, and says what it told. Only a {@link Failure} or a finding is an answer. */
export async function outcomeOf(folder: string): Promise<Outcome> {
  const app = createApp(ports);
  try {
    await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
    const { findings } = await app.call("check.run", { readData: true });
    const codes = findings.map(({ code }) => code);
    return codes.length > 0 ? { kind: "found", codes } : { kind: "silence" };
  } catch (error) {
    if (error instanceof Failure && error.code !== "internal") return { kind: "refused", code: error.code };
    return { kind: "crash", error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    try {
      app.lock();
    } catch {
      // A damaged database may refuse to be closed in order; what counts was said before.
    }
  }
}

/** Files of a folder by their paths with `/`. */
export async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** The kind of a file: each is damaged equally often. */
export const kindOf = (path: string): string =>
  path.includes("/") ? path.slice(0, path.indexOf("/")) : path;

/** A copy of an archive, in place of what is at `to`. */
export async function copyOf(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true, preserveTimestamps: true });
}

/** Random numbers from a seed (mulberry32): the same damage again from the same seed. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

type Random = (below: number) => number;

/** Ways to damage one file; `others` are the files it may be exchanged with, `older` its earlier bytes. */
export const DAMAGES: Readonly<
  Record<string, (bytes: Buffer, random: Random, older: Buffer | undefined) => Buffer>
> = {
  flip: (bytes, random) => {
    const flipped = Buffer.from(bytes);
    if (flipped.length > 0) flipped[random(flipped.length)]! ^= 1 << random(8);
    return flipped;
  },
  truncate: (bytes, random) => bytes.subarray(0, random(bytes.length + 1)),
  "swap ranges": (bytes, random) => {
    const length = 1 + random(Math.max(1, Math.min(512, Math.floor(bytes.length / 2))));
    const [a, b] = [random(bytes.length - length + 1), random(bytes.length - length + 1)];
    const swapped = Buffer.from(bytes);
    bytes.copy(swapped, a, b, b + length);
    bytes.copy(swapped, b, a, a + length);
    return swapped;
  },
  "older copy": (bytes, _random, older) => older ?? bytes,
};

/** The bytes of a file, or undefined where there is none. */
export const bytesAt = async (path: string): Promise<Buffer | undefined> =>
  (await stat(path).catch(() => undefined))?.isFile() === true ? readFile(path) : undefined;

/** Writes bytes over a file and keeps its time, as somebody careful would. */
export async function overwrite(path: string, bytes: Uint8Array): Promise<void> {
  const { atime, mtime } = await stat(path);
  await writeFile(path, bytes);
  const { utimes } = await import("node:fs/promises");
  await utimes(path, atime, mtime);
}
