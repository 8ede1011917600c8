import { staysOfInterviewees, type Denominator } from "./could-have-reported.ts";
import type { PatternFacts } from "./facts.ts";
import { SMALLEST_SHOWN } from "./protected-table.ts";
import { selectActs, type Selection } from "./selection.ts";
import { sourcesOfAct } from "./tally.ts";

/** x of n interviewees, with everybody and everything behind the two numbers. */
export type Prevalence = {
  /** n: interviewed persons held at the place in the days. */
  readonly interviewees: Denominator;
  /** x: those of them from whose own account an act of the kind there and then is known. */
  readonly described: Denominator;
  /** Of them, those who were its victim. */
  readonly suffered: Denominator;
  /** Interviewed persons who described it and of whom no stay there and then is recorded: in neither number. */
  readonly describedWithoutStay: readonly string[];
  /** The acts that they described. */
  readonly acts: readonly string[];
};

/**
 * How many of those who could have reported an act of a kind described one. `certain` counts stays and acts whose
 * dates certainly fit; `possible` takes in those that may. Each person counts once, whatever the number of acts.
 */
export function prevalence(facts: PatternFacts, selection: Selection): Prevalence {
  const held = { certain: new Set<string>(), possible: new Set<string>() };
  // Whom a category means is asked of those held; an act that they saw may have befallen somebody else.
  for (const { stay, certainty } of staysOfInterviewees(facts, selection)) {
    held.possible.add(stay.person);
    if (certainty === "certain") held.certain.add(stay.person);
  }
  const described = { certain: new Set<string>(), possible: new Set<string>() };
  const suffered = { certain: new Set<string>(), possible: new Set<string>() };
  const withoutStay = new Set<string>();
  const acts = new Set<string>();
  for (const { act, certainty } of selectActs(facts, { ...selection, category: undefined }).acts) {
    for (const person of sourcesOfAct(facts, act)) {
      if (!facts.interviewees.has(person)) continue;
      if (!held.possible.has(person)) {
        withoutStay.add(person);
        continue;
      }
      acts.add(act.id);
      for (const basis of ["certain", "possible"] as const) {
        if (!held[basis].has(person) || (basis === "certain" && certainty !== "certain")) continue;
        described[basis].add(person);
        if (act.victim === person) suffered[basis].add(person);
      }
    }
  }
  return {
    interviewees: listed(held),
    described: listed(described),
    suffered: listed(suffered),
    describedWithoutStay: [...withoutStay],
    acts: [...acts],
  };
}

/** False where one of the numbers of a sentence is so small that it could point to somebody. */
export function mayBeQuoted(
  { described, interviewees }: Prevalence,
  smallestShown = SMALLEST_SHOWN,
): boolean {
  return [described, interviewees]
    .flatMap(({ certain, possible }) => [certain.length, possible.length])
    .every((count) => count === 0 || count >= smallestShown);
}

const listed = (sets: { readonly certain: Set<string>; readonly possible: Set<string> }): Denominator => ({
  certain: [...sets.certain],
  possible: [...sets.possible],
});
