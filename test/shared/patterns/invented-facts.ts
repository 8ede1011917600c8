import { parseEdtf } from "../../../shared/dates/edtf.ts";
import type { PatternAct, PatternFacts, PatternPlace, Stay } from "../../../shared/patterns/facts.ts";
import { spanOf } from "../../../shared/patterns/span.ts";

/** An act of which nothing is known but what is given. */
export const inventedAct = (
  id: string,
  given: Partial<PatternAct> & { readonly date?: string } = {},
): PatternAct => {
  const { date, ...rest } = given;
  return {
    id,
    event: null,
    victim: null,
    group: null,
    method: null,
    place: null,
    when: date === undefined ? null : spanOf(parseEdtf(date)),
    stage: null,
    purposes: [],
    actors: [],
    roles: [],
    medicalStaffPresent: false,
    frequency: null,
    verification: null,
    citations: [],
    ...rest,
  };
};

/** A stay, for which the record is its own. */
export const inventedStay = (person: string, place: string, date: string): Stay => ({
  person,
  place,
  when: spanOf(parseEdtf(date)),
  authorities: [],
  records: [`stay of ${person}`],
});

/** Facts in which each citation is its own source, of the origin that stands after its colon. */
export function inventedFacts(given: {
  readonly acts?: readonly PatternAct[];
  readonly stays?: readonly Stay[];
  readonly interviewed?: readonly string[];
  readonly places?: readonly PatternPlace[];
  readonly practices?: readonly string[];
}): PatternFacts {
  const acts = given.acts ?? [];
  const cited = acts.flatMap(({ citations }) => citations);
  return {
    acts,
    practices: new Set(given.practices ?? []),
    persons: new Map(),
    places: new Map((given.places ?? []).map((place) => [place.id, place])),
    stays: given.stays ?? [],
    interviewees: new Map((given.interviewed ?? []).map((person) => [person, { person, records: [person] }])),
    citations: new Map(cited.map((citation) => [citation, citation])),
    origins: new Map(cited.map((citation) => [citation, citation.split(":")[1] ?? citation])),
  };
}

/** A place within another one. */
export const inventedPlace = (id: string, within: string | null = null, type = "prison"): PatternPlace => ({
  id,
  type,
  within,
  operators: [],
});
