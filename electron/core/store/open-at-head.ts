import { existsSync } from "node:fs";
import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { parseNote } from "../../../shared/merkle/signed-note.ts";
import type { CustodyLog, SignedCheckpoint } from "../custody/custody-log.ts";
import { knownActors, signersOf } from "../custody/note-signers.ts";
import { pathIn } from "../vault/archive-folder.ts";
import type { ArchiveSeal } from "./archive-seal.ts";
import { storedMark } from "./identities-mark.ts";
import { openDatabase, type Connection } from "./open-database.ts";
import { rollbackJournalOf } from "./rollback-journal.ts";
import type { LogEnd } from "./write-ahead-log.ts";

/**
 * Looks at `archive.db`, when the archive was not closed in order, as SQLite will see it, on a connection that cannot
 * merge it: if the log is cut short, nothing of it is lost by having looked.
 *
 * @param key - of `archive.db`
 * @param headSize - entries that `head` vouches for
 * @returns the mark for the log of `identities.db`
 * @throws Failure `log-behind-head`, `archive-damaged`
 */
export function inspectLeftOver(folder: string, key: Uint8Array, headSize: number): LogEnd | undefined {
  const path = pathIn(folder, "facts");
  // Where a journal is left the modes were being switched, and everything had been merged.
  if (existsSync(rollbackJournalOf(path))) return undefined;
  const facts = openDatabase({ path, key, mode: "read" });
  try {
    const newest = facts
      .prepare<[], { size: number | null }>("SELECT max(size) AS size FROM log_checkpoint")
      .get();
    if ((newest?.size ?? 0) < headSize) throw new Failure("log-behind-head");
    return storedMark(facts);
  } finally {
    facts.close();
  }
}

/**
 * Compares the log with `head`. A head that is older than a crash explains (one transaction, and none if the
 * archive was closed in order) or that nobody signed is noted for the check.
 *
 * @returns the newest checkpoint
 * @throws Failure `log-broken`, `log-behind-head`
 */
export function compareWithHead(
  facts: Connection,
  log: CustodyLog,
  head: SignedCheckpoint,
  seal: ArchiveSeal,
): SignedCheckpoint {
  const newest = log.checkpoint();
  if (newest?.size !== log.size || !equalBytes(newest.root, log.root)) throw new Failure("log-broken");
  if (log.last()?.sequence !== newest.size - 1) throw new Failure("log-broken");
  if (head.origin !== newest.origin || head.size > newest.size) throw new Failure("log-behind-head");
  if (!equalBytes(log.rootAt(head.size), head.root)) throw new Failure("log-behind-head");
  const later = facts
    .prepare<[number], { n: number }>("SELECT count(*) AS n FROM log_checkpoint WHERE size > ?")
    .get(head.size)!.n;
  if (later > (seal.wasClosed ? 0 : 1)) seal.note("head-behind-log", "head");
  const row = facts
    .prepare<[number], { note: Buffer }>("SELECT note FROM log_checkpoint WHERE size = ?")
    .get(head.size);
  if (!row || !isSameNote(new Uint8Array(row.note), head.note) || !isSigned(facts, head.note))
    seal.note("head-changed", "head");
  return newest;
}

/** The same text, and no signature on either side that contradicts one on the other: co-signatures may come later. */
function isSameNote(a: Uint8Array, b: Uint8Array): boolean {
  if (equalBytes(a, b)) return true;
  const [first, second] = [parseNote(a), parseNote(b)];
  const lines = (note: typeof first) =>
    note.signatures.map((line) => JSON.stringify([line.name, [...line.signature]]));
  const [more, fewer] = [lines(first), lines(second)].sort((x, y) => y.length - x.length);
  return first.text === second.text && fewer!.every((line) => more!.includes(line));
}

const isSigned = (facts: Connection, note: Uint8Array): boolean =>
  signersOf(note, knownActors(facts)).length > 0;
