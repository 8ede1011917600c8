import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { Connection } from "../store/open-database.ts";

/** What is left of a record. */
export type Tombstone = CallOutput<"disposal.list">["tombstones"][number];

const COLUMNS =
  "record AS id, type, disposed, reason, basis, proposed_by AS proposedBy, approved_by AS approvedBy, sequence, erased";

type Row = Omit<Tombstone, "erased"> & { readonly erased: number };

/** What was disposed of, in that order. */
export const tombstonesOf = (facts: Connection): Tombstone[] =>
  facts
    .prepare<[], Row>(`SELECT ${COLUMNS} FROM tombstone ORDER BY sequence`)
    .all()
    .map((row) => ({ ...row, erased: row.erased === 1 }));

/** When a record was disposed of (ISO 8601); undefined for one that was not. */
export const disposedOn = (facts: Connection, record: string): string | undefined =>
  facts.prepare<[string], { disposed: string }>("SELECT disposed FROM tombstone WHERE record = ?").get(record)
    ?.disposed;
