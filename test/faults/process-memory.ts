import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { Finder, textNeedles, type Needle } from "../leak/needles.ts";

/** Bytes read at once, and how far two readings overlap, so that nothing is missed where they meet. */
const PART = 8 * 2 ** 20;
const OVERLAP = 4096;

/** What of the needles stands in the memory of a process, and how many bytes of it were read. */
export type Dump = { readonly found: ReadonlySet<string>; readonly bytes: number };

/** Reads all memory of another process but what it cannot have changed. */
export function searchMemory(pid: number, needles: readonly Needle[]): Dump {
  const finder = new Finder(needles);
  const found = new Set<string>();
  const part = Buffer.alloc(PART);
  let bytes = 0;
  const memory = openSync(`/proc/${pid}/mem`, "r");
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, "latin1").split("\n")) {
      const [, from, to, write, path] = /^([\da-f]+)-([\da-f]+) r(.).. \S+ \S+ \d+ *(.*)$/.exec(line) ?? [];
      if (from === undefined || to === undefined || line.includes("[vvar") || line.includes("[vsyscall"))
        continue;
      // The program's own code, as it stands on the disk.
      if (write === "-" && path?.startsWith("/")) continue;
      const end = Number.parseInt(to, 16);
      for (let at = Number.parseInt(from, 16); at < end; at += PART - OVERLAP) {
        let length: number;
        try {
          length = readSync(memory, part, 0, Math.min(PART, end - at), at);
        } catch {
          // A guard page, or a device; nothing of ours can stand there.
          break;
        }
        bytes += length;
        for (const what of finder.in(part.subarray(0, length))) found.add(what);
      }
    }
  } finally {
    closeSync(memory);
  }
  return { found, bytes };
}

/** A text as it may stand in memory: UTF-8, UTF-16 in both orders, and one byte a character where it has that form. */
export function memoryNeedles(what: string, text: string): Needle[] {
  const oneByte = Array.from(text).every((character) => character.codePointAt(0)! < 0x100);
  return [
    ...textNeedles(what, text),
    ...(oneByte ? [{ what: `${what} (one byte a character)`, bytes: Buffer.from(text, "latin1") }] : []),
  ];
}

/** Secret bytes as they may stand in memory: themselves, and as text in hexadecimal and base64. */
export function secretNeedles(what: string, secret: Uint8Array): Needle[] {
  const bytes = Buffer.from(secret);
  return [
    { what: `${what} (bytes)`, bytes },
    ...memoryNeedles(`${what} in hexadecimal`, bytes.toString("hex")),
    ...memoryNeedles(`${what} in base64`, bytes.toString("base64").replace(/=+$/u, "")),
  ];
}

/** Every secret in an object, however deep: byte arrays of a key's length, and age identities. */
export function secretsIn(value: unknown, path: string, seen = new Set<unknown>()): Needle[] {
  if (typeof value === "string") return value.startsWith("AGE-SECRET-KEY-") ? memoryNeedles(path, value) : [];
  if (value instanceof Uint8Array)
    return value.length >= 16 && value.length <= 128 ? secretNeedles(path, value) : [];
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([name, each]) => secretsIn(each, `${path}.${name}`, seen));
}
