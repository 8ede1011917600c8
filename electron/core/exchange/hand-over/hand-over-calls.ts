import type { ArchiveHandlers } from "../../call-context.ts";
import { handOver, previewHandOver } from "./hand-over.ts";

/** Handlers of the calls that hand an archive over. */
export const handOverHandlers: ArchiveHandlers<"archive.hand-over" | "archive.hand-over-preview"> = {
  "archive.hand-over": (session, input, context) => handOver(session, input, context),
  "archive.hand-over-preview": (session, input, context) => previewHandOver(session, input, context),
};
