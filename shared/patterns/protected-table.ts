import { complementarySuppression } from "./complementary-suppression.ts";
import { ALL } from "./dimension.ts";
import { cellName, type Cell, type PatternTable } from "./table.ts";

/** Below this many persons a number could point to somebody. */
export const SMALLEST_SHOWN = 5;

/** Numbers of a cell, without the ids behind them. */
export type Numbers = {
  readonly acts: number;
  readonly events: number;
  readonly victims: number;
  readonly groups: number;
  readonly groupsAtLeast: number;
  readonly groupsAtMost: number | null;
  readonly sources: number;
};

/** A cell of a table that leaves the archive. Null where a number is withheld: it says so, never nought. */
export type ProtectedCell = {
  readonly row: string;
  readonly column: string;
  readonly numbers: Numbers | null;
  readonly couldHaveReported: number | null;
};

/** A table that may leave: one certainty of the two, for their difference would be a number of its own. */
export type ProtectedTable = {
  readonly basis: "certain" | "possible";
  readonly smallestShown: number;
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  /** By {@link cellName}. */
  readonly cells: ReadonlyMap<string, ProtectedCell>;
  /** How many cells are withheld. */
  readonly withheld: number;
};

/**
 * Withholds the cells behind which stand fewer persons than may be shown: victims, unnamed victims, sources, or
 * persons who could have reported; and further cells, so that the withheld ones cannot be worked out from the totals.
 */
export function protectTable(
  table: PatternTable,
  basis: ProtectedTable["basis"],
  smallestShown = SMALLEST_SHOWN,
): ProtectedTable {
  const [rows, columns] = [
    [...table.rowKeys, ALL],
    [...table.columnKeys, ALL],
  ];
  const numbers = rows.map((row) => columns.map((column) => numbersOf(table, basis, row, column)));
  const asked = rows.map((row) => columns.map((column) => reporters(table, basis, row, column)));
  const isSmall = (value: number) => value > 0 && value < smallestShown;
  const hidden = complementarySuppression(
    numbers.map((row) => row.map(({ victims }) => victims)),
    numbers.map((row) =>
      row.map(({ victims, sources, groupsAtLeast }) => [victims, sources, groupsAtLeast].some(isSmall)),
    ),
    smallestShown,
  );
  const hiddenAsked = complementarySuppression(
    asked,
    asked.map((row) => row.map(isSmall)),
    smallestShown,
  );
  const cells = new Map<string, ProtectedCell>();
  let withheld = 0;
  for (const [r, row] of rows.entries()) {
    for (const [c, column] of columns.entries()) {
      const [isHidden, isAskedHidden] = [hidden[r]![c]!, hiddenAsked[r]![c]!];
      if (isHidden || isAskedHidden) withheld++;
      cells.set(cellName(row, column), {
        row,
        column,
        numbers: isHidden ? null : numbers[r]![c]!,
        couldHaveReported: isAskedHidden ? null : asked[r]![c]!,
      });
    }
  }
  const { rowKeys, columnKeys } = table;
  return { basis, smallestShown, rowKeys, columnKeys, cells, withheld };
}

/** The numbers of a tally. */
export function numbersIn(tally: Cell["certain"]): Numbers {
  return {
    acts: tally.acts.length,
    events: tally.events.length,
    victims: tally.victims.length,
    groups: tally.groups.acts.length,
    groupsAtLeast: tally.groups.atLeast,
    groupsAtMost: tally.groups.atMost,
    sources: tally.sources.length,
  };
}

const NOTHING: Numbers = {
  acts: 0,
  events: 0,
  victims: 0,
  groups: 0,
  groupsAtLeast: 0,
  groupsAtMost: 0,
  sources: 0,
};

function numbersOf(
  table: PatternTable,
  basis: ProtectedTable["basis"],
  row: string,
  column: string,
): Numbers {
  const cell = table.cells.get(cellName(row, column));
  return cell ? numbersIn(cell[basis]) : NOTHING;
}

const reporters = (
  table: PatternTable,
  basis: ProtectedTable["basis"],
  row: string,
  column: string,
): number => table.cells.get(cellName(row, column))?.couldHaveReported[basis].length ?? 0;
