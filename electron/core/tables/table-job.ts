import { decodeText } from "../intake/charset.ts";
import type { JobAnswer, JobRun } from "../parsing/parser-job.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import { delimitedRows, separatedText } from "./delimited-rows.ts";
import { SheetRows } from "./sheet-rows.ts";
import {
  CHARACTERS_AT_ONCE,
  MOST_DELIMITED_BYTES,
  MOST_SHEET_BYTES,
  ROWS_AT_ONCE,
  type TableAbout,
  type TableBatch,
  type TableInput,
  type TableRow,
} from "./table-contract.ts";
import { TableRefused } from "./table-refused.ts";
import { openWorkbook } from "./workbook.ts";
import { memberText } from "./zip-members.ts";

type Give = (batch: TableBatch) => Promise<void>;

/** Reads a table of separated values or of a workbook, and gives its rows in parts. */
export const tableJob: JobRun = async ({ input, sources, give }) => {
  const source = sources[0]!;
  try {
    const [first, second] = await source.read(0, 2);
    const isZip = first === 0x50 && second === 0x4b;
    return await (isZip ? readWorkbook : readDelimited)(source, input as TableInput, give);
  } catch (error) {
    if (!(error instanceof TableRefused)) throw error;
    const { reason: refused, row } = error;
    return { value: { refused, ...(row !== undefined && { row }) } };
  }
};

async function readDelimited(source: ByteSource, input: TableInput, give: Give): Promise<JobAnswer<unknown>> {
  if (source.size > MOST_DELIMITED_BYTES) throw new TableRefused("too-large");
  const decoded = decodeText(await source.read(0, source.size), false);
  if (decoded === null) throw new TableRefused("unsupported");
  if (decoded.broken) throw new TableRefused("encoding-invalid");
  const { body, delimiter } = separatedText(decoded.text, input.delimiter);
  await tell(give, { format: "csv", delimiter, charset: decoded.charset, sheet: null, sheets: [] });
  const parts = new Parts(give);
  for (const row of delimitedRows(body, delimiter)) {
    // What is no text at all has no place in a record either.
    parts.add([row[0], row[1].map((cell) => cell.toWellFormed())]);
    if (parts.isFull) await parts.give();
  }
  await parts.give();
  return { value: { formulas: 0 } };
}

async function readWorkbook(source: ByteSource, input: TableInput, give: Give): Promise<JobAnswer<unknown>> {
  const book = await openWorkbook(source, input.sheet);
  const { sheets, sheet } = book;
  await tell(give, {
    format: "xlsx",
    delimiter: null,
    charset: null,
    sheet: sheet.name,
    sheets: [...sheets],
  });
  const rows = new SheetRows(book);
  const parts = new Parts(give);
  for await (const piece of memberText(source, sheet.part, MOST_SHEET_BYTES))
    for (const row of rows.push(piece)) {
      parts.add(row);
      if (parts.isFull) await parts.give();
    }
  await parts.give();
  return { value: { formulas: rows.formulas } };
}

const tell = (give: Give, about: TableAbout): Promise<void> => give({ about });

/** Rows that are given together. */
class Parts {
  readonly #give: Give;
  #rows: TableRow[] = [];
  #characters = 0;

  constructor(give: Give) {
    this.#give = give;
  }

  get isFull(): boolean {
    return this.#rows.length >= ROWS_AT_ONCE || this.#characters >= CHARACTERS_AT_ONCE;
  }

  add(row: TableRow): void {
    this.#rows.push(row);
    for (const cell of row[1]) this.#characters += typeof cell === "string" ? cell.length : 40;
  }

  async give(): Promise<void> {
    if (this.#rows.length === 0) return;
    await this.#give({ rows: this.#rows });
    this.#rows = [];
    this.#characters = 0;
  }
}
