import { isEdtf, parseEdtf } from "../../../../shared/dates/parse-edtf.ts";
import type { Edtf } from "../../../../shared/dates/edtf-parts.ts";
import { spanOf, type Span } from "../../../../shared/patterns/span.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";

/** The facts of one record: some of its fields, as stored. */
export type FactRow<Field extends string> = { readonly id: string } & Readonly<Record<Field, string | null>>;

type Table = { readonly select: string; readonly type: string; readonly rows: Map<string, FactRow<string>> };

/** Changes of more records than this are read with everything else. */
const MOST_SINGLY = 2000;

/**
 * Fields of all records of a type, out of `archive.db` alone: as text, lists as JSON. Nothing else of them is read.
 * What was read is kept, and only what changed is read again.
 */
export class FactTables {
  readonly #session: ArchiveSession;
  readonly #tables = new Map<string, Table>();

  constructor(session: ArchiveSession) {
    this.#session = session;
  }

  /**
   * The rows, oldest record first.
   *
   * @param type - name of a record type; one of which there are no records gives none
   * @param fields - names of fields of class `facts`
   */
  rows<Field extends string>(type: string, fields: readonly Field[]): FactRow<Field>[] {
    const name = [type, ...fields].join(" ");
    let table = this.#tables.get(name);
    if (!table) this.#tables.set(name, (table = this.#read(type, fields)));
    return [...table.rows.values()] as FactRow<Field>[];
  }

  /**
   * Reads again what changed.
   *
   * @param changed - ids of the records that were made, changed or disposed of; null where that is not known
   */
  renew(changed: readonly string[] | null): void {
    if (changed === null || changed.length > MOST_SINGLY) {
      this.#tables.clear();
      return;
    }
    for (const { select, type, rows } of this.#tables.values()) {
      const one = this.#session.databases.facts.prepare<[string, string], FactRow<string>>(
        `${select} AND r.id = ?`,
      );
      for (const id of changed) {
        const row = one.get(type, id);
        if (row) rows.set(id, row);
        else rows.delete(id);
      }
    }
  }

  #read(type: string, fields: readonly string[]): Table {
    const columns = fields.map((field) => `json_extract(v.content, '$.${field}') AS "${field}"`);
    const select = `SELECT r.id, ${columns.join(", ")} FROM record r JOIN version v ON v.id = r.version WHERE r.type = ?`;
    const rows = this.#session.databases.facts
      .prepare<[string], FactRow<string>>(`${select} ORDER BY r.created, r.id`)
      .all(type);
    return { select, type, rows: new Map(rows.map((row) => [row.id, row])) };
  }
}

/** A list field of a row, as the schema of its record let it in; empty where the field is absent. */
export const listIn = (text: string | null): readonly unknown[] =>
  text === null ? [] : (JSON.parse(text) as readonly unknown[]);

/** A date as stored; undefined for none and for one that nobody can read. */
export const dateIn = (text: string | null | undefined): Edtf | undefined =>
  text != null && isEdtf(text) ? parseEdtf(text) : undefined;

/** The stretch that a stored date means, each text read once. */
export class Spans {
  readonly #known = new Map<string, Span | null>();

  /** Null where there is no date. */
  of(text: string | null): Span | null {
    if (text === null) return null;
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const date = dateIn(text);
    const span = date === undefined ? null : spanOf(date);
    this.#known.set(text, span);
    return span;
  }
}
