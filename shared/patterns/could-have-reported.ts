import { ALL, categoriesAt, keysOfStay, type Dimension, type Key } from "./dimension.ts";
import type { PatternFacts, Stay } from "./facts.ts";
import { placeTest, windowIn, type Selection } from "./selection.ts";
import { both, overlap, type Overlap } from "./span.ts";

/** Interviewed persons who were held there then, for certain and at most. `possible` holds the certain ones too. */
export type Denominator = { readonly certain: readonly string[]; readonly possible: readonly string[] };

const NOBODY: Denominator = { certain: [], possible: [] };
const EVERYWHERE: readonly Key[] = [{ key: ALL, certainty: "certain" }];

/** A stay of an interviewed person that fits the place, days and category of a selection. */
export type FittingStay = { readonly stay: Stay; readonly certainty: Exclude<Overlap, "none"> };

/** The stays of interviewed persons at the place and in the days of a selection. What was done to them is not asked. */
export function staysOfInterviewees(facts: PatternFacts, selection: Selection): FittingStay[] {
  const inPlace = placeTest(facts, selection.place);
  const { category } = selection;
  const window = windowIn(selection);
  const fitting: FittingStay[] = [];
  for (const stay of facts.stays) {
    if (!facts.interviewees.has(stay.person) || !inPlace(stay.place)) continue;
    if (category !== undefined && !categoriesAt(facts.persons.get(stay.person), stay.when).includes(category))
      continue;
    const certainty = overlap(stay.when, window);
    if (certainty !== "none") fitting.push({ stay, certainty });
  }
  return fitting;
}

/**
 * Who could have reported, for every cell of a table and its totals: each person once in a cell, however many stays.
 */
export class CouldHaveReported {
  readonly #persons = new Map<string, { readonly certain: Set<string>; readonly possible: Set<string> }>();
  readonly #rows: boolean;
  readonly #columns: boolean;

  constructor(facts: PatternFacts, selection: Selection, rows: Dimension, columns: Dimension) {
    const window = windowIn(selection);
    const fitting = staysOfInterviewees(facts, selection);
    const first = fitting[0]?.stay;
    this.#rows = first !== undefined && keysOfStay(facts, first, rows, window) !== null;
    this.#columns = first !== undefined && keysOfStay(facts, first, columns, window) !== null;
    for (const { stay, certainty } of fitting) {
      const own = [...EVERYWHERE, ...(keysOfStay(facts, stay, rows, window) ?? [])];
      const across = [...EVERYWHERE, ...(keysOfStay(facts, stay, columns, window) ?? [])];
      for (const row of own) {
        for (const column of across)
          this.#add(
            `${row.key}\n${column.key}`,
            stay.person,
            both(certainty, both(row.certainty, column.certainty)),
          );
      }
    }
  }

  /** Who could have reported what stands in a cell. */
  of(row: string, column: string): Denominator {
    const found = this.#persons.get(`${this.#rows ? row : ALL}\n${this.#columns ? column : ALL}`);
    return found ? { certain: [...found.certain], possible: [...found.possible] } : NOBODY;
  }

  #add(cell: string, person: string, certainty: Overlap): void {
    const known = this.#persons.get(cell) ?? { certain: new Set(), possible: new Set() };
    known.possible.add(person);
    if (certainty === "certain") known.certain.add(person);
    this.#persons.set(cell, known);
  }
}
