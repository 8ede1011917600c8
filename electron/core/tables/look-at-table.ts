import { ROWS_LOOKED_AT, WORDS_COUNTED, type TableColumn } from "../../../shared/contract/tables.ts";
import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { asWritten } from "../../../shared/tables/harmless-text.ts";
import type { TableCell } from "../../../shared/tables/table-cell.ts";
import { comparable } from "../../../shared/tables/vocabulary-words.ts";
import type { CallContext } from "../call-context.ts";
import { fileBytes } from "../parsing/byte-source.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import { openTable } from "./open-table.ts";
import { readTableFile } from "./read-table-file.ts";
import { TABLE_POOL, type TableAbout, type TableRow } from "./table-contract.ts";

/** Longest text of a cell that is shown. */
const LONGEST_SHOWN = 300;

/**
 * Tells what a table is made of, reading all of it in a process that holds no key. Changes nothing and logs nothing:
 * the file is outside the archive.
 *
 * @throws Failure as the contract's `table.look`
 */
export async function lookAtTable(
  { file, table = {} }: CallInput<"table.look">,
  { ports, emit, signal }: CallContext,
): Promise<CallOutput<"table.look">> {
  await using handle = await openTable(file);
  await using parsers = new ParserPool(ports.startParser, TABLE_POOL);
  const { size } = await handle.stat();
  const { sheet, delimiter, headings } = table;
  const look = new Look(headings ?? 0);
  const formulas = await readTableFile(
    parsers,
    fileBytes(handle, size),
    { sheet, delimiter },
    {
      about: (about) => void (look.about = about),
      rows: (rows) => {
        for (const row of rows) look.take(row);
        emit({ kind: "progress", step: "table-read", done: look.rows, total: 0, secondsLeft: null });
      },
    },
    signal,
  );
  if (look.columns.length === 0) throw new Failure("table-empty");
  const about = look.about!;
  return {
    ...about,
    formulas,
    rows: look.rows,
    headings: look.headings,
    columns: look.columns.map((column) => column.told),
    first: look.first,
  };
}

/** What is noticed while rows go by. */
class Look {
  about: TableAbout | undefined;
  rows = 0;
  headings = 0;
  columns: Column[] = [];
  readonly first: { row: number; cells: string[] }[] = [];
  readonly #from: number;

  constructor(from: number) {
    this.#from = from;
  }

  take([number, cells]: TableRow): void {
    const texts = cells.map(textOf);
    if (this.first.length < ROWS_LOOKED_AT)
      this.first.push({ row: number, cells: texts.map((text) => text.slice(0, LONGEST_SHOWN)) });
    if (this.headings === 0) {
      if (number < this.#from) return;
      this.headings = number;
      while (texts.at(-1)?.trim() === "") texts.pop();
      this.columns = texts.map((heading) => new Column(heading.trim()));
      return;
    }
    if (texts.every((text) => text.trim() === "")) return;
    this.rows += 1;
    this.columns.forEach((column, at) => {
      column.take(texts[at]?.trim() ?? "");
    });
  }
}

/** The words of one column. */
class Column {
  readonly #heading: string;
  readonly #words = new Map<string, { text: string; count: number }>();
  #filled = 0;
  #more = false;

  constructor(heading: string) {
    this.#heading = heading;
  }

  take(text: string): void {
    if (text === "") return;
    this.#filled += 1;
    const key = comparable(text);
    const word = this.#words.get(key);
    if (word) word.count += 1;
    else if (this.#words.size < WORDS_COUNTED)
      this.#words.set(key, { text: text.slice(0, LONGEST_SHOWN), count: 1 });
    else this.#more = true;
  }

  get told(): TableColumn {
    return {
      heading: this.#heading,
      filled: this.#filled,
      words: [...this.#words.values()],
      more: this.#more,
    };
  }
}

/** A number of a workbook is shown as it is saved, and an error by its sign. */
function textOf(cell: TableCell): string {
  if (typeof cell === "string") return asWritten(cell);
  return "text" in cell ? cell.text : "#";
}
