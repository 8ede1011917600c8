import type { RecordId } from "../../../../shared/model/record-id.ts";
import type { RecordType } from "../../../../shared/model/records.ts";
import type { AnyRecord, StoredRecord } from "../archive-reading.ts";
import { byDate, overlapsPeriod } from "./dates.ts";
import type { Assembly } from "./inputs.ts";

/** The registers of the case that a dossier shows. What is kept for the team alone is in none of them. */
export type Registers = {
  readonly episodes: readonly StoredRecord<"custody-episode">[];
  readonly proceedings: readonly StoredRecord<"proceeding">[];
  readonly actors: readonly StoredRecord<"actor">[];
  readonly medicalReports: readonly StoredRecord<"medical-report">[];
  readonly requests: readonly StoredRecord<"request">[];
};

/** What of the case decides which of its registers' entries are shown. */
export type RegisterScope = {
  /** Ids that the case lists; absent when it covers the whole archive. */
  readonly included: ReadonlySet<string> | undefined;
  readonly persons: readonly StoredRecord<"person">[];
  readonly acts: readonly StoredRecord<"act">[];
};

const first = <Type extends RecordType>(a: StoredRecord<Type>, b: StoredRecord<Type>): number =>
  a.id < b.id ? -1 : 1;

/**
 * Entries of the registers that belong to a dossier: those that its case lists, and those on its persons, unless
 * an entry is of other cases alone or a stretch of custody lies outside the period. Actors are those that the case lists or that have a
 * part in an act, an episode or a proceeding of the dossier, and whoever stood above them.
 */
export function registersOf(assembly: Assembly, { included, persons, acts }: RegisterScope): Registers {
  const { reading, caseRecord, definition } = assembly;
  const ids = new Set<string>(persons.map(({ id }) => id));
  const narrowed = definition.scope?.persons !== undefined;
  const isOfCase = ({ id, content: { cases = [] } }: AnyRecord): boolean =>
    cases.length === 0 || included?.has(id) === true || cases.some((each) => each === caseRecord?.id);
  const belongs = (record: AnyRecord, about: readonly (string | undefined)[]): boolean =>
    isOfCase(record) &&
    (about.some((person) => person !== undefined && ids.has(person)) ||
      (!narrowed && (included === undefined || included.has(record.id))));
  const episodes = reading
    .list("custody-episode")
    .filter((each) => belongs(each, [each.content.person]))
    .filter(({ content }) => overlapsPeriod(content.from, content.to, assembly))
    .sort((a, b) => byDate(a.content.from, b.content.from) || first(a, b));
  const proceedings = reading
    .list("proceeding")
    .filter((each) => belongs(each, [each.content.accused]))
    .sort((a, b) => byDate(a.content.verdictOn, b.content.verdictOn) || first(a, b));
  const medicalReports = reading
    .list("medical-report")
    .filter((each) => belongs(each, [each.content.person]))
    .sort((a, b) => byDate(a.content.examined, b.content.examined) || first(a, b));
  const requests = reading
    .list("request")
    .filter((each) => belongs(each, each.content.persons ?? []))
    .filter(({ content }) => content.state !== "draft")
    .sort((a, b) => byDate(a.content.sent, b.content.sent) || first(a, b));
  const named = [
    ...acts.flatMap(({ content }) => content.allegedPerpetrators ?? []).flatMap(({ actor }) => actor ?? []),
    ...episodes.flatMap(({ content }) => content.heldBy ?? []),
    ...proceedings.flatMap(({ content }) => content.officials ?? []),
  ];
  const listed = reading.list("actor").filter((each) => belongs(each, [each.content.person]));
  const actors = withSuperiors([...listed.map(({ id }) => id), ...named], reading).filter(isOfCase);
  return { episodes, proceedings, medicalReports, requests, actors };
}

/** Actors and everybody above them, each behind the superior that it is first met under, in an order of their ids. */
function withSuperiors(
  ids: readonly RecordId[],
  { get }: Pick<Assembly["reading"], "get">,
): StoredRecord<"actor">[] {
  const found = new Map<string, StoredRecord<"actor">>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const record = get(id);
    if (record?.type !== "actor" || found.has(id)) continue;
    found.set(id, record);
    open.push(...superiorsOf(record));
  }
  const under = Map.groupBy([...found.values()].sort(first), (actor) =>
    superiorsOf(actor).find((id) => found.has(id)),
  );
  const ordered = new Map<string, StoredRecord<"actor">>();
  const place = (actor: StoredRecord<"actor">): void => {
    if (ordered.has(actor.id)) return;
    ordered.set(actor.id, actor);
    under.get(actor.id)?.forEach(place);
  };
  under.get(undefined)?.forEach(place);
  // Those of a chain that leads back to itself stand under nobody first.
  for (const actor of [...found.values()].sort(first)) place(actor);
  return [...ordered.values()];
}

const superiorsOf = ({ content }: StoredRecord<"actor">): readonly RecordId[] =>
  (content.chain ?? []).map(({ superior }) => superior);

/** Every citation that the entries make. */
export function citationsOfRegisters(registers: Registers): string[] {
  const sources = Object.values(registers)
    .flat()
    .flatMap(({ content }) => content.sources ?? []);
  const chains = registers.actors.flatMap(({ content }) => [
    ...(content.contraryCitations ?? []),
    ...(content.chain ?? []).flatMap(({ citations }) => citations ?? []),
  ]);
  const guarantees = registers.proceedings.flatMap(({ content }) =>
    (content.fairTrial ?? []).flatMap(({ citations }) => citations ?? []),
  );
  return [...new Set<string>([...sources, ...chains, ...guarantees])];
}

/** Evidence items that the entries themselves are, or hang on: letters, court files, reports. */
export const itemsOfRegisters = ({ proceedings, medicalReports, requests }: Registers): RecordId[] => [
  ...proceedings.flatMap(({ content }) => content.records ?? []),
  ...medicalReports.flatMap(({ content }) => content.reports ?? []),
  ...requests.flatMap(({ content }) => [...(content.letters ?? []), ...(content.replyLetters ?? [])]),
];
