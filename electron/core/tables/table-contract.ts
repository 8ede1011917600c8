import { z } from "zod";
import type { JobContract } from "../parsing/parser-job.ts";
import type { PoolLimits } from "../parsing/parser-pool.ts";
import type { TableCell } from "../../../shared/tables/table-cell.ts";

/** Most bytes of a file of separated values: all of it is in a parser's memory at once. */
export const MOST_DELIMITED_BYTES = 64 * 2 ** 20;
/** Most bytes of a sheet and of a table of texts, unpacked. */
export const MOST_SHEET_BYTES = 768 * 2 ** 20;
export const MOST_TEXTS_BYTES = 192 * 2 ** 20;
/** What a cell of a spreadsheet holds at most, in UTF-16 units; no longer cell is taken from anywhere. */
export const LONGEST_CELL = 32_767;
/** Most characters of one row, and most cells. */
export const LONGEST_ROW = 2 ** 20;
export const MOST_COLUMNS = 1_000;
/** Most rows of a table, empty ones among them: what a sheet holds. */
export const MOST_ROWS = 2 ** 20;

/** Rows given at once, and their characters. */
export const ROWS_AT_ONCE = 500;
export const CHARACTERS_AT_ONCE = 2 ** 19;

/** Why a table cannot be read. */
export const TABLE_REFUSALS = [
  "unsupported",
  "encrypted",
  "damaged",
  "too-large",
  "quote-open",
  "sheet-missing",
  "encoding-invalid",
] as const;
/** One of {@link TABLE_REFUSALS}. */
export type TableRefusal = (typeof TABLE_REFUSALS)[number];

/** What is asked of the parser. */
export type TableInput = {
  /** Name of the sheet; the first one that is not hidden, if absent. */
  readonly sheet?: string | undefined;
  /** What separates the cells, where that is not to be found out. */
  readonly delimiter?: string | undefined;
};

const cell: z.ZodType<TableCell> = z.union([
  z.string().max(LONGEST_CELL),
  z.strictObject({ text: z.string().max(60), date: z.string().max(30) }),
  z.strictObject({ error: z.literal(true) }),
]);
const count = z.int().nonnegative();

/** What the file is, told before its rows. */
const about = z.strictObject({
  format: z.enum(["csv", "xlsx"]),
  /** Of separated values alone. */
  delimiter: z.string().length(1).nullable(),
  charset: z.string().max(60).nullable(),
  /** Of a workbook alone: the sheet that is read, and all sheets. */
  sheet: z.string().max(200).nullable(),
  sheets: z.array(z.string().max(200)).max(1000),
});
/** What a table is made of. */
export type TableAbout = z.infer<typeof about>;

const row = z.tuple([z.int().positive(), z.array(cell).max(MOST_COLUMNS)]);
/** A row: its number in the sheet, counted from 1, and its cells from the first column on. */
export type TableRow = z.infer<typeof row>;

const batch = z.union([z.strictObject({ about }), z.strictObject({ rows: z.array(row).max(ROWS_AT_ONCE) })]);
/** What the parser gives: first what the table is, then its rows. */
export type TableBatch = z.infer<typeof batch>;

const answer = z.union([
  z.strictObject({
    /** Cells with a formula: what was saved with them was taken, and nothing computed. */
    formulas: count,
  }),
  z.strictObject({ refused: z.enum(TABLE_REFUSALS), row: count.optional() }),
]);

/** Reading all rows of a table. */
export const TABLE_JOB: JobContract<never, z.infer<typeof answer>, TableBatch> = {
  kind: "table",
  deadline: 60_000,
  interim: z.never(),
  batch,
  answer,
  alone: true,
};

/** A pool for reading one table. */
export const TABLE_POOL: PoolLimits = { processes: 1, memory: { heap: 1024, resident: 1800 } };
