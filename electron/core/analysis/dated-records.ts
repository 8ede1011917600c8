import type { CHRONOLOGY_TYPES } from "../../../shared/contract/chronology.ts";
import { isEdtf, parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { Edtf } from "../../../shared/dates/edtf-parts.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** Something with a date. */
export type DatedPoint = {
  readonly id: RecordId;
  readonly type: (typeof CHRONOLOGY_TYPES)[number];
  readonly when: Edtf;
  readonly place: RecordId | undefined;
  readonly method: string | undefined;
  /** Whom it befell; for an event the victims of its acts. */
  readonly persons: ReadonlySet<RecordId>;
};

type Row = {
  readonly id: RecordId;
  readonly type: "event" | "act" | "person";
  readonly occurred: string | null;
  readonly captured: string | null;
  readonly released: string | null;
  readonly place: RecordId | null;
  readonly event: RecordId | null;
  readonly victim: RecordId | null;
  readonly method: string | null;
  readonly cases: string | null;
};

/** Columns of the fields alone that are needed: an archive of many records is not read through. */
const ROWS = `
  SELECT r.id, r.type,
         json_extract(v.content, '$.when') AS occurred,
         json_extract(v.content, '$.captured') AS captured,
         json_extract(v.content, '$.released') AS released,
         coalesce(json_extract(v.content, '$.place'), json_extract(v.content, '$.capturePlace')) AS place,
         json_extract(v.content, '$.event') AS event,
         json_extract(v.content, '$.victim') AS victim,
         json_extract(v.content, '$.method') AS method,
         json_extract(v.content, '$.cases') AS cases
    FROM record r JOIN version v ON v.id = r.version
   WHERE r.type IN ('event', 'act')
      OR (r.type = 'person' AND (json_type(v.content, '$.captured') IS NOT NULL
                              OR json_type(v.content, '$.released') IS NOT NULL))
   ORDER BY r.created, r.id`;

const NOBODY: ReadonlySet<RecordId> = new Set();

/**
 * The events, acts and points of custody of a case. Records are shared between cases: what names other cases alone
 * is left out, what names none is taken in.
 */
export class DatedRecords {
  readonly points: readonly DatedPoint[];
  readonly #undated: readonly ReadonlySet<RecordId>[];
  readonly #custody = new Map<string, { readonly captured?: Edtf; readonly released?: Edtf }>();

  constructor(session: ArchiveSession, matter: StoredRecord<"case"> | undefined) {
    const rows = session.databases.facts
      .prepare<[], Row>(ROWS)
      .all()
      .filter((row) => belongs(row, matter));
    const victims = victimsByEvent(rows);
    const events = new Map(rows.filter(({ type }) => type === "event").map((row) => [row.id, row]));
    const points: DatedPoint[] = [];
    const undated: ReadonlySet<RecordId>[] = [];
    for (const row of rows) {
      if (row.type === "person") {
        points.push(...this.#custodyPoints(row));
        continue;
      }
      const event = row.event === null ? undefined : events.get(row.event);
      const persons =
        row.type === "event"
          ? (victims.get(row.id) ?? NOBODY)
          : new Set(row.victim === null ? [] : [row.victim]);
      const when = dateOf(row.occurred);
      if (when === undefined) undated.push(persons);
      else
        points.push({
          id: row.id,
          type: row.type,
          when,
          place: row.place ?? event?.place ?? undefined,
          method: row.method ?? undefined,
          persons,
        });
    }
    this.points = points;
    this.#undated = undated;
  }

  /** How many events and acts have no date; those of one person, where one is named. */
  undated(person: RecordId | undefined): number {
    return this.#undated.filter((persons) => person === undefined || persons.has(person)).length;
  }

  /** When a person was captured and released, as far as that is known. */
  custodyOf(person: RecordId): { readonly captured?: Edtf; readonly released?: Edtf } {
    return this.#custody.get(person) ?? {};
  }

  #custodyPoints(row: Row): DatedPoint[] {
    const captured = dateOf(row.captured);
    const released = dateOf(row.released);
    this.#custody.set(row.id, { ...(captured && { captured }), ...(released && { released }) });
    const point = { id: row.id, method: undefined, persons: new Set([row.id]) };
    return [
      ...(captured
        ? [{ ...point, type: "captured" as const, when: captured, place: row.place ?? undefined }]
        : []),
      ...(released ? [{ ...point, type: "released" as const, when: released, place: undefined }] : []),
    ];
  }
}

function belongs({ id, cases }: Row, matter: StoredRecord<"case"> | undefined): boolean {
  if (matter === undefined || cases === null) return true;
  const named = JSON.parse(cases) as readonly string[];
  return (
    named.length === 0 ||
    named.includes(matter.id) ||
    (matter.content.includes ?? []).some((included) => included === id)
  );
}

function victimsByEvent(rows: readonly Row[]): ReadonlyMap<RecordId, Set<RecordId>> {
  const victims = new Map<RecordId, Set<RecordId>>();
  for (const { event, victim } of rows) {
    if (event === null || victim === null) continue;
    victims.set(event, (victims.get(event) ?? new Set()).add(victim));
  }
  return victims;
}

const dateOf = (text: string | null): Edtf | undefined =>
  text !== null && isEdtf(text) ? parseEdtf(text) : undefined;
