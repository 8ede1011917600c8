/** A cell of a grid. Row -1 is the row of headers. */
export type Cell = { readonly row: number; readonly column: number };

/** How large a grid is, and how many rows a page of it shows. */
export type Extent = { readonly rows: number; readonly columns: number; readonly page: number };

/** What of a key event decides a movement. */
export type Key = { readonly key: string; readonly ctrlKey: boolean; readonly metaKey: boolean };

const within = (value: number, first: number, last: number): number => Math.max(first, Math.min(last, value));

/**
 * Where a key leads in a grid (ARIA grid pattern): arrows by one; Home and End to the ends of the row, with Ctrl to
 * the first and last row; Page Up and Down by what is in view.
 *
 * @param isRightToLeft - swaps the two horizontal arrows
 * @returns the new cell, which may be the old one; undefined for keys that move nothing
 */
export function move(from: Cell, key: Key, extent: Extent, isRightToLeft = false): Cell | undefined {
  const { rows, columns, page } = extent;
  const to = (row: number, column: number): Cell => ({
    row: within(row, -1, rows - 1),
    column: within(column, 0, columns - 1),
  });
  const { row, column } = from;
  const isFar = key.ctrlKey || key.metaKey;
  const forward = isRightToLeft ? -1 : 1;
  switch (key.key) {
    case "ArrowDown":
      return to(row + 1, column);
    case "ArrowUp":
      return to(row - 1, column);
    case "ArrowRight":
      return to(row, column + forward);
    case "ArrowLeft":
      return to(row, column - forward);
    case "Home":
      return isFar ? to(0, 0) : to(row, 0);
    case "End":
      return isFar ? to(rows - 1, columns - 1) : to(row, columns - 1);
    case "PageDown":
      return to(row + page, column);
    case "PageUp":
      return to(row < 0 ? row : Math.max(0, row - page), column);
    default:
      return undefined;
  }
}
