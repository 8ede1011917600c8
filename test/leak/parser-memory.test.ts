import { closeSync, openSync, readFileSync, readSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { inspectFile, INSPECTION_POOL } from "../../electron/core/intake/inspect-file.ts";
import { memoryBytes } from "../../electron/core/parsing/byte-source.ts";
import { ParserPool } from "../../electron/core/parsing/parser-pool.ts";
import type { ParserProcess, StartParser } from "../../electron/core/parsing/parser-port.ts";
import { PASSPHRASE, ports, TestArchive } from "../core/fixtures/open-archive.ts";

const here = process.platform === "linux";
if (!here) console.warn("skipped: the memory of another process can be read on Linux only");

const CONTROL = "planted-control-7f3a91";

/** How often each needle stands in the memory of a process, in UTF-8 or in UTF-16. */
function occurrences(pid: number, needles: Readonly<Record<string, Buffer>>): Record<string, number> {
  const memory = openSync(`/proc/${pid}/mem`, "r");
  const found = Object.fromEntries(Object.keys(needles).map((name) => [name, 0]));
  let searched = 0;
  try {
    for (const line of readFileSync(`/proc/${pid}/maps`, "latin1").split("\n")) {
      const [, from, to] = /^([\da-f]+)-([\da-f]+) r/.exec(line) ?? [];
      if (from === undefined || to === undefined || line.includes("[vvar")) continue;
      const part = Buffer.alloc(4 * 2 ** 20);
      const end = Number(`0x${to}`);
      // Pieces overlap, so that nothing is missed where they meet.
      for (let at = Number(`0x${from}`); at < end; at += part.length - 8192) {
        let length: number;
        try {
          length = readSync(memory, part, 0, Math.min(part.length, end - at), at);
        } catch {
          break;
        }
        searched += length;
        for (const [name, needle] of Object.entries(needles))
          if (part.subarray(0, length).includes(needle)) found[name]! += 1;
      }
    }
  } finally {
    closeSync(memory);
  }
  expect(searched).toBeGreaterThan(20 * 2 ** 20);
  return found;
}

/** A secret as it may stand in memory: its bytes, as text in one or two bytes a character, in hexadecimal. */
function formsOf(name: string, secret: string | Uint8Array): Record<string, Buffer> {
  if (typeof secret === "string")
    return { [`${name}, text`]: Buffer.from(secret), [`${name}, wide`]: Buffer.from(secret, "utf16le") };
  const hex = Buffer.from(secret).toString("hex");
  return { [`${name}, bytes`]: Buffer.from(secret), [`${name}, hex`]: Buffer.from(hex) };
}

/** Every secret in an object, however deep: byte arrays of 16 bytes or more, and age identities. */
function secretsIn(value: unknown, path: string, seen = new Set<unknown>()): [string, string | Uint8Array][] {
  if (typeof value === "string") return value.startsWith("AGE-SECRET-KEY-") ? [[path, value]] : [];
  if (value instanceof Uint8Array) return value.length >= 16 && value.length <= 128 ? [[path, value]] : [];
  if (typeof value !== "object" || value === null || seen.has(value)) return [];
  seen.add(value);
  return Object.entries(value).flatMap(([name, each]) => secretsIn(each, `${path}.${name}`, seen));
}

test.skipIf(!here)("the memory of a parser holds the foreign file and no secret of the archive", async () => {
  const started: ParserProcess[] = [];
  const startParser: StartParser = (memory) => {
    const parser = ports.startParser(memory);
    started.push(parser);
    return parser;
  };
  const archive = await TestArchive.open();
  const source = join(archive.outside, "a.txt");
  await writeFile(source, "Показання.\n");
  await archive.call("intake.import", { paths: [source] });
  const { session } = archive;
  const secrets = [
    ...secretsIn(session.keys("facts"), "facts"),
    ...secretsIn(session.keys("identities"), "identities"),
    ...secretsIn({ seed: session.person.signingSeed, identity: session.person.identity }, "person"),
  ];
  expect(secrets.length).toBeGreaterThanOrEqual(6);
  await using parsers = new ParserPool(startParser, { ...INSPECTION_POOL, processes: 1 });
  const bytes = Buffer.from(`${CONTROL} in the file\n`.repeat(1000));
  await inspectFile(parsers, memoryBytes(bytes), `${CONTROL}.txt`);
  const needles = {
    ...formsOf("control", CONTROL),
    ...formsOf("passphrase", PASSPHRASE),
    ...formsOf("archive folder", archive.folder),
    ...Object.assign({}, ...secrets.map(([name, secret]) => formsOf(name, secret))),
  } as Record<string, Buffer>;
  const found = occurrences(started[0]!.pid!, needles);
  expect(found["control, text"]).toBeGreaterThan(0);
  const secretNames = Object.keys(found).filter((name) => !name.startsWith("control"));
  expect(secretNames.filter((name) => found[name]! > 0)).toEqual([]);
  // The same search does find them where they are.
  const own = occurrences(process.pid, needles);
  expect(own["passphrase, text"]).toBeGreaterThan(0);
});
