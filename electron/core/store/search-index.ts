import { foldForSearch } from "../../../shared/names/fold.ts";
import type { ArchiveDatabases } from "./archive-databases.ts";
import type { Content, Split } from "./class-split.ts";
import type { Connection } from "./open-database.ts";
import { textParts } from "./record-text.ts";
import type { StoredRecord } from "./stored-record.ts";

/** One place where a query was found. */
export type Hit = { readonly record: string; readonly part: string; readonly score: number };

/**
 * The search index: in each database over what that database holds, on folded shadow text of the current
 * versions. The text itself is not in the index.
 */
export class SearchIndex {
  readonly #databases: ArchiveDatabases;

  constructor(databases: ArchiveDatabases) {
    this.#databases = databases;
  }

  /** Puts the current version of a record in place of what the index had of it. Inside a transaction. */
  replace(record: Pick<StoredRecord, "id" | "number">, halves: Split, sequence: number): void {
    const { facts, identities } = this.#databases;
    const write = record.number === 1 ? addWords : indexWords;
    write(facts, record.id, halves.facts);
    if (identities) write(identities, record.id, halves.identities, sequence);
  }

  /**
   * Finds parts that have all the words of the query, the last one also as a beginning. Best first; the score
   * is positive and larger is better.
   */
  find(query: string, limit: number): Hit[] {
    const expression = matchExpression(query);
    if (expression === null) return [];
    const found = [this.#databases.identities, this.#databases.facts].flatMap((database) =>
      database ? search(database, expression, limit) : [],
    );
    const best = new Map<string, Hit>();
    for (const hit of found) {
      const key = `${hit.record} ${hit.part}`;
      if ((best.get(key)?.score ?? 0) < hit.score) best.set(key, hit);
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || (a.record < b.record ? -1 : 1))
      .slice(0, limit);
  }
}

/**
 * Puts the words of one half of a record in place of what the index of its database had of it. Inside a
 * transaction.
 *
 * @param sequence - mark of the rows in `identities.db`; `archive.db` has none
 */
export function indexWords(database: Connection, record: string, half: Content, sequence?: number): void {
  database
    .prepare("DELETE FROM search_text WHERE rowid IN (SELECT id FROM search_entry WHERE record = ?)")
    .run(record);
  database.prepare("DELETE FROM search_entry WHERE record = ?").run(record);
  addWords(database, record, half, sequence);
}

/** The same for a record of which the index has nothing. */
function addWords(database: Connection, record: string, half: Content, sequence?: number): void {
  for (const { part, text } of textParts(half)) {
    const entry =
      sequence === undefined
        ? database.prepare("INSERT INTO search_entry (record, part) VALUES (?, ?)").run(record, part)
        : database
            .prepare("INSERT INTO search_entry (record, part, sequence) VALUES (?, ?, ?)")
            .run(record, part, sequence);
    database
      .prepare("INSERT INTO search_text (rowid, body) VALUES (?, ?)")
      .run(entry.lastInsertRowid, foldForSearch(text));
  }
}

function search(database: Connection, expression: string, limit: number): Hit[] {
  return database
    .prepare<[string, number], Hit>(
      `SELECT e.record, e.part, -bm25(search_text) AS score
         FROM search_text JOIN search_entry e ON e.id = search_text.rowid
        WHERE search_text MATCH ? ORDER BY rank LIMIT ?`,
    )
    .all(expression, limit);
}

/** FTS5 expression for what a person typed: every word, in any order, each also as a beginning. */
function matchExpression(query: string): string | null {
  const words = foldForSearch(query).match(/[\p{L}\p{N}\p{M}\p{Co}]+/gu);
  return words?.map((word) => `"${word}"*`).join(" ") ?? null;
}
