import { categoriesAt } from "./dimension.ts";
import type { PatternFacts, Stay } from "./facts.ts";
import { isWithin } from "./place-tree.ts";
import { placeTest, windowIn, type Selection } from "./selection.ts";

/** The way from one place to another, and who was taken it. */
export type Route = {
  readonly from: string;
  readonly to: string;
  /** Persons of whom a record says that the one stretch followed the other. */
  readonly recorded: readonly string[];
  /** Persons of whom only the dates say it: nothing is known of the days between. */
  readonly byDates: readonly string[];
  /** The records of both stretches. */
  readonly records: readonly string[];
};

/** The routes, those of most persons first, and who was in several places of which the order is not known. */
export type Routes = { readonly routes: readonly Route[]; readonly orderUnknown: readonly string[] };

/**
 * The routes of transfers. A transfer is of the days, persons and place of a selection if the stretch after it begins
 * in the days, if the person was then of the category, and if one of its ends is the place or within it. From a place
 * to one within it nobody is transferred.
 */
export function transferRoutes(facts: PatternFacts, selection: Selection): Routes {
  const found = new Map<string, Drawn>();
  const orderUnknown = new Set<string>();
  const isAsked = askedFor(facts, selection);
  const draw = (before: Stay, after: Stay, by: "recorded" | "byDates") => {
    if (before.place === after.place || !isAsked(before, after)) return;
    const name = `${before.place}\n${after.place}`;
    const drawn = found.get(name) ?? {
      from: before.place,
      to: after.place,
      recorded: new Set<string>(),
      byDates: new Set<string>(),
      records: new Set<string>(),
    };
    found.set(name, drawn);
    drawn[by].add(after.person);
    for (const record of [...before.records, ...after.records]) drawn.records.add(record);
  };
  const { persons, episodes } = inOrder(facts);
  for (const after of facts.stays) {
    const before = after.follows === undefined ? undefined : episodes.get(after.follows);
    if (before) draw(before, after, "recorded");
  }
  const isRecorded = (person: string, one: string, other: string) =>
    [`${one}\n${other}`, `${other}\n${one}`].some((name) => found.get(name)?.recorded.has(person));
  const isOne = (a: string, b: string) =>
    a === b || isWithin(facts.places, a, b) || isWithin(facts.places, b, a);
  for (const [person, stays] of persons) {
    let last: Stay | undefined;
    let end = "";
    for (const stay of stays) {
      const { latestEnd } = stay.when;
      if (last) {
        if (isOne(last.place, stay.place)) {
          if (latestEnd > end) end = latestEnd;
          continue;
        }
        if (isAfter(stay, last, end)) draw(last, stay, "byDates");
        else {
          if (isAsked(last, stay) && !isRecorded(person, last.place, stay.place)) orderUnknown.add(person);
          if (latestEnd <= end) continue;
        }
      }
      last = stay;
      end = latestEnd;
    }
  }
  const routes = [...found.values()].map(({ recorded, byDates, records, ...ends }) => ({
    ...ends,
    recorded: [...recorded],
    byDates: [...byDates].filter((person) => !recorded.has(person)),
    records: [...records],
  }));
  const size = ({ recorded, byDates }: Route) => recorded.length + byDates.length;
  routes.sort((a, b) => size(b) - size(a) || (`${a.from}${a.to}` < `${b.from}${b.to}` ? -1 : 1));
  return { routes, orderUnknown: [...orderUnknown] };
}

type Drawn = {
  readonly from: string;
  readonly to: string;
  readonly recorded: Set<string>;
  readonly byDates: Set<string>;
  readonly records: Set<string>;
};

/** Whether a stretch certainly comes after what ended by a day; of two on one same day nobody knows. */
const isAfter = (stay: Stay, last: Stay, end: string): boolean =>
  stay.when.earliestStart >= end && stay.when.latestEnd > last.when.earliestStart;

function askedFor(facts: PatternFacts, selection: Selection): (before: Stay, after: Stay) => boolean {
  const inPlace = placeTest(facts, selection.place);
  const window = windowIn(selection);
  const { category } = selection;
  return (before, { person, place, when }) =>
    (inPlace(before.place) || inPlace(place)) &&
    when.earliestStart <= window.latestEnd &&
    when.latestStart >= window.earliestStart &&
    (category === undefined || categoriesAt(facts.persons.get(person), when).includes(category));
}

/** The stays of each person by their days, and the stay that each record tells of. */
type InOrder = {
  readonly persons: ReadonlyMap<string, readonly Stay[]>;
  readonly episodes: ReadonlyMap<string, Stay>;
};

const known = new WeakMap<PatternFacts["stays"], InOrder>();

function inOrder({ stays }: PatternFacts): InOrder {
  const before = known.get(stays);
  if (before) return before;
  const persons = new Map<string, Stay[]>();
  const episodes = new Map<string, Stay>();
  for (const stay of stays) {
    const own = persons.get(stay.person);
    if (own) own.push(stay);
    else persons.set(stay.person, [stay]);
    for (const record of stay.records) episodes.set(record, stay);
  }
  for (const own of persons.values())
    own.sort(
      (a, b) =>
        compare(a.when.earliestStart, b.when.earliestStart) || compare(a.when.latestEnd, b.when.latestEnd),
    );
  const made = { persons, episodes };
  known.set(stays, made);
  return made;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
