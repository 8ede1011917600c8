import { MOST_LISTED, ROWS_PREVIEWED, type TableProblem } from "../../../shared/contract/tables.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { RowReader, type RowProblem } from "../../../shared/tables/make-record.ts";
import type { Resolve } from "../../../shared/tables/read-cell.ts";
import { columnLetters, type TableCell } from "../../../shared/tables/table-cell.ts";
import type { TableMap, TypeBeside } from "../../../shared/tables/table-map.ts";
import { readRecord } from "../store/record-input.ts";
import type { Content } from "../store/class-split.ts";
import { cellsKey } from "./known-rows.ts";
import type { NamedPlaces } from "./named-places.ts";
import type { SameNames } from "./same-name.ts";
import type { TableAbout, TableRow } from "./table-contract.ts";

type Output = CallOutput<"table.import">;
type Previewed = Output["preview"][number];
type Candidate = Output["candidates"][number];

/** A row that cannot be imported, with its cells, so that it can be set aside. */
export type BadRow = { readonly cells: readonly TableCell[]; readonly problems: readonly TableProblem[] };

/** The cells that each field of a record came from. */
export type FieldCells = readonly { readonly field: string; readonly cell: string }[];

/** What a row says of one record: its content, its cells, and the record that was made of them before. */
export type RowPart = {
  readonly content: Content;
  readonly cells: FieldCells;
  readonly known: RecordId | undefined;
};

/** What became of a row. */
export type CheckedRow =
  | ({
      readonly status: "new" | "known";
      /** What is made beside the record. */
      readonly beside: readonly (RowPart & { readonly type: TypeBeside })[];
    } & RowPart)
  | { readonly status: "bad"; readonly problems: readonly TableProblem[] }
  | { readonly status: "empty" };

/** What a checker has to know of the archive. */
export type Surroundings = {
  /** By type, the records that cells of this file were made of before. */
  readonly known: (type: RecordType) => ReadonlyMap<string, RecordId>;
  readonly resolve: Resolve;
};

type Part<Type extends RecordType> = { readonly type: Type; readonly reader: RowReader };
type ReadPart = { readonly part: RowPart } | { readonly problems: readonly TableProblem[] };

/** Turns the rows of a table into records of a type: the first row has the headings. */
export class TableChecker {
  readonly #type: RecordType;
  readonly #map: TableMap;
  readonly #surroundings: Surroundings;
  #about: TableAbout | undefined;
  #reader: RowReader | undefined;
  #beside: readonly Part<TypeBeside>[] = [];
  #headings: readonly string[] = [];

  constructor(type: RecordType, map: TableMap, surroundings: Surroundings) {
    this.#type = type;
    this.#map = map;
    this.#surroundings = surroundings;
  }

