import { MOST_LISTED, ROWS_PREVIEWED, type TableProblem } from "../../../shared/contract/tables.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { RowReader, type RowProblem } from "../../../shared/tables/make-record.ts";
import type { TableCell } from "../../../shared/tables/table-cell.ts";
import type { TableMap } from "../../../shared/tables/table-map.ts";
import { readRecord } from "../store/record-input.ts";
import type { Content } from "../store/class-split.ts";
import { cellsKey } from "./known-rows.ts";
import type { SameNames } from "./same-name.ts";
import type { TableAbout, TableRow } from "./table-contract.ts";

type Output = CallOutput<"table.import">;
type Previewed = Output["preview"][number];
type Candidate = Output["candidates"][number];

/** A row that cannot be imported, with its cells, so that it can be set aside. */
export type BadRow = { readonly cells: readonly TableCell[]; readonly problems: readonly TableProblem[] };

/** What became of a row. */
export type CheckedRow =
  | {
      readonly status: "new" | "known";
      readonly content: Content;
      readonly cells: readonly { readonly field: string; readonly cell: string }[];
    }
  | { readonly status: "bad"; readonly problems: readonly TableProblem[] }
  | { readonly status: "empty" };

/** Turns the rows of a table into records of a type: the first row has the headings. */
export class TableChecker {
  readonly #type: RecordType;
  readonly #map: TableMap;
  readonly #known: ReadonlySet<string>;
  readonly #resolve: (reference: string) => string | undefined;
  #about: TableAbout | undefined;
  #reader: RowReader | undefined;
  #headings: readonly string[] = [];

  constructor(
    type: RecordType,
    map: TableMap,
    known: ReadonlySet<string>,
    resolve: (reference: string) => string | undefined,
  ) {
    this.#type = type;
    this.#map = map;
    this.#known = known;
    this.#resolve = resolve;
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
    const read = new Set(this.#reader?.columns);
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
  check([number, cells]: TableRow): CheckedRow | undefined {
    if (!this.#reader) {
      if (number < (this.#map.place.headings ?? 0)) return undefined;
      this.#headings = headingTexts(cells);
      this.#reader = new RowReader(this.#type, this.#map, this.#headings, this.#resolve);
      return undefined;
    }
    const made = this.#reader.read(number, cells);
    if ("problems" in made)
      return { status: "bad", problems: made.problems.map((each) => asProblem(number, each)) };
    if (made.cells.length === 0) return { status: "empty" };
    try {
      const content = readRecord(this.#type, made.record);
      const key = cellsKey({ sheet: this.about.sheet, row: number, cells: made.cells });
      return { status: this.#known.has(key) ? "known" : "new", content, cells: made.cells };
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      return { status: "bad", problems: [this.#invalid(number, made.cells, error)] };
    }
  }

  /** The cell whose value the record cannot hold. */
  #invalid(
    row: number,
    cells: readonly { readonly field: string; readonly cell: string }[],
    { params }: Failure,
  ): TableProblem {
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

  /** Counts a row. */
  add([row, cells]: TableRow, checked: CheckedRow, names: SameNames | undefined): void {
    if (checked.status === "empty") return;
    this.rows += 1;
    const { status } = checked;
    if (this.preview.length < ROWS_PREVIEWED)
      this.preview.push({ row, status, ...("content" in checked && { record: checked.content }) });
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
    const same = names?.meet(checked.content, row);
    if (!same) return;
    this.candidatesTotal += 1;
    if (this.candidates.length < MOST_LISTED)
      this.candidates.push({ row, persons: [...same.persons], rows: [...same.rows] });
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
