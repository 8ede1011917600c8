import type { ArchiveHandlers } from "../../call-context.ts";
import { handOver } from "./hand-over.ts";

/** Handler of the call that hands an archive over. */
export const handOverHandlers: ArchiveHandlers<"archive.hand-over"> = {
  "archive.hand-over": (session, input, context) => handOver(session, input, context),
};
