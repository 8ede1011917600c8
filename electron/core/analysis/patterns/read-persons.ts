import { EVERY_DAY, spanBetween } from "../../../../shared/patterns/span.ts";
import type { PatternPerson, PatternPlace } from "../../../../shared/patterns/facts.ts";
import { dateIn, listIn, type FactTables } from "./fact-rows.ts";

type Period = { readonly from?: string; readonly to?: string };

const spanIn = ({ from, to }: Period) =>
  from === undefined && to === undefined ? EVERY_DAY : spanBetween(dateIn(from), dateIn(to));

/** Reads what each person was, and when. */
export function readPersons(tables: FactTables): Map<string, PatternPerson> {
  const rows = tables.rows("person", ["category", "categories"]);
  return new Map(
    rows.map(({ id, category, categories }) => [
      id,
      {
        id,
        category,
        categories: (listIn(categories) as readonly (Period & { readonly category: string })[]).map(
          (each) => ({
            category: each.category,
            when: spanIn(each),
          }),
        ),
      },
    ]),
  );
}

/** Reads the tree of places, and who ran each of them when. */
export function readPlaces(tables: FactTables): Map<string, PatternPlace> {
  const rows = tables.rows("place", ["type", "within", "operator"]);
  return new Map(
    rows.map(({ id, type, within, operator }) => [
      id,
      {
        id,
        type,
        within,
        operators: (listIn(operator) as readonly (Period & { readonly name: string })[]).map((each) => ({
          name: each.name,
          when: spanIn(each),
        })),
      },
    ]),
  );
}
