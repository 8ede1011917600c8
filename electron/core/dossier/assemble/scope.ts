import type { AnyRecord, StoredRecord } from "../archive-reading.ts";
import { assessmentsOf } from "./analysis.ts";
import { findingsOf } from "./authored.ts";
import { citationsOf, followCitation } from "./cited.ts";
import { byDate, inPeriod } from "./dates.ts";
import type { Assembly } from "./inputs.ts";
import { citationsOfRegisters, itemsOfRegisters, registersOf, type Registers } from "./registers.ts";

/** The records of the case that a dossier is about. */
export type Scope = {
  readonly sources: readonly (StoredRecord<"statement"> | StoredRecord<"evidence">)[];
  readonly events: readonly StoredRecord<"event">[];
  readonly acts: readonly StoredRecord<"act">[];
  readonly persons: readonly StoredRecord<"person">[];
  readonly places: readonly StoredRecord<"place">[];
  readonly registers: Registers;
};

/** Every citation that the dossier makes: in its blocks, findings, assessments, events and acts. */
export function allCitations(assembly: Assembly): string[] {
  const { definition, reading } = assembly;
  const findings = findingsOf(assembly).flatMap(({ content }) => [
    ...(content.citations ?? []),
    ...(content.contraryCitations ?? []),
  ]);
  const assessed = assessmentsOf(assembly).flatMap(({ content }) => citationsOf(content, reading));
  const blocks = (definition.blocks ?? []).flatMap(({ citations }) => citations ?? []);
  return [...blocks, ...findings, ...assessed];
}

/**
 * What a dossier covers: what its case includes, narrowed by the dossier's own scope, and whatever it cites.
 * A case that lists nothing, or a dossier without a case, covers the whole archive.
 */
export function scopeOf(assembly: Assembly): Scope {
  const { reading, definition, caseRecord } = assembly;
  const listed = caseRecord?.content.includes;
  const included = listed === undefined || listed.length === 0 ? undefined : new Set<string>(listed);
  const has = (id: string | undefined): boolean =>
    included === undefined || (id !== undefined && included.has(id));
  const persons = definition.scope?.persons;
  const places = definition.scope?.places;
  const events = reading
    .list("event")
    .filter(({ id, content }) => has(id) && inPeriod(content.when, assembly))
    .filter(
      ({ content }) =>
        places === undefined || (content.place !== undefined && places.includes(content.place)),
    );
  const acts = reading
    .list("act")
    .filter(({ id, content }) => has(id) || (content.event !== undefined && has(content.event)))
    .filter(({ content }) => inPeriod(content.when, assembly))
    .filter(
      ({ content }) =>
        persons === undefined ||
        (content.victim === undefined ? content.group !== undefined : persons.includes(content.victim)),
    );
  const people = reading
    .list("person")
    .filter(({ id }) => (persons === undefined ? has(id) : persons.includes(id)));
  const registers = registersOf(assembly, { included, persons: people, acts });
  const citations = [...allCitations(assembly), ...citationsOfRegisters(registers)];
  const cited = new Set<string>([
    ...itemsOfRegisters(registers),
    ...citations.flatMap((id) => followCitation(id, reading)?.source.id ?? []),
  ]);
  const chosen = ({ id }: AnyRecord): boolean => has(id) || cited.has(id);
  return {
    sources: [...reading.list("statement").filter(chosen), ...reading.list("evidence").filter(chosen)],
    events: [...events].sort((a, b) => byDate(a.content.when, b.content.when) || (a.id < b.id ? -1 : 1)),
    acts: [...acts].sort((a, b) => byDate(a.content.when, b.content.when) || (a.id < b.id ? -1 : 1)),
    persons: people,
    places: reading.list("place").filter(({ id }) => (places === undefined ? has(id) : places.includes(id))),
    registers,
  };
}
