import type { LogEntry } from "../custody/log-entry.ts";
import type { FindingList } from "./finding-list.ts";

/** Entries whose time is before that of the entry before: a clock that was put back, and by how much. */
export function checkClock(entries: readonly LogEntry[], findings: FindingList): void {
  for (const [at, entry] of entries.entries()) {
    const before = entries[at - 1];
    // The times of the sample are stated, not measured.
    if (!before || entry.clock === "set" || entry.time >= before.time) continue;
    findings.add(
      "clock-went-back",
      { entry: entry.sequence },
      { written: entry, params: { before: before.time, after: entry.time } },
    );
  }
}
