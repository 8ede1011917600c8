import type { Content } from "./class-split.ts";
import type { Connection } from "./open-database.ts";
import { indexWords } from "./search-index.ts";

/** Tables of `identities.db` whose rows carry the sequence of their transaction. */
const MARKED_TABLES = ["version", "moved_half", "object", "intake_source", "holder_name"] as const;

/**
 * Removes rows of `identities.db` that a transaction left which `archive.db` does not know, and puts the words
 * of the versions before back into the index.
 *
 * @param size - entries of the log: rows of this sequence or a later one never happened
 */
export function removeUnloggedRows(identities: Connection, facts: Connection, size: number): void {
  identities.transaction(() => {
    // Not DISTINCT, for which SQLite would read the whole table in the order of its records.
    const rows = identities
      .prepare<[number], { record: string }>("SELECT record FROM version WHERE sequence >= ?")
      .all(size);
    identities
      .prepare("DELETE FROM search_text WHERE rowid IN (SELECT id FROM search_entry WHERE sequence >= ?)")
      .run(size);
    for (const table of [...MARKED_TABLES, "search_entry"])
      identities.prepare(`DELETE FROM ${table} WHERE sequence >= ?`).run(size);
    for (const record of new Set(rows.map((row) => row.record))) indexAgain(identities, facts, record);
  })();
}

function indexAgain(identities: Connection, facts: Connection, record: string): void {
  const version = facts
    .prepare<[string], { id: string; sequence: number }>(
      "SELECT v.id, v.sequence FROM record r JOIN version v ON v.id = r.version WHERE r.id = ?",
    )
    .get(record);
  if (!version) return;
  const half = identities
    .prepare<[string], { content: string }>("SELECT content FROM version WHERE id = ?")
    .get(version.id);
  if (half) indexWords(identities, record, JSON.parse(half.content) as Content, version.sequence);
}
