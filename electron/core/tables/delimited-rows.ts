import { delimiterOf } from "../intake/delimited-text.ts";
import { LONGEST_CELL, LONGEST_ROW, MOST_COLUMNS, MOST_ROWS } from "./table-contract.ts";
import { TableRefused } from "./table-refused.ts";

/** Excel's first line that says what separates the cells; it is no row. */
const SEPARATOR_LINE = /^sep=(.)(?:\r\n|\r|\n)/iu;

/** A text of separated values without Excel's `sep=` line, and what separates its cells. */
export function separatedText(
  text: string,
  stated: string | undefined,
): { readonly body: string; readonly delimiter: string } {
  const line = SEPARATOR_LINE.exec(text);
  const body = line ? text.slice(line[0].length) : text;
  // A table of one column has nothing that separates cells, and a comma in it is quoted.
  return { body, delimiter: stated ?? line?.[1] ?? delimiterOf(body, 1) ?? "," };
}

/**
 * Rows of separated values (RFC 4180; a line may end with CR, LF or both). Rows are counted as a spreadsheet counts
 * them: an empty line is a row, and lines within quotes are none. Empty rows are left out.
 *
 * @throws TableRefused `quote-open` with the row where a quote begins that nothing ends, because all rows after it
 * stand in one cell then; `too-large` for a cell, a row or a table beyond the limits
 */
export function* delimitedRows(
  body: string,
  delimiter: string,
): Generator<[number: number, cells: string[]]> {
  let at = 0;
  for (let number = 1; at < body.length; number += 1) {
    if (number > MOST_ROWS) throw new TableRefused("too-large", number);
    const row = readRow(body, at, delimiter, number);
    at = row.end;
    if (row.cells.some((cell) => cell !== "")) yield [number, row.cells];
  }
}

function readRow(body: string, start: number, delimiter: string, number: number) {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    const cell = body[at] === '"' ? quotedCell(body, at, number) : { text: "", end: at };
    const end = endOfPlain(body, cell.end, delimiter);
    const text = cell.text + body.slice(cell.end, end);
    cells.push(text);
    if (text.length > LONGEST_CELL || end - start > LONGEST_ROW || cells.length > MOST_COLUMNS)
      throw new TableRefused("too-large", number);
    const after = body[end];
    if (after === delimiter) {
      at = end + 1;
      continue;
    }
    const pair = after === "\r" && body[end + 1] === "\n";
    return { cells, end: end + (after === undefined ? 0 : pair ? 2 : 1) };
  }
}

function quotedCell(
  body: string,
  start: number,
  row: number,
): { readonly text: string; readonly end: number } {
  let text = "";
  for (let at = start + 1; ;) {
    const quote = body.indexOf('"', at);
    if (quote < 0) throw new TableRefused("quote-open", row);
    text += body.slice(at, quote);
    if (body[quote + 1] !== '"') return { text, end: quote + 1 };
    text += '"';
    at = quote + 2;
  }
}

function endOfPlain(body: string, start: number, delimiter: string): number {
  for (let at = start; at < body.length; at += 1) {
    const character = body[at];
    if (character === delimiter || character === "\n" || character === "\r") return at;
  }
  return body.length;
}
