/**
 * A table of numbers with its totals: the last row and the last column are totals, every other row and column is
 * supposed to add up to them.
 */
export type Grid = readonly (readonly number[])[];

/** The smallest number that may be shown of what is not nothing. */
type Threshold = number;

/** Price of hiding a nothing: taken only where nothing else closes a circle. */
const NOTHING = 1_000_000;

/**
 * Hides more cells until those hidden at first cannot be worked out from what is shown:
 *
 * - no hidden cell follows by subtraction along any chain of rows and columns. In the graph whose nodes are rows and
 *   columns and whose edges are hidden cells, a cell can be worked out exactly if no circle leads through it
 *   (Gusfield, A graph theoretic approach to statistical data security, 1988); such cells get the cheapest circle;
 * - what is hidden in a row or column adds up to the threshold at least, where its total is shown.
 *
 * Where numbers do not add up, because cells share persons, less can be worked out than is supposed here.
 *
 * @param hidden - cells to be hidden, by row and column; not changed
 * @returns all cells to be hidden
 */
export function complementarySuppression(
  grid: Grid,
  hidden: readonly (readonly boolean[])[],
  threshold: Threshold,
): boolean[][] {
  const mask = hidden.map((row) => [...row]);
  for (;;) {
    const more = tooLittleInLine(grid, mask, threshold) ?? openCell(grid, mask);
    if (!more) return mask;
    for (const [row, column] of more) mask[row]![column] = true;
  }
}

type Place = readonly [row: number, column: number];

/** The cheapest cell to hide in a line whose hidden cells add up to too little; the total where nothing else is left. */
function tooLittleInLine(
  grid: Grid,
  mask: readonly (readonly boolean[])[],
  threshold: number,
): Place[] | null {
  for (const line of linesOf(grid)) {
    const total = line.at(-1)!;
    const cells = line.slice(0, -1);
    const isHidden = ([row, column]: Place) => mask[row]![column]!;
    const value = ([row, column]: Place) => grid[row]![column]!;
    if (isHidden(total)) continue;
    const sum = cells.filter(isHidden).reduce((all, cell) => all + value(cell), 0);
    if (sum === 0 || sum >= threshold) continue;
    const shown = cells.filter((cell) => !isHidden(cell) && value(cell) > 0);
    shown.sort((a, b) => value(a) - value(b));
    return [shown[0] ?? total];
  }
  return null;
}

function linesOf(grid: Grid): Place[][] {
  const columns = grid[0]?.length ?? 0;
  const rows = grid.map((cells, row) => cells.map((_, column): Place => [row, column]));
  const downwards = Array.from({ length: columns }, (_, column) =>
    grid.map((_, row): Place => [row, column]),
  );
  return [...rows, ...downwards];
}

/** The cheapest cells that close a circle through a hidden cell which has none. */
function openCell(grid: Grid, mask: readonly (readonly boolean[])[]): Place[] | null {
  for (const [row, cells] of mask.entries()) {
    for (const [column, isHidden] of cells.entries()) {
      if (!isHidden) continue;
      const path = cheapestPath(grid, mask, row, column);
      if (path && path.length > 0) return path;
    }
  }
  return null;
}

/**
 * The shown cells on the cheapest way from a row to a column that does not use the cell between them; empty if
 * hidden cells alone lead there, null if nothing does.
 */
function cheapestPath(
  grid: Grid,
  mask: readonly (readonly boolean[])[],
  fromRow: number,
  toColumn: number,
): Place[] | null {
  const rows = grid.length;
  const nodes = rows + (grid[0]?.length ?? 0);
  const cost = new Array<number>(nodes).fill(Infinity);
  const before = new Array<number>(nodes).fill(-1);
  const done = new Array<boolean>(nodes).fill(false);
  cost[fromRow] = 0;
  for (;;) {
    let at = -1;
    for (let node = 0; node < nodes; node++)
      if (!done[node] && cost[node]! < (at < 0 ? Infinity : cost[at]!)) at = node;
    if (at < 0 || at === rows + toColumn) break;
    done[at] = true;
    for (let node = at < rows ? rows : 0; node < (at < rows ? nodes : rows); node++) {
      const [row, column] = cellBetween(at, node, rows);
      if (row === fromRow && column === toColumn) continue;
      const step = mask[row]![column] ? 0 : grid[row]![column]! === 0 ? NOTHING : grid[row]![column]!;
      if (cost[at]! + step >= cost[node]!) continue;
      cost[node] = cost[at]! + step;
      before[node] = at;
    }
  }
  if (cost[rows + toColumn] === Infinity) return null;
  const path: Place[] = [];
  for (let node = rows + toColumn; node !== fromRow; node = before[node]!) {
    const [row, column] = cellBetween(before[node]!, node, rows);
    if (!mask[row]![column]) path.push([row, column]);
  }
  return path;
}

const cellBetween = (a: number, b: number, rows: number): Place => (a < rows ? [a, b - rows] : [b, a - rows]);
