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
  const lines = linesOf(grid);
  for (;;) {
    fillLines(grid, mask, lines, threshold);
    // A single total has no line in which it could be worked out: nothing more is to be hidden then.
    let changed = false;
    for (const [row, column] of bridges(mask)) {
      for (const [r, c] of cheapestPath(grid, mask, row, column) ?? []) {
        mask[r]![c] = true;
        changed = true;
      }
    }
    if (!changed) return mask;
  }
}

type Place = readonly [row: number, column: number];

/** Hides the cheapest cells of every line whose hidden cells add up to too little; its total where nothing else is left. */
function fillLines(grid: Grid, mask: boolean[][], lines: readonly Place[][], threshold: Threshold): void {
  const isHidden = ([row, column]: Place) => mask[row]![column]!;
  const value = ([row, column]: Place) => grid[row]![column]!;
  for (let changed = true; changed;) {
    changed = false;
    for (const line of lines) {
      const total = line.at(-1)!;
      if (isHidden(total)) continue;
      const cells = line.slice(0, -1);
      let sum = cells.filter(isHidden).reduce((all, cell) => all + value(cell), 0);
      if (sum === 0 || sum >= threshold) continue;
      const shown = cells.filter((cell) => !isHidden(cell) && value(cell) > 0);
      shown.sort((a, b) => value(b) - value(a));
      while (sum < threshold) {
        const [row, column] = shown.pop() ?? total;
        mask[row]![column] = true;
        changed = true;
        if (row === total[0] && column === total[1]) break;
        sum += grid[row]![column]!;
      }
    }
  }
}

function linesOf(grid: Grid): Place[][] {
  const columns = grid[0]?.length ?? 0;
  const rows = grid.map((cells, row) => cells.map((_, column): Place => [row, column]));
  const downwards = Array.from({ length: columns }, (_, column) =>
    grid.map((_, row): Place => [row, column]),
  );
  return [...rows, ...downwards];
}

/** The hidden cells through which no circle of hidden cells leads (Tarjan, bridges of a graph). */
function bridges(mask: readonly (readonly boolean[])[]): Place[] {
  const rows = mask.length;
  const nodes = rows + (mask[0]?.length ?? 0);
  const isEdge = (a: number, b: number): boolean => {
    const [row, column] = cellBetween(a, b, rows);
    return mask[row]![column]!;
  };
  const seen = new Array<number>(nodes).fill(0);
  const lowest = new Array<number>(nodes).fill(0);
  const found: Place[] = [];
  let count = 0;
  const walk = (at: number, from: number): void => {
    seen[at] = lowest[at] = ++count;
    const [first, end] = at < rows ? [rows, nodes] : [0, rows];
    for (let next = first; next < end; next++) {
      if (next === from || !isEdge(at, next)) continue;
      if (seen[next] === 0) {
        walk(next, at);
        lowest[at] = Math.min(lowest[at], lowest[next]!);
        if (lowest[next]! > seen[at]) found.push(cellBetween(at, next, rows));
      } else lowest[at] = Math.min(lowest[at], seen[next]!);
    }
  };
  for (let node = 0; node < nodes; node++) if (seen[node] === 0) walk(node, -1);
  return found;
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
      const step = mask[row]![column] ? 0 : grid[row]![column]! || NOTHING;
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
