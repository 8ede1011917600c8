import { categoriesAt } from "./dimension.ts";
import type { PatternAct, PatternFacts } from "./facts.ts";
import type { SelectedActs } from "./selection.ts";
import { sourcesOfAct } from "./tally.ts";

/** What can be missing behind a count. */
export const MISSING_DATA = [
  "method",
  "place",
  "date",
  "actor",
  "victim",
  "category",
  "source",
  "size-of-group",
  "undated-left-out",
  "date-only-possible",
  "disputed",
  "disproved-left-out",
  "interviewees-without-stay",
] as const;

/** So many of so many lack something. `records` are the acts, or the persons interviewed. */
export type MissingData = {
  readonly what: (typeof MISSING_DATA)[number];
  readonly records: readonly string[];
  readonly of: number;
};

/** What the records behind a selection do not say; kinds of which nothing is missing are left out. */
export function missingData(
  facts: PatternFacts,
  { acts: selected, undated, disproved }: SelectedActs,
): MissingData[] {
  const acts = selected.map(({ act }) => act);
  const among = (what: MissingData["what"], lacks: (act: PatternAct) => boolean): MissingData => ({
    what,
    records: idsOf(acts.filter(lacks)),
    of: acts.length,
  });
  const leftOut = (what: MissingData["what"], left: readonly PatternAct[]): MissingData => ({
    what,
    records: idsOf(left),
    of: acts.length + left.length,
  });
  const held = new Set(facts.stays.map(({ person }) => person));
  const interviewed = [...facts.interviewees.keys()];
  const found: MissingData[] = [
    among("method", ({ method }) => method === null),
    among("place", ({ place }) => place === null),
    among("date", ({ when }) => when === null),
    among("actor", ({ actors }) => actors.length === 0),
    among("victim", ({ victim, group }) => victim === null && group === null),
    among(
      "category",
      ({ victim, when }) => victim !== null && categoriesAt(facts.persons.get(victim), when).length === 0,
    ),
    among("source", (act) => sourcesOfAct(facts, act).size === 0),
    among("size-of-group", ({ group }) => group !== null && (group.count === null || group.atLeast)),
    leftOut("undated-left-out", undated),
    {
      what: "date-only-possible",
      records: selected.filter(({ certainty }) => certainty === "possible").map(({ act }) => act.id),
      of: acts.length,
    },
    among("disputed", ({ verification }) => verification === "disputed"),
    leftOut("disproved-left-out", disproved),
    {
      what: "interviewees-without-stay",
      records: interviewed.filter((person) => !held.has(person)),
      of: interviewed.length,
    },
  ];
  return found.filter(({ records }) => records.length > 0);
}

const idsOf = (acts: readonly PatternAct[]): string[] => acts.map(({ id }) => id);
