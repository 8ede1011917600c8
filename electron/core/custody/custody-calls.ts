import { encodeHex } from "../../../shared/hex.ts";
import { shortCode } from "../../../shared/merkle/short-code.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { findRecord } from "../store/record-calls.ts";

/** Handlers of the custody log. */
export const custodyHandlers: ArchiveHandlers<"custody.log" | "custody.checkpoint"> = {
  "custody.log": (session, { from = 0, limit = 1000, record }) => {
    const { log } = session.databases;
    const entries =
      record === undefined
        ? log.entries({ from, limit })
        : log.entries({ record: findRecord(session, record).id });
    return { size: log.size, entries };
  },

  "custody.checkpoint": (session) => {
    const checkpoint = session.databases.log.checkpoint()!;
    return {
      origin: checkpoint.origin,
      size: checkpoint.size,
      root: encodeHex(checkpoint.root),
      code: shortCode(checkpoint.root, checkpoint.size),
      note: new TextDecoder().decode(checkpoint.note),
    };
  },
};
