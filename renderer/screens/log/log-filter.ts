import type { InputOf } from "../../api/bridge.ts";
import { LOGGED_ACTIONS } from "../../records/log-texts.ts";

/** What of the log is shown. */
export type LogFilter = {
  /** Code of a person; empty for everybody. */
  readonly actor: string;
  /** `all`, `changes`, `reading` or one act. */
  readonly acts: string;
  /** Code of a record; empty for all. */
  readonly record: string;
};

/** Everything. */
export const WHOLE_LOG: LogFilter = { actor: "", acts: "all", record: "" };

/** Acts that change what the archive holds. */
const CHANGES: ReadonlySet<string> = new Set([
  "archive-created",
  "holder-added",
  "holder-revoked",
  "keys-rotated",
  "created",
  "edited",
  "imported",
  "received-again",
  "accepted",
  "reviewed",
  "reclassified",
  "disposed",
]);

/** The question to the core that a filter stands for. */
export function questionOf({ actor, acts, record }: LogFilter): InputOf<"custody.entries"> {
  const actions =
    acts === "all"
      ? undefined
      : acts === "changes"
        ? LOGGED_ACTIONS.filter((action) => CHANGES.has(action))
        : acts === "reading"
          ? LOGGED_ACTIONS.filter((action) => !CHANGES.has(action))
          : [acts];
  return {
    ...(actor !== "" && { actor }),
    ...(actions && { actions }),
    ...(record.trim() !== "" && { record: record.trim() }),
  };
}
