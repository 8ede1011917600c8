import { isEdtf, parseEdtf } from "../../../../shared/dates/parse-edtf.ts";
import type { Edtf } from "../../../../shared/dates/edtf-parts.ts";
import { spanOf, type Span } from "../../../../shared/patterns/span.ts";
import type { ArchiveSession } from "../../vault/archive-session.ts";

/** The facts of one record: some of its fields, as stored. */
export type FactRow<Field extends string> = { readonly id: string } & Readonly<Record<Field, string | null>>;

/**
 * Fields of all records of a type, out of `archive.db` alone: as text, lists as JSON. Nothing else of them is read.
 *
 * @param type - name of a record type; one of which there are no records gives none
 * @param fields - names of fields of class `facts`
 */
export function factRows<Field extends string>(
  session: ArchiveSession,
  type: string,
  fields: readonly Field[],
): FactRow<Field>[] {
  const columns = fields.map((field) => `json_extract(v.content, '$.${field}') AS "${field}"`);
  return session.databases.facts
    .prepare<[string], FactRow<Field>>(
      `SELECT r.id, ${columns.join(", ")} FROM record r JOIN version v ON v.id = r.version WHERE r.type = ? ORDER BY r.created, r.id`,
    )
    .all(type);
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
