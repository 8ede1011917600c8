import type { JsonValue } from "../canonical-json.ts";
import { Failure } from "../errors.ts";
import { RECORDS, type RecordType } from "../model/records.ts";
import type { CellProblem } from "./cell-problem.ts";
import { fieldKind, type FieldKind } from "./field-kind.ts";
import { asWritten } from "./harmless-text.ts";
import { readCell, type Resolve } from "./read-cell.ts";
import { columnLetters, type TableCell } from "./table-cell.ts";
import { headingsOf, isFromColumns, type ColumnSource, type TableMap } from "./table-map.ts";
import { comparable } from "./vocabulary-words.ts";

/** What is wrong with a row, and where: the cell as `B17`, or the row alone. */
export type RowProblem = {
  readonly problem: CellProblem;
  readonly cell: string;
  readonly column: string;
  readonly field: string;
};

/** A record made of a row, with the cells that each field came from; or what is wrong with the row. */
export type MadeRecord =
  | {
      readonly record: Readonly<Record<string, unknown>>;
      readonly cells: readonly { readonly field: string; readonly cell: string }[];
    }
  | { readonly problems: readonly RowProblem[] };

type BoundField = {
  readonly path: string;
  readonly kind: FieldKind;
  readonly source: ColumnSource;
  readonly columns: readonly number[];
};
type BoundConstant = { readonly path: string; readonly value: JsonValue; readonly item: string | undefined };

type Tree = Record<string, unknown>;

/** What the cells of a field hold, and the columns they stand in; or what is wrong with the cell of a column. */
type FieldValues =
  | { readonly values: readonly (JsonValue | undefined)[]; readonly columns: readonly number[] }
  | { readonly problem: CellProblem; readonly column: number };

/** A map bound to a table: which field comes from which columns. */
export class RowReader {
  readonly #headings: readonly string[];
  readonly #fields: readonly BoundField[];
  readonly #constants: readonly BoundConstant[];
  readonly #resolve: Resolve;

