import { Failure, type ErrorCode } from "../../../shared/errors.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import type { ParserPool } from "../parsing/parser-pool.ts";
import {
  TABLE_JOB,
  type TableAbout,
  type TableInput,
  type TableRefusal,
  type TableRow,
} from "./table-contract.ts";

const REFUSED: Readonly<Record<TableRefusal, ErrorCode>> = {
  unsupported: "table-unreadable",
  encrypted: "table-unreadable",
  damaged: "table-unreadable",
  "too-large": "table-too-large",
  "quote-open": "table-quote-open",
  "sheet-missing": "table-sheet-missing",
  "encoding-invalid": "encoding-invalid",
};

/** Who takes the rows of a table, a few hundred at a time: no more are read before these were taken. */
export type TableTaker = {
  readonly about: (about: TableAbout) => Promise<void> | void;
  readonly rows: (rows: readonly TableRow[]) => Promise<void> | void;
};

/**
 * Reads a table in a parser process, which holds no key.
 *
 * @returns the number of cells with a formula
 * @throws Failure `table-unreadable`, `table-too-large`, `table-quote-open` with the row, `table-sheet-missing`,
 * `encoding-invalid`, `cancelled`; whatever the taker throws
 */
export async function readTableFile(
  parsers: ParserPool,
  source: ByteSource,
  input: TableInput,
  taker: TableTaker,
  signal: AbortSignal,
): Promise<number> {
  const result = await parsers.run(TABLE_JOB, {
    input: { ...input },
    sources: [source],
    mostBytes: 0,
    signal,
    onBatch: (batch) => ("about" in batch ? taker.about(batch.about) : taker.rows(batch.rows)),
  });
  if ("problem" in result)
    throw new Failure(result.problem === "out-of-memory" ? "table-too-large" : "table-unreadable");
  if ("formulas" in result.answer) return result.answer.formulas;
  const { refused, row } = result.answer;
  throw new Failure(REFUSED[refused], { ...(row !== undefined && { row }), reason: refused });
}
