import type { ChronologyEntry, CustodyOfPerson } from "../../../shared/contract/chronology.ts";
import { markOfCustody, markOfText, reachOf, type DateMark } from "./date-mark.ts";

/** An entry with its mark and the row of its lane in which it stands. */
export type PlacedEntry = { readonly entry: ChronologyEntry; readonly mark: DateMark; readonly row: number };

/** A lane of the time axis: of the events, of a person, or of acts against nobody in particular. */
export type Lane = {
  readonly key: string;
  readonly kind: "events" | "person" | "unnamed";
  /** Whose lane it is. */
  readonly person?: { readonly code: string; readonly title: string };
  /** The time the person was held; it stands in the first row. */
  readonly custody?: DateMark;
  readonly rows: number;
  readonly entries: readonly PlacedEntry[];
};

/**
 * Parts the entries into lanes: the events, each person in the order in which they first occur, and the acts
 * without a known victim. Within a lane entries that overlap stand in rows below each other.
 *
 * @param apart - days by which marks in one row have to be apart, so that they can be told from each other
 */
export function lanesOf(
  entries: readonly ChronologyEntry[],
  custody: readonly CustodyOfPerson[],
  apart: number,
): Lane[] {
  const events = entries.filter(({ type }) => type === "event");
  const others = entries.filter(({ type }) => type !== "event");
  const unnamed = others.filter(({ persons }) => persons.length === 0);
  const persons = new Map(
    others.flatMap(({ persons: named }) => named.map((person) => [person.id, person] as const)),
  );
  const lanes: Lane[] = [];
  if (events.length > 0) lanes.push({ key: "events", kind: "events", ...place(events, 0, apart) });
  for (const [id, person] of persons) {
    const held = custody.find((each) => each.person.id === id);
    const own = others.filter((entry) => entry.persons.some((each) => each.id === id));
    lanes.push({
      key: id,
      kind: "person",
      person,
      ...(held && { custody: markOfCustody(held.captured?.edtf, held.released?.edtf) }),
      ...place(own, held ? 1 : 0, apart),
    });
  }
  if (unnamed.length > 0) lanes.push({ key: "unnamed", kind: "unnamed", ...place(unnamed, 0, apart) });
  return lanes;
}

/** Points of custody stand in the first row, with the custody; the rest in the first row that has room. */
function place(entries: readonly ChronologyEntry[], first: number, apart: number) {
  const taken: number[] = [];
  const placed = entries.flatMap((entry): PlacedEntry[] => {
    const mark = markOfText(entry.edtf);
    if (!mark) return [];
    if (entry.type === "captured" || entry.type === "released") return [{ entry, mark, row: 0 }];
    const { from, to } = reachOf(mark);
    const begin = from ?? Number.NEGATIVE_INFINITY;
    const free = taken.findIndex((end) => end < begin);
    const row = free < 0 ? taken.length : free;
    taken[row] = (to ?? Number.POSITIVE_INFINITY) + apart;
    return [{ entry, mark, row: first + row }];
  });
  return { entries: placed, rows: Math.max(1, first + taken.length) };
}
