import type { LogEntry } from "./log-entry.ts";

/** An entry that binds a version of a record. */
export type BindingEntry = LogEntry & { readonly record: string; readonly version: string };

/** What a log says of versions: which entry bound each, and which is the latest of each record. */
export class LogBindings {
  /** By version, in the order of the log. */
  readonly versions: ReadonlyMap<string, BindingEntry>;
  /** By record. */
  readonly latest: ReadonlyMap<string, BindingEntry>;
  readonly #disposed: ReadonlySet<string>;

  private constructor(
    versions: ReadonlyMap<string, BindingEntry>,
    latest: ReadonlyMap<string, BindingEntry>,
    disposed: ReadonlySet<string>,
  ) {
    this.versions = versions;
    this.latest = latest;
    this.#disposed = disposed;
  }

  /** Reads the entries once. */
  static of(entries: Iterable<LogEntry>): LogBindings {
    const versions = new Map<string, BindingEntry>();
    const latest = new Map<string, BindingEntry>();
    const disposed = new Set<string>();
    for (const entry of entries) {
      if (entry.action === "disposed" && entry.record !== undefined) disposed.add(entry.record);
      if (!isBinding(entry)) continue;
      versions.set(entry.version, entry);
      latest.set(entry.record, entry);
    }
    return new LogBindings(versions, latest, disposed);
  }

  /** Whether a record was disposed of, so that its versions are expected to be gone. */
  isDisposed(record: string): boolean {
    return this.#disposed.has(record);
  }
}

const isBinding = (entry: LogEntry): entry is BindingEntry =>
  entry.record !== undefined && entry.version !== undefined;
