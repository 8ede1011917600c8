import type { RecordContent } from "../../../../shared/model/records.ts";
import type { PatternAct } from "../../../../shared/patterns/facts.ts";
import { listIn, type Spans, type FactTables } from "./fact-rows.ts";

/** Whom an act is ascribed to: somebody kept as a person or as an actor. */
type Perpetrator = { readonly person?: string; readonly actor?: string; readonly role?: string };

/** An act with what else its record says of custody. */
export type ReadAct = PatternAct & {
  readonly custody: string | null;
  readonly cases: readonly string[];
};

const FIELDS = [
  "event",
  "victim",
  "group",
  "method",
  "place",
  "when",
  "stage",
  "purposes",
  "agency",
  "allegedPerpetrators",
  "medicalStaffPresent",
  "frequency",
  "verification",
  "sources",
  "custody",
  "cases",
] as const;

/** The events of an archive: where each was, and which are recurring practices. */
export type ReadEvents = {
  readonly placeOf: ReadonlyMap<string, string>;
  readonly practices: ReadonlySet<string>;
};

/** Reads the events. */
export function readEvents(tables: FactTables): ReadEvents {
  const placeOf = new Map<string, string>();
  const practices = new Set<string>();
  for (const { id, place, kind } of tables.rows("event", ["place", "kind"])) {
    if (place !== null) placeOf.set(id, place);
    if (kind === "practice") practices.add(id);
  }
  return { placeOf, practices };
}

/** Reads the acts. One without a place has that of its event. */
export function readActs(tables: FactTables, events: ReadEvents, spans: Spans): ReadAct[] {
  return tables.rows("act", FIELDS).map((row) => {
    const perpetrators = listIn(row.allegedPerpetrators) as readonly Perpetrator[];
    const group =
      row.group === null ? null : (JSON.parse(row.group) as NonNullable<RecordContent<"act">["group"]>);
    const persons = perpetrators.flatMap(({ person, actor }) => actor ?? person ?? []);
    return {
      id: row.id,
      event: row.event,
      victim: row.victim,
      group: group && { count: group.count ?? null, atLeast: group.atLeast ?? false },
      method: row.method,
      place: row.place ?? (row.event === null ? null : (events.placeOf.get(row.event) ?? null)),
      when: spans.of(row.when),
      stage: row.stage,
      purposes: listIn(row.purposes) as readonly string[],
      actors: [...new Set([...(row.agency === null ? [] : [row.agency]), ...persons])],
      roles: perpetrators.flatMap(({ role }) => role ?? []),
      // SQLite gives a JSON boolean as 0 or 1.
      medicalStaffPresent: Number(row.medicalStaffPresent) === 1,
      frequency: row.frequency,
      verification: row.verification,
      citations: listIn(row.sources) as readonly string[],
      custody: row.custody,
      cases: listIn(row.cases) as readonly string[],
    };
  });
}
