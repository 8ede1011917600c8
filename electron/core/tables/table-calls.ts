import type { ArchiveHandlers } from "../call-context.ts";
import { exportTable } from "./export-table.ts";
import { importTable } from "./import-table.ts";

/** Handlers of the calls on tables. */
export const tableHandlers: ArchiveHandlers<"table.import" | "table.export"> = {
  "table.import": (session, input, context) => importTable(session, input, context),
  "table.export": (session, input, context) => exportTable(session, input, context),
};
