import { equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { appendLeaf, EMPTY_FRONTIER, frontierRoot } from "../../../shared/merkle/frontier.ts";
import { leafHash } from "../../../shared/merkle/hashing.ts";
import { sha256 } from "../crypto/sha256.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import { readEntry, type LogEntry } from "./log-entry.ts";
import { knownActors, signersOf } from "./note-signers.ts";

type Row = { readonly sequence: number; readonly entry: Buffer };

const rowsOf = ({ facts }: ArchiveDatabases): IterableIterator<Row> =>
  facts.prepare<[], Row>("SELECT sequence, entry FROM log_entry ORDER BY sequence").iterate();

/** Every entry of the log that can be read, in order; what cannot be read is left to the check of the log. */
export function* readableEntries(databases: ArchiveDatabases): Generator<LogEntry> {
  for (const row of rowsOf(databases)) {
    const entry = readEntry(row.entry);
    if (entry?.sequence === row.sequence) yield entry;
  }
}

/**
 * Every entry of the log, after the bytes of all of them were found to lead, through chain and tree, to the
 * newest checkpoint, and that to be signed by somebody who holds or held keys. No column beside the bytes is
 * believed, so that no entry can be hidden from its index.
 *
 * @throws Failure `log-broken`
 */
export function provenEntries(databases: ArchiveDatabases): LogEntry[] {
  const checkpoint = databases.log.checkpoint();
  const entries: LogEntry[] = [];
  let previous = "0".repeat(64);
  let frontier = EMPTY_FRONTIER;
  for (const row of rowsOf(databases)) {
    const entry = readEntry(row.entry);
    if (entry?.sequence !== entries.length || entry.previous !== previous) throw new Failure("log-broken");
    entries.push(entry);
    previous = encodeHex(sha256(row.entry));
    frontier = appendLeaf(frontier, leafHash(row.entry, sha256), sha256);
  }
  const isSigned = checkpoint && signersOf(checkpoint.note, knownActors(databases.facts)).length > 0;
  if (
    !isSigned ||
    checkpoint.size !== entries.length ||
    !equalBytes(checkpoint.root, frontierRoot(frontier, sha256))
  )
    throw new Failure("log-broken");
  return entries;
}
