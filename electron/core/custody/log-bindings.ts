import type { LogEntry } from "./log-entry.ts";

/** An entry that binds a version of a record. */
export type BindingEntry = LogEntry & { readonly record: string; readonly version: string };

/** An entry that binds a pseudonym of a person. */
export type AssignmentEntry = LogEntry & { readonly record: string };

/** An entry that binds a decision on keeping a record or not. */
export type DecisionEntry = LogEntry & { readonly record: string };

/** What a log says of versions: which entry made each, and which is the latest of each record. */
export class LogBindings {
  /** By version, in the order of the log. */
  readonly versions: ReadonlyMap<string, BindingEntry>;
  /** Entries that say the words of a version were moved to the identities, by version. */
  readonly moved: ReadonlyMap<string, BindingEntry>;
  /** By record. */
  readonly latest: ReadonlyMap<string, BindingEntry>;
  /** Pseudonyms that were given, by sequence. */
  readonly assignments: ReadonlyMap<number, AssignmentEntry>;
  /** Holds that were set and not lifted, by record. */
  readonly holds: ReadonlyMap<string, DecisionEntry>;
  /** Proposals to dispose of a record that are open, by record. */
  readonly proposals: ReadonlyMap<string, DecisionEntry>;
  /** Entries that say a record was disposed of, by record. */
  readonly disposals: ReadonlyMap<string, DecisionEntry>;

  private constructor(entries: Iterable<LogEntry>) {
    const versions = new Map<string, BindingEntry>();
    const moved = new Map<string, BindingEntry>();
    const latest = new Map<string, BindingEntry>();
    const assignments = new Map<number, AssignmentEntry>();
    const holds = new Map<string, DecisionEntry>();
    const proposals = new Map<string, DecisionEntry>();
    const disposals = new Map<string, DecisionEntry>();
    for (const entry of entries) {
      if (hasRecord(entry)) {
        const { action, record, sequence } = entry;
        if (action === "pseudonym-assigned") assignments.set(sequence, entry);
        if (action === "hold-set") holds.set(record, entry);
        if (action === "hold-lifted") holds.delete(record);
        if (action === "disposal-proposed") proposals.set(record, entry);
        if (action === "disposal-withdrawn" || action === "disposed") proposals.delete(record);
        if (action === "disposed") disposals.set(record, entry);
      }
      if (!isBinding(entry)) continue;
      // It binds anew what an entry before has bound, and makes no version.
      if (entry.action === "reclassified") {
        moved.set(entry.version, entry);
        continue;
      }
      versions.set(entry.version, entry);
      latest.set(entry.record, entry);
    }
    this.versions = versions;
    this.moved = moved;
    this.latest = latest;
    this.assignments = assignments;
    this.holds = holds;
    this.proposals = proposals;
    this.disposals = disposals;
  }

  /** Reads the entries once. */
  static of(entries: Iterable<LogEntry>): LogBindings {
    return new LogBindings(entries);
  }

  /** Whether a record was disposed of, so that its versions are expected to be gone. */
  isDisposed(record: string): boolean {
    return this.disposals.has(record);
  }
}

const hasRecord = (entry: LogEntry): entry is AssignmentEntry => entry.record !== undefined;

const isBinding = (entry: LogEntry): entry is BindingEntry => hasRecord(entry) && entry.version !== undefined;
