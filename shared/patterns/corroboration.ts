import type { PatternAct, PatternFacts, Stay } from "./facts.ts";
import { placeTest, type Selection } from "./selection.ts";
import { staysOfInterviewees } from "./could-have-reported.ts";
import { overlap, type Overlap } from "./span.ts";
import { sourcesOfAct } from "./tally.ts";

/** Two interviewed persons who were in one place at one time, with the stays that say so. */
export type Pair = {
  readonly persons: readonly [string, string];
  readonly certainty: Exclude<Overlap, "none">;
  /** Records behind the two stays. */
  readonly records: readonly string[];
};

/** The pairs, as many as were asked for, and how many there are. */
export type Pairs = { readonly pairs: readonly Pair[]; readonly certain: number; readonly possible: number };

/**
 * Which interviewed persons were held together: who can corroborate whom, if each account is independent. Two stays
 * count where one place is the other or within it. The certain ones come first.
 *
 * @param most - so many pairs are given; all are counted
 */
export function heldTogether(facts: PatternFacts, selection: Selection, most: number): Pairs {
  const persons = [...byPerson(staysOfInterviewees(facts, selection).map(({ stay }) => stay))];
  const together = placesTogether(facts);
  const found = { certain: [] as Pair[], possible: [] as Pair[] };
  const counted = { certain: 0, possible: 0 };
  for (const [at, [one, own]] of persons.entries()) {
    for (let next = at + 1; next < persons.length; next++) {
      const [other, theirs] = persons[next]!;
      const meeting = bestMeeting(own, theirs, together);
      if (!meeting) continue;
      const { certainty, records } = meeting;
      counted[certainty]++;
      if (found[certainty].length < most)
        found[certainty].push({ persons: [one, other], certainty, records });
    }
  }
  return { pairs: [...found.certain, ...found.possible].slice(0, most), ...counted };
}

function byPerson(stays: readonly Stay[]): Map<string, Stay[]> {
  const persons = new Map<string, Stay[]>();
  for (const stay of stays) {
    const own = persons.get(stay.person);
    if (own) own.push(stay);
    else persons.set(stay.person, [stay]);
  }
  return persons;
}

/** The first certain meeting of two persons, else the first possible one. */
function bestMeeting(
  own: readonly Stay[],
  theirs: readonly Stay[],
  together: (a: string, b: string) => boolean,
): Pick<Pair, "certainty" | "records"> | undefined {
  let best: Pick<Pair, "certainty" | "records"> | undefined;
  for (const one of own) {
    for (const other of theirs) {
      const certainty = overlap(one.when, other.when);
      if (certainty === "none" || (best && certainty === "possible") || !together(one.place, other.place))
        continue;
      best = { certainty, records: [...new Set([...one.records, ...other.records])] };
      if (certainty === "certain") return best;
    }
  }
  return best;
}

/**
 * Interviewed persons who were held where and when an act is said to have happened, and are not among its sources:
 * they could be asked.
 */
export function couldCorroborate(
  facts: PatternFacts,
  act: PatternAct,
): readonly { readonly person: string; readonly certainty: Exclude<Overlap, "none"> }[] {
  if (act.place === null || act.when === null) return [];
  const sources = sourcesOfAct(facts, act);
  const found = new Map<string, Exclude<Overlap, "none">>();
  for (const { stay, certainty } of staysOfInterviewees(facts, { place: act.place, window: act.when })) {
    if (sources.has(stay.person) || found.get(stay.person) === "certain") continue;
    found.set(stay.person, certainty);
  }
  return [...found].map(([person, certainty]) => ({ person, certainty }));
}

/** Whether two places can be one to those held there, remembered for each pair. */
function placesTogether(facts: PatternFacts): (a: string, b: string) => boolean {
  const tests = new Map<string, (place: string | null) => boolean>();
  const isIn = (place: string, other: string): boolean => {
    const test = tests.get(other) ?? placeTest(facts, other);
    tests.set(other, test);
    return test(place);
  };
  return (a, b) => a === b || isIn(a, b) || isIn(b, a);
}
