import { foldForSearch } from "../../../shared/names/fold.ts";
import type { Content } from "../store/class-split.ts";
import type { Connection } from "../store/open-database.ts";
import { textParts } from "../store/record-text.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

/** Parts of records whose words are indexed again at one time, to be compared. */
const PARTS_AT_ONCE = 500;

type Half = { readonly record: string; readonly content: string };

/**
 * The search index of each database against the words of the current versions: which parts of which records
 * it has, and of each part the same words in the same places. One finding for each record that differs.
 */
export function checkSearchIndex({ databases }: ArchiveSession, findings: FindingList): void {
  const { facts, identities } = databases;
  const current = facts
    .prepare<[], Half>(
      "SELECT r.id AS record, v.content FROM record r JOIN version v ON v.id = r.version ORDER BY r.id",
    )
    .all();
  compare(facts, current, (record) => findings.add("search-index-differs", { path: "archive.db", record }));
  if (!identities) return;
  const hidden = identities.prepare<[string], { content: string }>(
    "SELECT content FROM version WHERE id = ?",
  );
  const halves = facts
    .prepare<[], { record: string; version: string }>("SELECT id AS record, version FROM record ORDER BY id")
    .all()
    .flatMap(({ record, version }) => {
      const row = hidden.get(version);
      return row ? [{ record, content: row.content }] : [];
    });
  compare(identities, halves, (record) =>
    findings.add("search-index-differs", { path: "identities.db", record }),
  );
}

function compare(database: Connection, halves: readonly Half[], differs: (record: string) => void): void {
  const entries = new Map<string, number>();
  const records = new Map<number, string>();
  for (const { id, record, part } of database
    .prepare<[], { id: number; record: string; part: string }>("SELECT id, record, part FROM search_entry")
    .iterate()) {
    entries.set(`${record} ${part}`, id);
    records.set(id, record);
  }
  const wrong = new Set<string>();
  try {
    const stored = wordSums(database, "main", "search_text");
    for (const expected of expectedParts(halves, entries, wrong)) {
      const doubtful = expected.filter(({ id, text }) => (stored.get(id) ?? 0) !== likelySum(text));
      const sums = doubtful.length > 0 ? sumsOf(database, doubtful) : new Map<number, number>();
      for (const { id, record } of doubtful)
        if ((stored.get(id) ?? 0) !== (sums.get(id) ?? 0)) wrong.add(record);
      for (const { id } of expected) {
        stored.delete(id);
        records.delete(id);
      }
    }
    // What is left is of no current version: rows of the index, or words without a row.
    for (const record of records.values()) wrong.add(record);
    if (stored.size > 0) wrong.add([...stored.keys()].map((id) => records.get(id) ?? "")[0] ?? "");
  } catch (error) {
    // An index that SQLite itself cannot read.
    if ((error as { code?: unknown }).code === undefined) throw error;
    wrong.add("");
  }
  for (const record of [...wrong].sort()) differs(record);
}

/** A part of a record with its text as it is indexed, folded. */
type Part = { readonly id: number; readonly record: string; readonly text: string };

function* expectedParts(
  halves: readonly Half[],
  entries: ReadonlyMap<string, number>,
  wrong: Set<string>,
): Generator<Part[]> {
  let parts: Part[] = [];
  for (const { record, content } of halves) {
    const half = parse(content);
    // Content that is none is a finding of its own.
    if (!half) continue;
    for (const { part, text } of textParts(half)) {
      const id = entries.get(`${record} ${part}`);
      if (id === undefined) wrong.add(record);
      else parts.push({ id, record, text: foldForSearch(text) });
    }
    if (parts.length >= PARTS_AT_ONCE) {
      yield parts;
      parts = [];
    }
  }
  if (parts.length > 0) yield parts;
}

/** What the tokenizer of the index takes for a word, in nearly every text. */
const WORD = /[\p{L}\p{N}\p{Co}\p{M}]+/gu;

/**
 * The sum that the index has of a text, if its words are where we would see them. What agrees is right: any
 * other text gives another sum. What does not is decided by the tokenizer itself.
 */
function likelySum(text: string): number {
  let sum = 0;
  let offset = 0;
  for (const [term] of text.matchAll(WORD)) sum = added(sum, term, offset++);
  return sum;
}

const added = (sum: number, term: string, offset: number): number =>
  (sum + hashOf(`${term} ${offset}`)) % Number.MAX_SAFE_INTEGER;

/** The words that an index of these parts has, in a table that is in memory only. */
function sumsOf(database: Connection, parts: readonly Part[]): Map<number, number> {
  database.exec(
    `CREATE VIRTUAL TABLE temp.expected_text USING fts5 (
       body, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0")`,
  );
  try {
    const insert = database.prepare("INSERT INTO temp.expected_text (rowid, body) VALUES (?, ?)");
    for (const { id, text } of parts) insert.run(id, text);
    return wordSums(database, "temp", "expected_text");
  } finally {
    database.exec("DROP TABLE temp.expected_text");
  }
}

/** For each row of an index, a sum over its words and their places. */
function wordSums(database: Connection, schema: "main" | "temp", table: string): Map<number, number> {
  const sums = new Map<number, number>();
  database.exec(`CREATE VIRTUAL TABLE temp.words USING fts5vocab (${schema}, ${table}, 'instance')`);
  try {
    for (const { term, doc, offset } of database
      .prepare<[], { term: string; doc: number; offset: number }>(
        'SELECT term, doc, "offset" FROM temp.words',
      )
      .iterate())
      sums.set(doc, added(sums.get(doc) ?? 0, term, offset));
  } finally {
    database.exec("DROP TABLE temp.words");
  }
  return sums;
}

/** FNV-1a, 32 bits: nobody without the key can choose what the index holds. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function parse(content: string): Content | undefined {
  try {
    return JSON.parse(content) as Content;
  } catch {
    return undefined;
  }
}
