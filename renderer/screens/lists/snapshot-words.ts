import { useCallback } from "react";
import type { OutputOf } from "../../api/bridge.ts";
import { useTexts } from "../../language/use-texts.ts";
import { useFormats } from "../../records/formats.ts";
import { LISTS_TEXTS } from "./texts.ts";

type Snapshot = OutputOf<"register-list.snapshots">[number];

/** Names a snapshot: its day, its code, how many entries it has. */
export function useSnapshotWords(): (snapshot: Snapshot) => string {
  const text = useTexts(LISTS_TEXTS);
  const { date } = useFormats();
  return useCallback(
    ({ taken, code, entries }) => text("snapshotOf", { date: date(taken), code, count: entries }),
    [text, date],
  );
}
