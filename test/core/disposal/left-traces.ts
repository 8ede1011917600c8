import { readdir } from "node:fs/promises";
import { createDecipheriv } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ArchiveSession } from "../../../electron/core/vault/archive-session.ts";

/** Names of the files below a part of a folder. */
export async function filesIn(folder: string, part: string): Promise<string[]> {
  const entries = await readdir(join(folder, part), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

/**
 * Which words stand in any page of the decrypted databases or their write-ahead logs, freed pages included:
 * decrypted by hand, so that nothing that SQLite does not show is missed.
 */
export function needlesIn(session: ArchiveSession, needles: readonly string[]): string[] {
  const found: string[] = [];
  for (const [name, file] of [
    ["facts", "archive.db"],
    ["identities", "identities.db"],
  ] as const) {
    const key = session.keys(name)!.databaseKey;
    const text = [
      pagesOf(join(session.folder, file), key, 0, 4096),
      pagesOf(join(session.folder, `${file}-wal`), key, 56, 4120),
    ]
      .flat()
      .map((page) => page.toString("latin1").toLowerCase())
      .join("\n");
    for (const needle of needles) if (text.includes(needle)) found.push(`${name}: ${needle}`);
  }
  return found;
}

const RESERVED = 80;

/** Pages of 4096 bytes, the first at `offset`, one every `step` bytes (docs/format.md §5). */
function pagesOf(path: string, key: Uint8Array, offset: number, step: number): Buffer[] {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return [];
  }
  const pages: Buffer[] = [];
  for (let at = offset; at + 4096 <= bytes.length; at += step) {
    const page = bytes.subarray(at, at + 4096);
    const iv = page.subarray(4096 - RESERVED, 4096 - RESERVED + 16);
    for (const from of at === 0 ? [16] : [0, 16]) {
      const cipher = createDecipheriv("aes-256-cbc", key, iv).setAutoPadding(false);
      pages.push(cipher.update(page.subarray(from, 4096 - RESERVED)));
    }
  }
  return pages;
}
