import { staysOfInterviewees } from "./could-have-reported.ts";
import type { PatternAct, PatternFacts } from "./facts.ts";
import { placeAndAbove } from "./place-tree.ts";
import type { Selection } from "./selection.ts";
import { sourcesOfAct } from "./tally.ts";

type Counted = { readonly counted: readonly string[]; readonly of: number };

/**
 * Where interviewed persons were held and no act of the kind is known, and who of them told of none: a count of
 * reports without it would be one of those alone who had something to report.
 */
export function couldHaveReportedNothing(
  facts: PatternFacts,
  selection: Selection,
  acts: readonly PatternAct[],
): { readonly "places-without-report": Counted; readonly "interviewees-without-report": Counted } {
  const reported = new Set<string>();
  const heard = new Set<string>();
  for (const act of acts) {
    if (act.place !== null) for (const place of placeAndAbove(facts.places, act.place)) reported.add(place);
    for (const origin of sourcesOfAct(facts, act)) heard.add(origin);
  }
  const places = new Set<string>();
  const persons = new Set<string>();
  for (const { stay } of staysOfInterviewees(facts, selection)) {
    places.add(stay.place);
    persons.add(stay.person);
  }
  return {
    "places-without-report": {
      counted: [...places].filter((place) => !reported.has(place)),
      of: places.size,
    },
    "interviewees-without-report": {
      counted: [...persons].filter((person) => !heard.has(person)),
      of: persons.size,
    },
  };
}
