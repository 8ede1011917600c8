import { Failure } from "../../../shared/errors.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";
import type { IndexedRow } from "./list-row.ts";

/** Which rows, and in which order. */
export type Selection = {
  readonly filter?: string | undefined;
  readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly sort?: { readonly column: string; readonly descending?: boolean | undefined } | undefined;
};

/** The column by which rows stand unless another is asked for: as their records were made. */
export const MADE = "created";
const OWN_COLUMNS = ["code", "title", MADE];

/** @throws Failure `invalid-field` for a column that the list does not have */
export function requireColumns(type: RecordType, { where = {}, sort }: Selection): void {
  const columns = LIST_COLUMNS[type].map(({ id }) => id);
  const unknown = Object.keys(where).some((column) => !columns.includes(column));
  if (unknown) throw new Failure("invalid-field", { field: "where" });
  if (sort && ![...columns, ...OWN_COLUMNS].includes(sort.column))
    throw new Failure("invalid-field", { field: "sort" });
}

/** True when every row fits, in the order in which records were made. */
export function isWhole({ filter = "", where = {}, sort }: Selection): boolean {
  const asMade = sort === undefined || (sort.column === MADE && sort.descending !== true);
  return asMade && filter.trim() === "" && conditionsOf(where).length === 0;
}

/** The question whether a row fits: all words typed occur in it, and it holds one of the values of each column. */
export function fitting({ filter = "", where = {} }: Selection): (row: IndexedRow) => boolean {
  const words = foldForSearch(filter)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => ({ word, spelling: spellingKey(word) }));
  const conditions = conditionsOf(where);
  return ({ folded, spelled, row }) =>
    words.every(
      ({ word, spelling }) => folded.includes(word) || (spelling !== "" && spelled.includes(spelling)),
    ) &&
    conditions.every(([column, values]) => {
      const value = row.cells[column] ?? null;
      const held = Array.isArray(value) ? value : [value === null ? "" : String(value)];
      return held.some((each) => values.includes(each));
    });
}

const conditionsOf = (where: NonNullable<Selection["where"]>) =>
  Object.entries(where).filter(([, values]) => values.length > 0);
