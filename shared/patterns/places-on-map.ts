import { categoriesAt } from "./dimension.ts";
import type { PatternAct, PatternFacts } from "./facts.ts";
import { placeTest, selectActs, windowIn, type Selection } from "./selection.ts";
import { overlap } from "./span.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** What is known of one place itself, without what is within it: each thing stands on a map once. */
export type PlaceOnMap = {
  readonly place: string;
  readonly certain: Tally;
  readonly possible: Tally;
  /** Persons held there, and the records that say so. */
  readonly held: readonly string[];
  readonly records: readonly string[];
};

/** The places of the acts and stays that fit a selection, and the acts of which no place is recorded. */
export function placesOnMap(
  facts: PatternFacts,
  selection: Selection,
): { readonly places: readonly PlaceOnMap[]; readonly elsewhere: readonly string[] } {
  const found = new Map<string, Gathered>();
  const at = (place: string): Gathered => {
    const known = found.get(place);
    if (known) return known;
    const fresh: Gathered = { certain: [], possible: [], held: new Set(), records: new Set() };
    found.set(place, fresh);
    return fresh;
  };
  const elsewhere: string[] = [];
  for (const { act, certainty } of selectActs(facts, selection).acts) {
    if (act.place === null) {
      elsewhere.push(act.id);
      continue;
    }
    const gathered = at(act.place);
    gathered.possible.push(act);
    if (certainty === "certain") gathered.certain.push(act);
  }
  const inPlace = placeTest(facts, selection.place);
  const window = windowIn(selection);
  const { category } = selection;
  for (const { person, place, when, records } of facts.stays) {
    if (!inPlace(place) || overlap(when, window) === "none") continue;
    if (category !== undefined && !categoriesAt(facts.persons.get(person), when).includes(category)) continue;
    const gathered = at(place);
    gathered.held.add(person);
    for (const record of records) gathered.records.add(record);
  }
  const places = [...found].map(([place, { certain, possible, held, records }]): PlaceOnMap => {
    const all = tallyOf(facts, possible);
    const sure = certain.length === possible.length ? all : tallyOf(facts, certain);
    return { place, certain: sure, possible: all, held: [...held], records: [...records] };
  });
  places.sort((a, b) => b.possible.acts.length - a.possible.acts.length || (a.place < b.place ? -1 : 1));
  return { places, elsewhere };
}

type Gathered = {
  readonly certain: PatternAct[];
  readonly possible: PatternAct[];
  readonly held: Set<string>;
  readonly records: Set<string>;
};
