import { foldForSearch } from "../names/fold.ts";
import type { CellProblem } from "./cell-problem.ts";
import type { FieldKind } from "./field-kind.ts";
import { countryMeant, languageMeant } from "./place-words.ts";
import { readDate } from "./read-date.ts";
import type { TableCell } from "./table-cell.ts";
import type { ColumnSource } from "./table-map.ts";
import { codeMeant, comparable } from "./vocabulary-words.ts";

/** What a cell gives: a value, nothing, or why it gives none. */
export type ReadCell =
  { readonly value: string | number | boolean } | { readonly problem: CellProblem } | undefined;

/** How a cell is read. */
export type CellReading = {
  readonly kind: Exclude<FieldKind, { readonly is: "list" }>;
  readonly source: Pick<ColumnSource, "date" | "values" | "empty" | "named">;
  readonly resolve: Resolve;
};

/**
 * Id of the record that a code or an id names, or, where `named`, that a name in words names.
 *
 * @returns undefined where there is none, null where several have the name
 */
export type Resolve = (reference: string, named: boolean) => string | null | undefined;

const YES = new Set(["true", "yes", "y", "1", "x", "так", "т", "да", "д", "oui", "vrai", "+", "✓"]);
const NO = new Set(["false", "no", "n", "0", "ні", "нет", "non", "faux"]);
const NOTHING = new Set(["-", "–", "—"]);

/** Reads one cell, or one item of a cell that holds a list, as the value of a field. */
export function readCell(cell: TableCell, { kind, source, resolve }: CellReading): ReadCell {
  if (typeof cell === "object" && "error" in cell) return { problem: "cell-error" };
  const text = (typeof cell === "string" ? cell : cell.text).trim();
  if (text === "" || source.empty?.some((word) => comparable(word) === comparable(text))) return undefined;
  const meant = meantBy(source.values, text);
  if (meant !== undefined) return { value: meant };
  if (kind.is === "text" || kind.is === "runs") return { value: text };
  if (NOTHING.has(text)) return undefined;
  switch (kind.is) {
    case "date": {
      // A number in a workbook is a year where it can be one, and else the serial number of a day.
      const isYear = /^(?:1\d|20)\d\d$/u.test(text);
      if (typeof cell === "object" && (source.date === "serial" || !isYear)) return { value: cell.date };
      const read = readDate(text, source.date);
      return "date" in read ? { value: read.date } : read;
    }
    case "code": {
      const code = codeMeant(kind.codes, text);
      if (code === undefined) return { problem: "cell-value-unknown" };
      return { value: kind.isNumber ? Number(code) : code };
    }
    case "number": {
      const value = Number(text.replaceAll(/[\s\u00a0\u202f]/gu, "").replace(",", "."));
      return Number.isFinite(value) ? { value } : { problem: "cell-number-unreadable" };
    }
    case "yes": {
      const word = comparable(text);
      if (YES.has(word)) return { value: true };
      return NO.has(word) ? { value: false } : { problem: "cell-yes-no-unreadable" };
    }
    case "record": {
      const id = resolve(text, source.named === true);
      if (id === null) return { problem: "cell-reference-ambiguous" };
      return id === undefined ? { problem: "cell-reference-unknown" } : { value: id };
    }
    case "country":
      return orUnknown(countryMeant(text));
    case "language":
      return orUnknown(languageMeant(text));
  }
}

const orUnknown = (value: string | undefined): ReadCell =>
  value === undefined ? { problem: "cell-value-unknown" } : { value };

function meantBy(values: ColumnSource["values"], text: string): string | number | boolean | undefined {
  if (values === undefined) return undefined;
  if (Object.hasOwn(values, text)) return values[text];
  const same = Object.keys(values).find((word) => foldForSearch(word.trim()) === foldForSearch(text));
  return same === undefined ? undefined : values[same];
}
