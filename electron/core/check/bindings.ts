import { bindingFindings } from "../custody/binding.ts";
import { holderFindings } from "../custody/holder-binding.ts";
import type { LogEntry } from "../custody/log-entry.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { FindingList } from "./finding-list.ts";

const CODES = {
  "row-differs": "record-differs",
  "entry-without-row": "record-missing",
  "row-without-entry": "record-unlogged",
} as const;

/** Every version, record, stored file, pseudonym and holder of keys with their grant against the entry that binds it, both ways. */
export function checkBindings(
  { databases }: ArchiveSession,
  entries: readonly LogEntry[],
  findings: FindingList,
): void {
  const bySequence = new Map(entries.map((entry) => [entry.sequence, entry]));
  for (const { kind, record, version, sequence } of bindingFindings(databases)) {
    const written = sequence === undefined ? undefined : bySequence.get(sequence);
    const where = {
      record,
      ...(version !== undefined && { version }),
      ...(written !== undefined && { entry: written.sequence }),
    };
    findings.add(CODES[kind], where, { written });
  }
  for (const { holder, entry } of holderFindings(databases.facts, entries))
    findings.add("holder-differs", { holder, ...(entry && { entry: entry.sequence }) }, { written: entry });
}
