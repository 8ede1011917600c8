import { message, type Language } from "../../../shared/messages/index.ts";
import type { TableCell } from "../../../shared/tables/table-cell.ts";
import { asWritten } from "../../../shared/tables/harmless-text.ts";
import type { CellValue } from "../exchange/worksheet.ts";
import type { BadRow } from "./checked-table.ts";
import type { TableAbout } from "./table-contract.ts";
import { writeTable } from "./write-table.ts";

/**
 * Rows that could not be imported, as a table of the same kind as theirs: all their cells, and in a last column what
 * is wrong with which of them. Corrected, it can be imported in their place.
 */
export function badRowsTable(
  about: TableAbout,
  headings: readonly string[],
  bad: ReadonlyMap<number, BadRow>,
  options: { readonly language: Language; readonly dated: string },
): Generator<Uint8Array | string> {
  const width = Math.max(headings.length, ...[...bad.values()].map(({ cells }) => cells.length));
  const padded = (values: readonly CellValue[]) => Array.from({ length: width }, (_, at) => values[at] ?? "");
  const reason = ({ problems }: BadRow) =>
    problems
      .map(({ cell, column, code }) => `${cell} ${column}: ${message(`error.${code}`, {}, options.language)}`)
      .join(" ");
  return writeTable({
    format: about.format,
    delimiter: about.delimiter ?? ",",
    headings: [...padded(headings).map(String), message("cli.table-reason", {}, options.language)],
    rows: [...bad.values()].map((row) => [...padded(row.cells.map(valueOf)), reason(row)]),
    sheetName: about.sheet ?? "",
    dated: options.dated,
  });
}

/** A number stays one: it may be the date that a spreadsheet counts by days. */
function valueOf(cell: TableCell): CellValue {
  if (typeof cell === "string") return asWritten(cell);
  return "text" in cell ? Number(cell.text) : "#";
}
