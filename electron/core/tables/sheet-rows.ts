import type { TableCell } from "../../../shared/tables/table-cell.ts";
import { dateOfSerial } from "./number-format.ts";
import { LONGEST_CELL, LONGEST_ROW, MOST_COLUMNS, MOST_ROWS, type TableRow } from "./table-contract.ts";
import { TableRefused } from "./table-refused.ts";
import { cellText, type Workbook } from "./workbook.ts";
import { attribute, XmlScanner } from "./xml-scanner.ts";

type OpenCell = { column: number; type: string; style: number; text: string; formula: string | undefined };

/**
 * Rows of one sheet, as its XML comes. A number whose format shows a date is that date in that precision; a cell
 * with a formula is the value saved with it, and the formula itself where none was. Nothing is computed.
 */
export class SheetRows {
  readonly #book: Workbook;
  readonly #scanner: XmlScanner;
  #ready: TableRow[] = [];
  #number = 0;
  #cells: TableCell[] = [];
  #length = 0;
  #column = 0;
  #cell: OpenCell | undefined;
  #within: "value" | "formula" | undefined;
  #formulas = 0;

  constructor(book: Workbook) {
    this.#book = book;
    this.#scanner = new XmlScanner({
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => this.#text(text),
    });
  }

  /** Cells with a formula so far. */
  get formulas(): number {
    return this.#formulas;
  }

  /**
   * Takes a piece of the sheet and gives the rows that it completes, without those that are empty.
   *
   * @throws TableRefused `damaged`, `too-large`
   */
  push(piece: string): TableRow[] {
    this.#scanner.push(piece);
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #open(name: string, attributes: string): void {
    if (name === "row") {
      this.#number = Number(attribute(attributes, "r") ?? this.#number + 1);
      if (!Number.isSafeInteger(this.#number) || this.#number < 1) throw new TableRefused("damaged");
      if (this.#number > MOST_ROWS) throw new TableRefused("too-large", MOST_ROWS);
      this.#cells = [];
      this.#length = 0;
      this.#column = 0;
    } else if (name === "c") {
      const reference = attribute(attributes, "r");
      this.#column = reference === undefined ? this.#column + 1 : columnOf(reference);
      if (this.#column < 1) throw new TableRefused("damaged", this.#number);
      this.#cell = {
        column: this.#column,
        type: attribute(attributes, "t") ?? "n",
        style: Number(attribute(attributes, "s") ?? -1),
        text: "",
        formula: undefined,
      };
    } else if (name === "v" || name === "t") this.#within = "value";
    else if (name === "f" && this.#cell) {
      this.#within = "formula";
      this.#cell.formula = "";
    }
  }

  #text(text: string): void {
    if (!this.#cell || this.#within === undefined) return;
    if (this.#within === "value") this.#cell.text += text;
    else this.#cell.formula = `${this.#cell.formula ?? ""}${text}`;
    if (this.#cell.text.length > 2 * LONGEST_CELL) throw new TableRefused("too-large", this.#number);
  }

  #close(name: string): void {
    if (name === "v" || name === "t" || name === "f") this.#within = undefined;
    else if (name === "c" && this.#cell) {
      this.#put(this.#cell);
      this.#cell = undefined;
    } else if (name === "row" && this.#cells.some((cell) => cell !== ""))
      this.#ready.push([this.#number, this.#cells]);
  }

  #put(cell: OpenCell): void {
    if (cell.formula !== undefined) this.#formulas += 1;
    const value = this.#valueOf(cell);
    if (value === "") return;
    if (cell.column > MOST_COLUMNS) throw new TableRefused("too-large", this.#number);
    const length = typeof value === "string" ? value.length : 0;
    this.#length += length;
    if (length > LONGEST_CELL || this.#length > LONGEST_ROW)
      throw new TableRefused("too-large", this.#number);
    while (this.#cells.length < cell.column - 1) this.#cells.push("");
    this.#cells[cell.column - 1] = value;
  }

  #valueOf({ type, text, style, formula }: OpenCell): TableCell {
    if (text === "" && formula !== undefined && formula !== "") return `=${formula}`;
    switch (type) {
      case "s":
        return this.#book.texts[Number(text)] ?? "";
      case "b":
        return text === "" ? "" : text === "1" ? "true" : "false";
      case "e":
        return { error: true };
      case "n":
        return text === "" ? "" : this.#numberOf(text, style);
      default:
        return cellText(text);
    }
  }

  #numberOf(text: string, style: number): TableCell {
    const value = Number(text);
    const precision = this.#book.dates[style];
    if (precision !== undefined) return dateOfSerial(value, this.#book.is1904, precision) ?? text;
    // What 0.1 + 0.2 leaves behind is not what anybody typed.
    const shown = Number.isFinite(value) ? String(Number(value.toPrecision(15))) : text.slice(0, 60);
    const date = dateOfSerial(value, this.#book.is1904, "day");
    return date === undefined ? shown : { text: shown, date };
  }
}

/** Number of the column in a reference such as `AB12`; 0 for what is none. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of /^[A-Z]{1,3}/u.exec(reference)?.[0] ?? "")
    column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
