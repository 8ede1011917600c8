const DELIMITERS = [",", ";", "\t", "|"] as const;

/** What separates the cells of a table. */
export type Delimiter = (typeof DELIMITERS)[number];

const MOST_ROWS = 50;
const MOST_CHARACTERS = 64 * 1024;

/**
 * What separates the cells, if a text is a table (RFC 4180 quoting).
 *
 * @param leastRows - how many rows with the same number of cells, at least two, make a table: `1` where a name
 *   already says so, more where nothing does.
 * @returns `null` if it does not look like a table.
 */
export function delimiterOf(text: string, leastRows: number): Delimiter | null {
  const sample = text.slice(0, MOST_CHARACTERS);
  let best: { delimiter: Delimiter; cells: number } | null = null;
  for (const delimiter of DELIMITERS) {
    const rows = cellCounts(sample, delimiter, text.length > MOST_CHARACTERS);
    const first = rows[0] ?? 0;
    const alike = rows.filter((cells) => cells === first).length;
    // Without a name to go by every row must agree: prose has commas too.
    const enough = leastRows === 1 ? alike >= 1 : alike >= leastRows && alike === rows.length;
    if (first < 2 || !enough) continue;
    if (best === null || first > best.cells) best = { delimiter, cells: first };
  }
  return best?.delimiter ?? null;
}

/** The number of cells in each of the first rows that are not empty. */
function cellCounts(text: string, delimiter: string, cut: boolean): number[] {
  const rows: number[] = [];
  let cells = 1;
  let quoted = false;
  let atCellStart = true;
  let empty = true;
  for (const character of text) {
    if (character === '"' && (quoted || atCellStart)) quoted = !quoted;
    else if (!quoted && character === delimiter) cells += 1;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (!empty) rows.push(cells);
      cells = 1;
      empty = true;
      atCellStart = true;
      if (rows.length >= MOST_ROWS) return rows;
      continue;
    }
    empty = false;
    atCellStart = character === delimiter;
  }
  if (!empty && !cut) rows.push(cells);
  return rows;
}
