import type { CallInput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import type { TableMap } from "../../../shared/tables/table-map.ts";
import type { CallContext } from "../call-context.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import { ParserPool } from "../parsing/parser-pool.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { TableChecker } from "./checked-table.ts";
import type { NamedPlaces } from "./named-places.ts";
import { readTableFile, type TableTaker } from "./read-table-file.ts";
import { TABLE_POOL, type TableRow } from "./table-contract.ts";

/** Everything that one import works with. */
export type ImportWork = {
  readonly session: ArchiveSession;
  readonly input: CallInput<"table.import">;
  readonly context: CallContext;
  readonly type: RecordType;
  readonly map: TableMap;
  readonly matter: RecordId | undefined;
  readonly sha256: string;
  readonly places: NamedPlaces;
  /** Persons that rows were decided to tell of. */
  readonly same: ReadonlyMap<number, RecordId>;
  /** A new checker: each reads the table once. */
  readonly checker: () => TableChecker;
};

/**
 * Reads all rows of a table, in a process that holds no key.
 *
 * @returns the number of cells with a formula
 * @throws Failure as {@link readTableFile}
 */
export async function readRows(
  { context, map }: Pick<ImportWork, "context" | "map">,
  source: ByteSource,
  checker: TableChecker,
  take: (row: TableRow) => void,
): Promise<number> {
  await using parsers = new ParserPool(context.ports.startParser, TABLE_POOL);
  const taker: TableTaker = {
    about: (about) => void (checker.about = about),
    rows: (rows) => rows.forEach(take),
  };
  const { sheet, delimiter } = map.place;
  return await readTableFile(parsers, source, { sheet, delimiter }, taker, context.signal);
}

/** Tells how far an import is, every few hundred rows. */
export function progress(
  { context }: Pick<ImportWork, "context">,
  step: string,
  done: number,
  total: number,
): void {
  if (done % 500 === 0) context.emit({ kind: "progress", step, done, total, secondsLeft: null });
}
