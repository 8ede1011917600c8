import type { ArchiveHandlers } from "../call-context.ts";
import { exportTable, whatWouldLeave } from "./export-table.ts";
import { importTable } from "./import-table.ts";
import { lookAtTable } from "./look-at-table.ts";
import { saveMap } from "./saved-maps.ts";

/** Handlers of the calls on tables. */
export const tableHandlers: ArchiveHandlers<
  "table.import" | "table.export" | "table.look" | "table.leaving" | "table.save-map"
> = {
  "table.import": (session, input, context) => importTable(session, input, context),
  "table.look": (_, input, context) => lookAtTable(input, context),
  "table.leaving": (session, input, context) => whatWouldLeave(session, input, context),
  "table.save-map": (session, input) => saveMap(session.folder, input),
  "table.export": (session, input, context) => exportTable(session, input, context),
};
