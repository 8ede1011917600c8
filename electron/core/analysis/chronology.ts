import {
  LONGEST_CHRONOLOGY,
  type ChronologyEntry,
  type CustodyOfPerson,
} from "../../../shared/contract/chronology.ts";
import { bounds, compareEdtf, overlaps, parseEdtf, type Edtf } from "../../../shared/dates/edtf.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { recordTitle } from "../search/record-title.ts";
import { findRecord } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { DatedRecords, type DatedPoint } from "./dated-records.ts";
import { meantCase } from "./meant-case.ts";

/** Handler of the chronology. */
export const chronologyHandlers: ArchiveHandlers<"case.chronology"> = {
  "case.chronology": (session, { person: named, ...asked }) => {
    const matter = meantCase(session, asked.case);
    const person = named === undefined ? undefined : personId(session, named);
    const span = spanOf(asked);
    const records = new DatedRecords(session, matter);
    const fit = records.points.filter(
      (point) =>
        (person === undefined || point.persons.has(person)) &&
        (span === undefined || overlaps(point.when, span)),
    );
    fit.sort(inOrder);
    const told = fit.slice(0, LONGEST_CHRONOLOGY);
    const titles = new Titles(session);
    return {
      total: fit.length,
      undated: records.undated(person),
      entries: told.map((point) => entryOf(point, titles)),
      custody: custodyOf(told, records, titles),
    };
  },
};

/** By date; on the same date an event before the acts of it, and what is left by the id. */
const inOrder = (a: DatedPoint, b: DatedPoint): number =>
  compareEdtf(a.when, b.when) ||
  Number(a.type !== "event") - Number(b.type !== "event") ||
  (a.id < b.id ? -1 : 1);

function personId(session: ArchiveSession, named: string): RecordId {
  const record = findRecord(session, named);
  if (record.type !== "person")
    throw new Failure("wrong-record-type", { expected: "person", found: record.type });
  return record.id;
}

function spanOf({ from, to }: { readonly from?: string | undefined; readonly to?: string | undefined }) {
  return from === undefined && to === undefined ? undefined : parseEdtf(`${from ?? ".."}/${to ?? ".."}`);
}

/** Codes and titles of records, each read once. */
class Titles {
  readonly #session: ArchiveSession;
  readonly #known = new Map<string, { readonly code: string; readonly title: string }>();

  constructor(session: ArchiveSession) {
    this.#session = session;
  }

  of(id: string): { readonly code: string; readonly title: string } {
    const known = this.#known.get(id);
    if (known) return known;
    const record = this.#session.records.current(id);
    const code = record?.content.code ?? id;
    const made = { code, title: record ? recordTitle(record) : code };
    this.#known.set(id, made);
    return made;
  }
}

const dated = (edtf: Edtf) => ({ edtf: edtf.text, ...bounds(edtf) });

function entryOf(point: DatedPoint, titles: Titles): ChronologyEntry {
  return {
    key: `${point.type}:${point.id}`,
    id: point.id,
    type: point.type,
    ...titles.of(point.id),
    method: point.method ?? null,
    ...dated(point.when),
    place: point.place === undefined ? null : titles.of(point.place).title,
    persons: [...point.persons].map((id) => ({ id, ...titles.of(id) })),
  };
}

/**
 * The custody of the persons told of. It does not depend on the time asked for: that somebody was captured before
 * it says that they were held within it.
 */
function custodyOf(told: readonly DatedPoint[], records: DatedRecords, titles: Titles): CustodyOfPerson[] {
  const persons = new Set(told.flatMap((point) => [...point.persons]));
  return [...persons].flatMap((id) => {
    const { captured, released } = records.custodyOf(id);
    if (captured === undefined && released === undefined) return [];
    return [
      {
        person: { id, ...titles.of(id) },
        captured: captured === undefined ? null : dated(captured),
        released: released === undefined ? null : dated(released),
      },
    ];
  });
}
