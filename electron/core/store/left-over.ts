import { rmSync, truncateSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { decodeHex, encodeHex } from "../../../shared/hex.ts";
import { PAGE_BYTES, type PageMac } from "../crypto/page-mac.ts";
import { PageFile } from "./page-file.ts";
import type { PageSeal } from "./page-seal.ts";
import { rollbackJournalEffect, rollbackJournalOf } from "./rollback-journal.ts";
import {
  bytesUpTo,
  decodeLogEnd,
  encodeLogEnd,
  readWriteAheadLog,
  writeAheadLogOf,
  writeAheadLogSize,
  type LogEnd,
} from "./write-ahead-log.ts";

/** A database of an archive with what is known of its pages. */
export type SealedDatabase = {
  readonly name: "facts" | "identities";
  readonly path: string;
  readonly seal: PageSeal;
  readonly mac: PageMac;
};

/**
 * Looks at a database file and what was left beside it before SQLite sees them: SQLite would roll a journal
 * back, merge a write-ahead log and believe page 1 about how many pages there are, whoever put them there.
 * Pages that a write-ahead log holds are no longer sealed: their last content is in the log.
 *
 * @throws Failure `database-exchanged`, `journal-unexpected`, `write-ahead-log-damaged`
 */
export function inspectLeftOver({ name, path, seal, mac }: SealedDatabase, canWrite: boolean): void {
  using file = new PageFile(path);
  const journal = rollbackJournalEffect(rollbackJournalOf(path), file.pages);
  if (journal === "other" || (journal === "first-page" && seal.state !== "switching"))
    throw new Failure("journal-unexpected");
  // Begun or ended while the journal mode was switched: it would put nothing back, and SQLite lets it lie.
  if (journal === "none" && canWrite && seal.state !== "closed")
    rmSync(rollbackJournalOf(path), { force: true });
  const log = writeAheadLogOf(path);
  const content = readWriteAheadLog(log, { mac });
  if (seal.state === "closed") {
    if (writeAheadLogSize(log) > 0) throw new Failure("write-ahead-log-damaged", { part: name });
    if (file.size !== seal.pages * PAGE_BYTES) throw new Failure("database-exchanged", { part: name });
  }
  if (content && canWrite && isMerged(content.end, seal)) {
    // It stands in the database already; read again in part, it would take the database back.
    rmSync(log);
  } else if (content) {
    if (!content.macsHold) throw new Failure("write-ahead-log-damaged", { part: name });
    for (const page of content.pages) seal.unseal(page);
  }
  if (seal.state !== "switching" && !seal.matches(file, 1))
    throw new Failure("database-exchanged", { part: name });
}

/**
 * Removes the journal of a database that this session does not open, where it would put nothing back. One that
 * would is left to the next who opens that database.
 */
export function removeIdleJournal(database: string): void {
  if (journalEffectOn(database) === "none") rmSync(rollbackJournalOf(database), { force: true });
}

/** What the journal of a database would do that this session does not open. */
export function journalEffectOn(database: string): ReturnType<typeof rollbackJournalEffect> {
  using file = new PageFile(database);
  return rollbackJournalEffect(rollbackJournalOf(database), file.pages);
}

/**
 * Cuts what no commit of `archive.db` vouches for off the write-ahead log of `identities.db`, and demands all
 * that one does.
 *
 * @param mark - end of that log at the last commit of `archive.db`
 * @throws Failure `write-ahead-log-damaged`
 */
export function cutToMark({ name, path, seal }: SealedDatabase, mark: LogEnd, canWrite: boolean): void {
  const log = writeAheadLogOf(path);
  if (seal.mark === encodeHex(encodeLogEnd(mark)) || isMerged(mark, seal)) {
    if (canWrite) rmSync(log, { force: true });
    return;
  }
  const content = readWriteAheadLog(log, { upTo: mark });
  if (seal.isAdopted && content?.end.salts !== mark.salts) return;
  if (content?.reaches !== true) throw new Failure("write-ahead-log-damaged", { part: name });
  if (canWrite) truncateSync(log, bytesUpTo(mark));
}

/** Whether everything up to an end of a write-ahead log stands in the database already. */
function isMerged(end: LogEnd, { merged }: PageSeal): boolean {
  const whole = merged === null ? undefined : decodeLogEnd(decodeHex(merged));
  return whole?.salts === end.salts && end.frames <= whole.frames;
}
