import { CouldHaveReported, type Denominator } from "./could-have-reported.ts";
import { ALL, keysOfAct, type Dimension, type Key } from "./dimension.ts";
import type { PatternAct, PatternFacts } from "./facts.ts";
import { missingData, type MissingData } from "./missing-data.ts";
import { selectActs, windowIn, type Selection } from "./selection.ts";
import { both, type Overlap } from "./span.ts";
import { tallyOf, type Tally } from "./tally.ts";

/** A cell of a table, or one of its totals. */
export type Cell = {
  readonly row: string;
  readonly column: string;
  /** What certainly belongs here. */
  readonly certain: Tally;
  /** What belongs here if every uncertain date allows it, the certain included. */
  readonly possible: Tally;
  readonly couldHaveReported: Denominator;
};

/**
 * Acts laid out by two dimensions. Cells without acts are left out, unless somebody could have reported there; every
 * total is counted anew from its acts, because cells share victims, sources and acts of uncertain date and do not add
 * up.
 */
export type PatternTable = {
  readonly rows: Dimension;
  readonly columns: Dimension;
  readonly rowKeys: readonly string[];
  readonly columnKeys: readonly string[];
  /** The cells and the totals, whose keys are {@link ALL}. */
  readonly cells: ReadonlyMap<string, Cell>;
  readonly missing: readonly MissingData[];
};

/** What names a cell within a table. */
export const cellName = (row: string, column: string): string => `${row}\n${column}`;

const TOTAL: Key = { key: ALL, certainty: "certain" };

/** Lays out the acts that fit a selection. */
export function patternTable(
  facts: PatternFacts,
  selection: Selection,
  rows: Dimension,
  columns: Dimension,
): PatternTable {
  const selected = selectActs(facts, selection);
  const window = windowIn(selection);
  const drawers: Drawers = new Map();
  const rowKeys = new Set<string>();
  const columnKeys = new Set<string>();
  for (const { act, certainty } of selected.acts) {
    const down = [TOTAL, ...keysOfAct(facts, act, rows, window)];
    const across = [TOTAL, ...keysOfAct(facts, act, columns, window)];
    for (const row of down) {
      rowKeys.add(row.key);
      for (const column of across) {
        columnKeys.add(column.key);
        put(drawers, row, column, act, both(certainty, both(row.certainty, column.certainty)));
      }
    }
  }
  rowKeys.delete(ALL);
  columnKeys.delete(ALL);
  const reporters = new CouldHaveReported(facts, selection, rows, columns);
  const cells = new Map<string, Cell>();
  for (const row of [ALL, ...rowKeys]) {
    for (const column of [ALL, ...columnKeys]) {
      const drawer = drawers.get(row)?.get(column);
      const couldHaveReported = reporters.of(row, column);
      if (!drawer && row !== ALL && column !== ALL && couldHaveReported.possible.length === 0) continue;
      const certain = tallyOf(facts, drawer?.certain ?? []);
      const possible =
        drawer && drawer.possible.length > drawer.certain.length ? tallyOf(facts, drawer.possible) : certain;
      cells.set(cellName(row, column), { row, column, certain, possible, couldHaveReported });
    }
  }
  return {
    rows,
    columns,
    rowKeys: [...rowKeys].sort(),
    columnKeys: [...columnKeys].sort(),
    cells,
    missing: missingData(facts, selected),
  };
}

type Drawer = { readonly certain: PatternAct[]; readonly possible: PatternAct[] };
/** By row and column. */
type Drawers = Map<string, Map<string, Drawer>>;

function put(drawers: Drawers, row: Key, column: Key, act: PatternAct, certainty: Overlap): void {
  let across = drawers.get(row.key);
  if (!across) drawers.set(row.key, (across = new Map<string, Drawer>()));
  let drawer = across.get(column.key);
  if (!drawer) across.set(column.key, (drawer = { certain: [], possible: [] }));
  drawer.possible.push(act);
  if (certainty === "certain") drawer.certain.push(act);
}
