import type { PatternAct, PatternFacts } from "./facts.ts";

/**
 * Unnamed groups. They are never added to the victims: nobody knows who was in them, nor whether two groups are the
 * same people.
 */
export type GroupTally = {
  readonly acts: readonly string[];
  /** So many persons at least: the largest group. */
  readonly atLeast: number;
  /** So many at most, if no person is in two groups; null where a group is not counted or counted from below. */
  readonly atMost: number | null;
};

/**
 * What is behind a number of acts. Each list holds ids, and its length is the number; the numbers of acts, events,
 * victims and sources are separate answers and are never added to each other.
 */
export type Tally = {
  readonly acts: readonly string[];
  /** Events in which the acts happened. */
  readonly events: readonly string[];
  /** Named victims, each once. */
  readonly victims: readonly string[];
  readonly groups: GroupTally;
  /** Origins of the accounts, each once: see `originsOf`. */
  readonly sources: readonly string[];
  readonly citations: readonly string[];
};

const known = new WeakMap<PatternFacts["origins"], WeakMap<PatternAct, ReadonlySet<string>>>();

/** The origins of the accounts of an act, each once. They are looked up once for each act of some facts. */
export function sourcesOfAct(facts: PatternFacts, act: PatternAct): ReadonlySet<string> {
  let ofActs = known.get(facts.origins);
  if (!ofActs) known.set(facts.origins, (ofActs = new WeakMap()));
  let origins = ofActs.get(act);
  if (!origins) ofActs.set(act, (origins = lookedUp(facts, act)));
  return origins;
}

function lookedUp(facts: PatternFacts, act: PatternAct): ReadonlySet<string> {
  const origins = new Set<string>();
  for (const citation of act.citations) {
    const source = facts.citations.get(citation);
    const origin = source === undefined ? undefined : facts.origins.get(source);
    if (origin !== undefined) origins.add(origin);
  }
  return origins;
}

/** Counts acts. An act that is given twice is counted once. */
export function tallyOf(facts: PatternFacts, given: Iterable<PatternAct>): Tally {
  const acts = new Set<string>();
  const events = new Set<string>();
  const victims = new Set<string>();
  const sources = new Set<string>();
  const citations = new Set<string>();
  const groups: string[] = [];
  let atLeast = 0;
  let atMost: number | null = 0;
  for (const act of given) {
    if (acts.has(act.id)) continue;
    acts.add(act.id);
    if (act.event !== null) events.add(act.event);
    if (act.victim !== null) victims.add(act.victim);
    for (const citation of act.citations) citations.add(citation);
    for (const origin of sourcesOfAct(facts, act)) sources.add(origin);
    if (act.group === null) continue;
    groups.push(act.id);
    const { count, atLeast: fromBelow } = act.group;
    atLeast = Math.max(atLeast, count ?? 1);
    atMost = atMost === null || count === null || fromBelow ? null : atMost + count;
  }
  return {
    acts: [...acts],
    events: [...events],
    victims: [...victims],
    groups: { acts: groups, atLeast, atMost },
    sources: [...sources],
    citations: [...citations],
  };
}
