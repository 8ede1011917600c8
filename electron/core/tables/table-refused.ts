import type { TableRefusal } from "./table-contract.ts";

/** Thrown while a table is read, inside the process that reads it. */
export class TableRefused extends Error {
  readonly reason: TableRefusal;
  /** Number of the row at which reading ended, where it is known. */
  readonly row: number | undefined;

  constructor(reason: TableRefusal, row?: number, options?: ErrorOptions) {
    super(reason, options);
    this.name = "TableRefused";
    this.reason = reason;
    this.row = row;
  }
}
