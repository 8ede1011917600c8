import { METHODS } from "../model/vocabulary/acts.ts";
import type { PatternAct, PatternFacts, PatternPerson, Stay } from "./facts.ts";
import { periodsOf, PERIOD_UNITS, type InPeriod, type PeriodUnit } from "./period.ts";
import { placeAndAbove, regionOf } from "./place-tree.ts";
import { EVERY_DAY, overlap, type Span } from "./span.ts";

/** By what acts can be laid out. Periods are dimensions of their own length. */
export const DIMENSIONS = [
  "method",
  "method-group",
  "place",
  "region",
  ...PERIOD_UNITS,
  "actor",
  "category",
  "stage",
  "purpose",
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Key of acts of which the records do not say what a dimension asks. They are counted, never left out. */
export const NOT_RECORDED = "not-recorded";

/** Key of the totals. */
export const ALL = "all";

/** A key of a dimension, and whether an act certainly or possibly belongs under it. */
export type Key = InPeriod;

const GROUP_OF = new Map<string, string>(
  Object.entries(METHODS).flatMap(([group, methods]) => methods.map((method) => [method, group] as const)),
);

/** The group of a method; null for a code that is in none. */
export const methodGroup = (method: string): string | null => GROUP_OF.get(method) ?? null;

const sure = (key: string): Key => ({ key, certainty: "certain" });
const one = (key: string | null): readonly Key[] => [sure(key ?? NOT_RECORDED)];
const several = (keys: readonly string[]): readonly Key[] =>
  keys.length === 0 ? one(null) : [...new Set(keys)].map(sure);

/** The keys under which an act stands. It may stand under several: then the rows do not add up to the total. */
export function keysOfAct(
  facts: PatternFacts,
  act: PatternAct,
  dimension: Dimension,
  window: Span,
): readonly Key[] {
  switch (dimension) {
    case "method":
      return one(act.method);
    case "method-group":
      return one(act.method === null ? null : methodGroup(act.method));
    case "place":
      return one(act.place);
    case "region":
      return one(act.place === null ? null : regionOf(facts.places, act.place));
    case "actor":
      return several(act.actors);
    case "stage":
      return one(act.stage);
    case "purpose":
      return several(act.purposes);
    case "category":
      return several(act.victim === null ? [] : categoriesAt(facts.persons.get(act.victim), act.when));
    default:
      return periodsOf(act.when, dimension, window);
  }
}

/**
 * The keys under which a person held somewhere could have reported an act. A dimension that says nothing about who
 * was there (method, actor, stage, purpose) gives null: under each of its keys the same persons could have reported.
 */
export function keysOfStay(
  facts: PatternFacts,
  stay: Stay,
  dimension: Dimension,
  window: Span,
): readonly Key[] | null {
  switch (dimension) {
    case "place":
      // Whoever was held in a part was held in the whole; not the other way round.
      return placeAndAbove(facts.places, stay.place).map(sure);
    case "region":
      return one(regionOf(facts.places, stay.place));
    case "category":
      return several(categoriesAt(facts.persons.get(stay.person), stay.when));
    case "month":
    case "quarter":
    case "year":
      return periodsOf(stay.when, dimension satisfies PeriodUnit, window);
    default:
      return null;
  }
}

/**
 * What a person was at a time: the dated categories that may have held then; where there are none, what the person
 * is now. Without a time, every dated category.
 */
export function categoriesAt(person: PatternPerson | undefined, when: Span | null): readonly string[] {
  if (!person) return [];
  const then = person.categories.filter((each) => overlap(each.when, when ?? EVERY_DAY) !== "none");
  if (then.length > 0) return then.map(({ category }) => category);
  return person.category === null ? [] : [person.category];
}
