import type { LogEntry } from "./log-entry.ts";

/** An entry that binds a version of a record. */
export type BindingEntry = LogEntry & { readonly record: string; readonly version: string };

/** An entry that binds a pseudonym of a person. */
export type AssignmentEntry = LogEntry & { readonly record: string };

/** What a log says of versions: which entry bound each, and which is the latest of each record. */
export class LogBindings {
  /** By version, in the order of the log. */
  readonly versions: ReadonlyMap<string, BindingEntry>;
  /** By record. */
  readonly latest: ReadonlyMap<string, BindingEntry>;
  /** Pseudonyms that were given, by sequence. */
  readonly assignments: ReadonlyMap<number, AssignmentEntry>;
  readonly #disposed: ReadonlySet<string>;

  private constructor(entries: Iterable<LogEntry>) {
    const versions = new Map<string, BindingEntry>();
    const latest = new Map<string, BindingEntry>();
    const assignments = new Map<number, AssignmentEntry>();
    const disposed = new Set<string>();
    for (const entry of entries) {
      if (entry.action === "disposed" && entry.record !== undefined) disposed.add(entry.record);
      if (entry.action === "pseudonym-assigned" && hasRecord(entry)) assignments.set(entry.sequence, entry);
      if (!isBinding(entry)) continue;
      versions.set(entry.version, entry);
      latest.set(entry.record, entry);
    }
    this.versions = versions;
    this.latest = latest;
    this.assignments = assignments;
    this.#disposed = disposed;
  }

  /** Reads the entries once. */
  static of(entries: Iterable<LogEntry>): LogBindings {
    return new LogBindings(entries);
  }

  /** Whether a record was disposed of, so that its versions are expected to be gone. */
  isDisposed(record: string): boolean {
    return this.#disposed.has(record);
  }
}

const hasRecord = (entry: LogEntry): entry is AssignmentEntry => entry.record !== undefined;

const isBinding = (entry: LogEntry): entry is BindingEntry => hasRecord(entry) && entry.version !== undefined;
