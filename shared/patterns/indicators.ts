import { categoriesAt } from "./dimension.ts";
import { couldHaveReportedNothing } from "./silent-places.ts";
import type { PatternAct, PatternFacts } from "./facts.ts";
import { missingData, type MissingData } from "./missing-data.ts";
import { periodsOf } from "./period.ts";
import { regionOf } from "./place-tree.ts";
import { recurrence } from "./recurrence.ts";
import { selectActs, windowIn, type Selection } from "./selection.ts";
import { sourcesOfAct, tallyOf } from "./tally.ts";

/** The contextual questions to which counts may speak. */
export const CONTEXTS = ["widespread", "systematic", "policy"] as const;
export type Context = (typeof CONTEXTS)[number];

/** What is counted for each question: what may speak for it, and what may speak against it. */
export const INDICATORS = {
  widespread: {
    for: ["victims", "acts", "places", "regions", "months", "categories", "sources"],
    against: [
      "acts-at-one-place",
      "acts-of-one-source",
      "places-without-report",
      "interviewees-without-report",
    ],
  },
  systematic: {
    for: [
      "methods-at-several-places",
      "methods-in-several-months",
      "acts-at-intake",
      "practices",
      "actors-of-one-method",
    ],
    against: [
      "methods-at-one-place",
      "acts-alone-at-their-place",
      "places-without-report",
      "interviewees-without-report",
    ],
  },
  policy: {
    for: [
      "actors",
      "regions",
      "acts-ordered-or-planned",
      "acts-with-medical-staff",
      "acts-in-court",
      "months",
    ],
    against: ["acts-without-actor", "acts-for-private-ends", "acts-disputed", "acts-disproved"],
  },
} as const;

/** A count and what it is of. `of` is null where the whole is not known, as with all victims there were. */
export type Indicator = {
  readonly context: Context;
  readonly speaks: "for" | "against";
  readonly code: string;
  readonly count: number;
  readonly of: number | null;
  /** What is counted: ids, or codes of methods, months and categories. */
  readonly counted: readonly string[];
  /** The records behind it, where what is counted is not records. */
  readonly acts: readonly string[];
};

/** Counts that may speak for or against a question. They conclude nothing: there is no score and no threshold. */
export type Indicators = {
  readonly indicators: readonly Indicator[];
  readonly missing: readonly MissingData[];
};

type Counted = {
  readonly counted: readonly string[];
  readonly of: number | null;
  readonly acts?: readonly string[];
};

const PRIVATE_ENDS: ReadonlySet<string> = new Set(["entertainment-sadism", "extortion"]);
const FROM_ABOVE: ReadonlySet<string> = new Set(["ordered", "planned", "supervised", "policy"]);

/** The indicators of all three questions, over the acts of a selection; an act of uncertain date counts. */
export function indicatorsOf(facts: PatternFacts, selection: Selection): Indicators {
  const selected = selectActs(facts, selection);
  const acts = selected.acts.map(({ act }) => act);
  const counts = countsOf(facts, selection, acts, selected.disproved);
  const indicators = CONTEXTS.flatMap((context) =>
    (["for", "against"] as const).flatMap((speaks) =>
      INDICATORS[context][speaks].map((code): Indicator => {
        const { counted, of, acts: behind = [] } = counts[code];
        return { context, speaks, code, count: counted.length, of, counted, acts: behind };
      }),
    ),
  );
  return { indicators, missing: missingData(facts, selected) };
}

type Code = (typeof INDICATORS)[Context]["for" | "against"][number];

function countsOf(
  facts: PatternFacts,
  selection: Selection,
  acts: readonly PatternAct[],
  disproved: readonly PatternAct[],
): Readonly<Record<Code, Counted>> {
  const all = tallyOf(facts, acts);
  const which = (fits: (act: PatternAct) => boolean): Counted => ({
    counted: idsOf(acts.filter(fits)),
    of: acts.length,
  });
  const distinct = (keys: (act: PatternAct) => readonly (string | null)[]): Counted => {
    const found = new Set<string>();
    const behind: string[] = [];
    for (const act of acts) {
      const known = keys(act).filter((key) => key !== null);
      if (known.length > 0) behind.push(act.id);
      for (const key of known) found.add(key);
    }
    return { counted: [...found], of: null, acts: behind };
  };
  const practices = all.events.filter((event) => facts.practices.has(event));
  return {
    victims: { counted: all.victims, of: null, acts: all.acts },
    acts: { counted: all.acts, of: null },
    places: distinct(({ place }) => [place]),
    regions: distinct(({ place }) => [place === null ? null : regionOf(facts.places, place)]),
    months: distinct(({ when }) => certainMonths(when, selection)),
    categories: distinct(({ victim, when }) =>
      victim === null ? [] : categoriesAt(facts.persons.get(victim), when),
    ),
    actors: distinct((act) => act.actors),
    sources: { counted: all.sources, of: null, acts: all.acts },
    practices: { counted: practices, of: all.events.length },
    "acts-at-intake": which(({ stage }) => stage === "intake"),
    "acts-in-court": which(({ stage }) => stage === "court"),
    "acts-of-one-source": which((act) => sourcesOfAct(facts, act).size === 1),
    "acts-ordered-or-planned": which(({ roles }) => roles.some((role) => FROM_ABOVE.has(role))),
    "acts-with-medical-staff": which(({ medicalStaffPresent }) => medicalStaffPresent),
    "acts-without-actor": which((act) => act.actors.length === 0),
    "acts-for-private-ends": which(
      ({ purposes }) => purposes.length > 0 && purposes.every((purpose) => PRIVATE_ENDS.has(purpose)),
    ),
    "acts-disputed": which(({ verification }) => verification === "disputed"),
    "acts-disproved": { counted: idsOf(disproved), of: acts.length + disproved.length },
    ...recurrence(acts, (act) => certainMonths(act.when, selection)),
    ...couldHaveReportedNothing(facts, selection, acts),
  };
}

/** Months in which something certainly was: a year alone names none. */
const certainMonths = (when: PatternAct["when"], selection: Selection): readonly string[] =>
  when === null
    ? []
    : periodsOf(when, "month", windowIn(selection))
        .filter(({ key, certainty }) => certainty === "certain" && /^\d{4}-\d{2}$/.test(key))
        .map(({ key }) => key);

const idsOf = (acts: readonly PatternAct[]): string[] => acts.map(({ id }) => id);
