import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { ObjectRows } from "../objects/object-rows.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

const STRETCH = 1000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** The cells that a record was made of. */
export type SourceCells = {
  readonly sheet?: string | null | undefined;
  readonly row: number;
  readonly cells: readonly { readonly field: string; readonly cell: string }[];
};

/** What tells the cells of one row from all others of the same file. */
export function cellsKey({ sheet, row, cells }: SourceCells): string {
  const places = new Set(cells.flatMap(({ cell }) => cell.split(" ")));
  return JSON.stringify([sheet ?? null, row, [...places].sort()]);
}

/**
 * The cells of a file that records of a type were made of already, with the record. It is read from the records
 * themselves, which the log binds, so that nothing has to be kept beside them.
 */
export async function knownRows(
  session: ArchiveSession,
  type: RecordType,
  sha256: string,
): Promise<ReadonlyMap<string, RecordId>> {
  const known = new Map<string, RecordId>();
  const { identities } = session.databases;
  if (!identities || !new ObjectRows(identities).bySha256(sha256)) return known;
  for (const records of session.records.stretches(type, STRETCH)) {
    for (const { id, content } of records)
      for (const source of content.sourceRows ?? [])
        if (source.sha256 === sha256) known.set(cellsKey(source), id);
    await turn();
  }
  return known;
}