  /**
   * Binds a map to the headings of a table.
   *
   * @throws Failure `table-map-invalid` for a field that a record of the type does not have, or that no cell can
   * hold; `table-column-missing`, `table-column-ambiguous` with the field
   */
  constructor(
    type: RecordType,
    map: Pick<TableMap, "fields">,
    headings: readonly string[],
    resolve: Resolve,
  ) {
    this.#headings = headings;
    this.#resolve = resolve;
    const fields: BoundField[] = [];
    const constants: BoundConstant[] = [];
    for (const [path, source] of map.fields) {
      if (!isFromColumns(source)) {
        if (!Object.hasOwn(RECORDS[type].fields, path.split(".", 1)[0]!))
          throw new Failure("table-map-invalid", { field: path, expected: "a field of the record" });
        constants.push({ path, value: source.value, item: itemOf(path) });
        continue;
      }
      const kind = fieldKind(type, path);
      if (!kind)
        throw new Failure("table-map-invalid", { field: path, expected: "a field that a cell can hold" });
      if (path.includes("*") && source.split === undefined)
        throw new Failure("table-map-invalid", { field: path, expected: "split, because of the *" });
      const columns = headingsOf(source).flatMap((choice) => columnOf(choice, headings, path) ?? []);
      const isLacking = columns.length < headingsOf(source).length && source.optional !== true;
      if (isLacking || (columns.length === 0 && source.required === true))
        throw new Failure("table-column-missing", { field: path });
      if (columns.length > 0) fields.push({ path, kind, source, columns });
    }
    this.#fields = fields;
    // A word that goes with something in the row stands only where that is there.
    const read = new Set(
      [...map.fields].flatMap(([path, source]) => (isFromColumns(source) ? (itemOf(path) ?? []) : [])),
    );
    this.#constants = constants.map((each) => ({
      ...each,
      item: each.item !== undefined && read.has(each.item) ? each.item : undefined,
    }));
  }

  /** Columns that are read, counted from 0, in order. */
  get columns(): readonly number[] {
    return [...new Set(this.#fields.flatMap(({ columns }) => columns))].sort((a, b) => a - b);
  }

  /** Reads one row. */
  read(row: number, cells: readonly TableCell[]): MadeRecord {
    const tree: Tree = {};
    const used: { field: string; cell: string }[] = [];
    const problems: RowProblem[] = [];
    const filled = new Set<string>();
    const complain = (problem: CellProblem, column: number, field: string) =>
      problems.push({
        problem,
        cell: `${columnLetters(column)}${row}`,
        column: this.#headings[column] ?? "",
        field,
      });
    const beyond = cells.findIndex((cell, column) => column >= this.#headings.length && !isEmpty(cell));
    if (beyond >= 0) complain("row-too-wide", beyond, "");
    for (const field of this.#fields) {
      const found = this.#valuesOf(field, cells);
      if ("problem" in found) complain(found.problem, found.column, field.path);
      else if (found.values.every((value) => value === undefined)) {
        if (field.source.required === true) complain("cell-missing", field.columns[0]!, field.path);
      } else {
        put(tree, field, found.values);
        const item = itemOf(field.path);
        if (item !== undefined) filled.add(item);
        used.push({
          field: field.path,
          cell: found.columns.map((at) => `${columnLetters(at)}${row}`).join(" "),
        });
      }
    }
    if (problems.length > 0) return { problems };
    if (used.length > 0)
      for (const { path, value, item } of this.#constants)
        if (item === undefined || filled.has(item)) setConstant(tree, path, value);
    return { record: compacted(tree) as Readonly<Record<string, unknown>>, cells: used };
  }

  #valuesOf({ path, kind, source, columns }: BoundField, cells: readonly TableCell[]): FieldValues {
    const there = columns.filter((column) => !isEmpty(cells[column]));
    const wrong = there.find((column) => isError(cells[column]));
    if (wrong !== undefined) return { problem: "cell-error", column: wrong };
    const first = there[0];
    if (first === undefined) return { values: [], columns: [] };
    const cell: TableCell =
      there.length === 1
        ? written(cells[first]!)
        : there.map((at) => textOf(cells[at]!).trim()).join(source.join ?? " ");
    const items = source.split === undefined ? [cell] : textOf(cell).split(source.split);
    const itemKind = kind.is === "list" ? kind.of : kind;
    const values: (JsonValue | undefined)[] = [];
    for (const item of items) {
      if (itemKind.is === "list") continue;
      const read = readCell(item, { kind: itemKind, source, resolve: this.#resolve });
      if (read === undefined) {
        // An item of two fields has its parts at the same place of both lists.
        if (path.includes("*")) values.push(undefined);
        continue;
      }
      if ("problem" in read) return { problem: read.problem, column: first };
      values.push(read.value);
    }
    return { values, columns: there };
  }
}

/** The item of a list that a path leads into: `names.0` of `names.0.text`. */
const itemOf = (path: string): string | undefined => /^(.*\.(?:\d+|\*))\./u.exec(path)?.[1];

const isError = (cell: TableCell | undefined): boolean => typeof cell === "object" && "error" in cell;
const isEmpty = (cell: TableCell | undefined): boolean =>
  cell === undefined || (!isError(cell) && textOf(cell).trim() === "");
const written = (cell: TableCell): TableCell => (typeof cell === "string" ? asWritten(cell) : cell);

function textOf(cell: TableCell): string {
  if (typeof cell === "string") return asWritten(cell);
  return "text" in cell ? cell.text : "";
}

/** The column of the first heading that the table has. */
function columnOf(choice: readonly string[], headings: readonly string[], field: string): number | undefined {
  for (const heading of choice) {
    const column = columnNamed(heading, headings, field);
    if (column !== undefined) return column;
  }
  return undefined;
}

function columnNamed(heading: string, headings: readonly string[], field: string): number | undefined {
  const found = (name: string) =>
    headings.flatMap((each, at) => (comparable(each) === comparable(name) ? [at] : []));
  const same = found(heading);
  if (same.length === 1) return same[0]!;
  const [, name, ordinal] = /^(.+)#(\d{1,3})$/u.exec(heading) ?? [];
  const nth = name === undefined ? undefined : found(name)[Number(ordinal) - 1];
  if (same.length > 1) throw new Failure("table-column-ambiguous", { field });
  return nth;
}

/** Puts values where a path leads; a `*` takes one value for each item. */
function put(tree: Tree, { path, kind }: BoundField, values: readonly (JsonValue | undefined)[]): void {
  if (path.includes("*"))
    values.forEach((value, at) => {
      if (value !== undefined) set(tree, path.replace("*", String(at)), value);
    });
  else set(tree, path, kind.is === "list" ? [...values] : values[0]);
}

function setConstant(tree: Tree, path: string, value: JsonValue): void {
  const star = path.indexOf("*");
  if (star < 0) {
    set(tree, path, value);
    return;
  }
  const list = get(tree, path.slice(0, star - 1));
  if (Array.isArray(list))
    // Holes are left out: forEach passes them by.
    list.forEach((_, at) => set(tree, path.replace("*", String(at)), value));
}

function get(tree: Tree, path: string): unknown {
  return path.split(".").reduce<unknown>((value, step) => (value as Tree | undefined)?.[step], tree);
}

function set(tree: Tree, path: string, value: unknown): void {
  const steps = path.split(".");
  let at = tree;
  steps.slice(0, -1).forEach((step, index) => {
    if (!Object.hasOwn(at, step)) at[step] = /^\d+$/u.test(steps[index + 1]!) ? [] : {};
    at = at[step] as Tree;
  });
  at[steps.at(-1)!] = value;
}

/** The tree without the holes that empty items of lists leave. */
function compacted(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map((item) => compacted(item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, compacted(part)]));
}