  /** What the table is. Known before its first row. */
  get about(): TableAbout {
    if (!this.#about) throw new Error("nothing was read yet");
    return this.#about;
  }

  set about(about: TableAbout) {
    this.#about = about;
  }

  get headings(): readonly string[] {
    return this.#headings;
  }

  /** Headings of columns that the map does not read. */
  get unread(): string[] {
    const readers = [this.#reader, ...this.#beside.map(({ reader }) => reader)];
    const read = new Set(readers.flatMap((reader) => reader?.columns ?? []));
    return this.#headings.filter((heading, column) => heading !== "" && !read.has(column));
  }

  /** True once the row with the headings has been met. */
  get hasHeadings(): boolean {
    return this.#reader !== undefined;
  }

  /**
   * Checks one row.
   *
   * @returns undefined for the row of the headings and for those above it
   * @throws Failure as the constructor of `RowReader`
   */
  check(row: TableRow): CheckedRow | undefined {
    if (!this.#reader) {
      if (row[0] >= (this.#map.place.headings ?? 0)) this.#bind(row[1]);
      return undefined;
    }
    const main = this.#read({ type: this.#type, reader: this.#reader }, row);
    const beside: (RowPart & { type: TypeBeside })[] = [];
    const problems = "problems" in main ? [...main.problems] : [];
    for (const each of this.#beside) {
      const read = this.#read(each, row);
      if ("problems" in read)
        for (const problem of read.problems) {
          // A row that is too wide is told once.
          const isTold = problem.field === "" && problems.some(({ cell }) => cell === problem.cell);
          if (!isTold) problems.push({ ...problem, type: each.type });
        }
      else if (read.part.cells.length > 0) beside.push({ ...read.part, type: each.type });
    }
    if ("problems" in main || problems.length > 0) return { status: "bad", problems };
    if (main.part.cells.length === 0 && beside.length === 0) return { status: "empty" };
    if (main.part.cells.length === 0) return { status: "bad", problems: [this.#nobody(row[0])] };
    const isKnown = [main.part, ...beside].every(({ known }) => known !== undefined);
    return { status: isKnown ? "known" : "new", ...main.part, beside };
  }

  #bind(cells: readonly TableCell[]): void {
    this.#headings = headingTexts(cells);
    const { resolve } = this.#surroundings;
    this.#reader = new RowReader(this.#type, this.#map, this.#headings, resolve);
    this.#beside = [...this.#map.beside].map(([type, fields]) => ({
      type,
      reader: new RowReader(type, { fields }, this.#headings, resolve),
    }));
  }

  #read({ type, reader }: Part<RecordType>, [number, cells]: TableRow): ReadPart {
    const made = reader.read(number, cells);
    if ("problems" in made) return { problems: made.problems.map((each) => asProblem(number, each)) };
    const key = cellsKey({ sheet: this.about.sheet, row: number, cells: made.cells });
    try {
      return {
        part: {
          content: made.cells.length === 0 ? {} : readRecord(type, made.record),
          cells: made.cells,
          known: made.cells.length === 0 ? undefined : this.#surroundings.known(type).get(key),
        },
      };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { problems: [this.#invalid(number, made.cells, error)] };
    }
  }

  /** A row that tells of custody, and not whose. */
  #nobody(row: number): TableProblem {
    const [column = 0] = this.#reader!.columns;
    const [field = ""] = this.#map.fields.keys();
    const cell = `${columnLetters(column)}${row}`;
    return { row, cell, column: this.#headings[column] ?? "", field, code: "cell-missing" };
  }

  /** The cell whose value the record cannot hold. */
  #invalid(row: number, cells: FieldCells, { params }: Failure): TableProblem {
    const field = typeof params.field === "string" ? params.field : "";
    const from = cells.find((each) => isWithin(field, each.field)) ?? cells[0]!;
    const [cell = ""] = from.cell.split(" ");
    const column = this.#headings[columnOfCell(cell)] ?? "";
    return { row, cell, column, field: from.field, code: "cell-invalid" };
  }
}

/** What was found in all rows, as far as it is told. */
export class TableTally {
  rows = 0;
  fresh = 0;
  known = 0;
  readonly bad = new Map<number, BadRow>();
  readonly problems: TableProblem[] = [];
  problemsTotal = 0;
  readonly candidates: Candidate[] = [];
  candidatesTotal = 0;
  readonly preview: Previewed[] = [];
  /** Places that rows to be imported name in words. */
  readonly places = new Set<RecordId>();
  readonly #named: NamedPlaces;

  constructor(named: NamedPlaces) {
    this.#named = named;
  }

  /** Counts a row. */
  add([row, cells]: TableRow, checked: CheckedRow, names: SameNames | undefined): void {
    if (checked.status === "empty") return;
    this.rows += 1;
    const { status } = checked;
    if (this.preview.length < ROWS_PREVIEWED)
      this.preview.push({
        row,
        status,
        ...("content" in checked && {
          record: checked.content,
          beside: checked.beside.map(({ type, content }) => ({ type, record: content })),
        }),
      });
    if (status === "bad") {
      this.bad.set(row, { cells, problems: checked.problems });
      this.problemsTotal += checked.problems.length;
      this.problems.push(...checked.problems.slice(0, Math.max(0, MOST_LISTED - this.problems.length)));
      return;
    }
    if (status === "known") {
      this.known += 1;
      return;
    }
    this.fresh += 1;
    for (const { content } of [checked, ...checked.beside])
      for (const place of this.#named.in(content)) this.places.add(place);
    const same = checked.known === undefined ? names?.meet(checked.content, row) : undefined;
    if (!same) return;
    this.candidatesTotal += 1;
    if (this.candidates.length < MOST_LISTED)
      this.candidates.push({
        row,
        persons: [...same.persons],
        rows: [...same.rows],
        record: checked.content,
      });
  }
}

function headingTexts(cells: readonly TableCell[]): string[] {
  const texts = cells.map((cell) =>
    typeof cell === "string" ? cell.trim() : "text" in cell ? cell.text : "",
  );
  while (texts.at(-1) === "") texts.pop();
  return texts;
}

const asProblem = (row: number, { problem, cell, column, field }: RowProblem): TableProblem => ({
  row,
  cell,
  column,
  field,
  code: problem,
});

/** True where a path of a record leads to a field of a map, whose items may be a `*`. */
function isWithin(path: string, field: string): boolean {
  const steps = path.split(".");
  return field
    .split(".")
    .every((step, at) => step === steps[at] || (step === "*" && steps[at] !== undefined));
}

function columnOfCell(cell: string): number {
  let column = 0;
  for (const letter of /^[A-Z]+/u.exec(cell)?.[0] ?? "") column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
