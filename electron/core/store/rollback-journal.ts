import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { PAGE_BYTES } from "../crypto/page-mac.ts";

/** Where SQLite keeps the pages it would put back after a crash outside WAL mode. */
export const rollbackJournalOf = (database: string): string => `${database}-journal`;

const MAGIC = Buffer.from("d9d505f920a163d7", "hex");
/** A record: page number, page, checksum. */
const RECORD_BYTES = 4 + PAGE_BYTES + 4;

/**
 * What SQLite would do with a rollback journal: nothing, put back page 1 alone, or anything else. We write
 * outside WAL mode only when the mode itself is switched, which concerns page 1; whatever else a journal
 * would put back is not ours. (https://sqlite.org/fileformat2.html#the_rollback_journal)
 *
 * @param pages - whole pages of the database as it stands: a journal may also cut it
 */
export function rollbackJournalEffect(path: string, pages: number): "none" | "first-page" | "other" {
  if (!existsSync(path)) return "none";
  const file = openSync(path, "r");
  try {
    const { size } = fstatSync(file);
    const header = Buffer.alloc(28);
    if (readSync(file, header, 0, header.length, 0) === 0 || header[0] === 0) return "none";
    if (!header.subarray(0, 8).equals(MAGIC)) return "other";
    const [initialPages, sectorBytes] = [header.readUInt32BE(16), header.readUInt32BE(20)];
    if (initialPages !== pages || header.readUInt32BE(24) !== PAGE_BYTES) return "other";
    if (sectorBytes < header.length) return "other";
    const number = Buffer.alloc(4);
    for (let at = sectorBytes; at + RECORD_BYTES <= size; at += RECORD_BYTES) {
      readSync(file, number, 0, 4, at);
      if (number.readUInt32BE(0) !== 1) return "other";
    }
    return "first-page";
  } finally {
    closeSync(file);
  }
}
