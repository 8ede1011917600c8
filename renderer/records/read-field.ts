import type { OutputOf } from "../api/bridge.ts";

/** A record as the core gives it. */
export type RecordView = OutputOf<"record.get">;

/** A field that holds text; undefined when it is absent or holds something else. */
export function textOf(record: RecordView | undefined, field: string): string | undefined {
  const value = record?.record[field];
  return typeof value === "string" ? value : undefined;
}

/** The working code of a record, such as `P-0001`. */
export const codeOf = (record: RecordView | undefined): string | undefined => textOf(record, "code");
