import { neutralised } from "./neutralised.ts";
import { xmlText } from "./xml-text.ts";

/** What stands in a cell: a number, or a text. */
export type CellValue = string | number;

/** A table with one line of titles. */
export type SheetTable = {
  readonly columns: readonly { readonly title: string; /** In characters. */ readonly width: number }[];
  readonly rows: readonly (readonly CellValue[])[];
  /** Stands at the foot of each printed page, with the page number. */
  readonly footer: string;
};

/** Formats of cells, by their place in the style sheet. */
export const FORMATS = { body: 0, header: 1 } as const;

/** What a sheet of the format holds. */
const MOST_ROWS = 2 ** 20;
const MOST_COLUMNS = 2 ** 14;
const MOST_CHARACTERS = 32_767;
const MOST_FOOTER_CHARACTERS = 255;

/** On the right of a footer. */
const PAGE_OF_PAGES = "&R&P/&N";

/** The part of a workbook that holds one table, and the texts that its cells point to, in order. */
export type Worksheet = { readonly xml: string; readonly strings: readonly string[] };

/**
 * Writes one table: header frozen and filtered, printed in landscape on A4, as wide as the page. Texts are text
 * and never formulas; one that is longer than a cell holds (32,767 characters) ends with an ellipsis. They
 * stand in a table of their own, because some readers overlook those that stand in the cells.
 *
 * @throws RangeError for a number that is not finite, or for more rows or columns than a sheet holds
 */
export function worksheet({ columns, rows, footer }: SheetTable): Worksheet {
  if (rows.length >= MOST_ROWS || columns.length > MOST_COLUMNS || columns.length === 0) {
    throw new RangeError("a sheet does not hold a table of this size");
  }
  const strings = new Map<string, number>();
  const lines = [columns.map(({ title }) => title), ...rows].map((values, at) =>
    line(values, at + 1, strings),
  );
  const xml =
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${tableRange(columns.length, rows.length)}"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
    "</sheetView></sheetViews>" +
    `<cols>${columns.map(({ width }, at) => column(width, at + 1)).join("")}</cols>` +
    `<sheetData>${lines.join("")}</sheetData>` +
    `<autoFilter ref="${tableRange(columns.length, rows.length)}"/>` +
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
    `<headerFooter><oddFooter>${xmlText(footerCode(footer))}</oddFooter></headerFooter></worksheet>`;
  return { xml, strings: [...strings.keys()] };
}

/** The cells of a table with its header, as `A1:O23`; `$` before each part where `fixed`. */
export function tableRange(columns: number, rows: number, fixed = ""): string {
  return `${fixed}A${fixed}1:${fixed}${columnName(columns)}${fixed}${rows + 1}`;
}

/** A, B … Z, AA … XFD: the letters have no nought. */
function columnName(number: number): string {
  const above = Math.floor((number - 1) / 26);
  return (above === 0 ? "" : columnName(above)) + String.fromCharCode(65 + ((number - 1) % 26));
}

function column(width: number, number: number): string {
  return `<col min="${number}" max="${number}" width="${width}" customWidth="1"/>`;
}

function line(values: readonly CellValue[], row: number, strings: Map<string, number>): string {
  const format = row === 1 ? FORMATS.header : FORMATS.body;
  const cells = values.map((value, at) => {
    const start = `<c r="${columnName(at + 1)}${row}" s="${format}"`;
    return value === "" ? `${start}/>` : start + valueOf(value, strings);
  });
  return `<row r="${row}">${cells.join("")}</row>`;
}

function valueOf(value: CellValue, strings: Map<string, number>): string {
  if (typeof value === "string") {
    const text = cellText(value);
    const at = strings.get(text) ?? strings.size;
    strings.set(text, at);
    return ` t="s"><v>${at}</v></c>`;
  }
  if (!Number.isFinite(value)) throw new RangeError("a cell holds finite numbers only");
  return `><v>${value}</v></c>`;
}

/** `_x0041_` means a character by its number here (ECMA-376 part 1, §22.9.2.19), so a literal one is escaped. */
function cellText(text: string): string {
  const lines = neutralised(text.replace(/\r\n?/g, "\n"));
  const whole = lines.length > MOST_CHARACTERS ? `${lines.slice(0, MOST_CHARACTERS - 1)}…` : lines;
  return whole.toWellFormed().replace(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_");
}

/** `&` begins a field in a footer and is doubled to stand for itself; the limit counts the fields. */
function footerCode(text: string): string {
  const characters = Array.from(neutralised(text), (each) => (each === "&" ? "&&" : each));
  let code = "&L";
  for (const each of characters) {
    if (code.length + each.length + PAGE_OF_PAGES.length > MOST_FOOTER_CHARACTERS) break;
    code += each;
  }
  return code + PAGE_OF_PAGES;
}
