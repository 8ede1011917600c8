import { harmless } from "../../../shared/tables/harmless-text.ts";
import { spreadsheet } from "../exchange/spreadsheet.ts";
import type { CellValue } from "../exchange/worksheet.ts";

/** A table to be written. */
export type WrittenTable = {
  readonly format: "csv" | "xlsx";
  readonly delimiter: string;
  readonly headings: readonly string[];
  readonly rows: Iterable<readonly CellValue[]>;
  readonly sheetName: string;
  /** The date that a workbook states, YYYY-MM-DD. */
  readonly dated: string;
};

const COLUMN_WIDTH = 24;
const LINES_AT_ONCE = 1000;

/**
 * Writes a table: separated values (RFC 4180, CRLF, UTF-8 with a byte-order mark) or a workbook. No cell can be taken
 * for a formula, see `harmless`.
 */
export function* writeTable(table: WrittenTable): Generator<Uint8Array | string> {
  if (table.format === "xlsx") {
    yield spreadsheet({
      title: table.sheetName,
      sheetName: table.sheetName,
      dated: table.dated,
      footer: table.sheetName,
      columns: table.headings.map((title) => ({ title, width: COLUMN_WIDTH })),
      rows: [...table.rows].map((row) =>
        row.map((cell) => (typeof cell === "string" ? harmless(cell) : cell)),
      ),
    });
    return;
  }
  const line = (cells: readonly CellValue[]) =>
    `${cells.map((cell) => quoted(harmless(String(cell)), table.delimiter)).join(table.delimiter)}\r\n`;
  let lines = [`\ufeff${line(table.headings)}`];
  for (const row of table.rows) {
    lines.push(line(row));
    if (lines.length < LINES_AT_ONCE) continue;
    yield lines.join("");
    lines = [];
  }
  yield lines.join("");
}

function quoted(cell: string, delimiter: string): string {
  const plain = !cell.includes('"') && !cell.includes(delimiter) && !/[\r\n]|^\s|\s$/u.test(cell);
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
