import { Failure } from "../../../shared/errors.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import { decisionFindings } from "./decision-binding.ts";
import { LogBindings } from "./log-bindings.ts";
import { objectFindings } from "./object-binding.ts";
import { pseudonymFindings } from "./pseudonym-assignment.ts";
import { provenEntries, readableEntries } from "./stored-entries.ts";
import { StoredVersions } from "./stored-versions.ts";

/** How a row and the log disagree. */
export type BindingKind = "row-without-entry" | "entry-without-row" | "row-differs";

/** One disagreement between what is stored and what the custody log bound. */
export type BindingFinding = {
  readonly kind: BindingKind;
  /** Id of the record or of the stored file. */
  readonly record: string;
  /** Id of the version, where one is concerned. */
  readonly version?: string;
  /** Sequence of the log entry, where there is one. */
  readonly sequence?: number;
};

/**
 * Compares every version, record, stored file and pseudonym with the log, both ways: rows that no entry bound, entries
 * whose row is gone, rows that are not what their entry bound, and records whose current version is not the
 * one of their latest entry; likewise holds, proposals of disposal and tombstones. What was disposed of is
 * expected to be gone, and a finding where it is there. For somebody who was granted the
 * facts alone, the identities are left out. The log itself is believed here; its own check is another.
 */
export function* bindingFindings(databases: ArchiveDatabases): Generator<BindingFinding> {
  const bindings = LogBindings.of(readableEntries(databases));
  const stored = new StoredVersions(databases);
  for (const entry of bindings.versions.values()) {
    const { record, version, sequence } = entry;
    if (bindings.isDisposed(record)) continue;
    const state = stored.compare(entry, bindings.moved.get(version));
    if (state !== "as-bound") yield { kind: state, record, version, sequence };
  }
  for (const { record, version, sequence } of stored.rows())
    if (!bindings.versions.has(version) || bindings.isDisposed(record))
      yield { kind: "row-without-entry", record, version, sequence };
  for (const { record, version, sequence } of bindings.moved.values())
    if (!bindings.versions.has(version)) yield { kind: "entry-without-row", record, version, sequence };
  for (const { record, version, sequence } of stored.movedHalves())
    if (!bindings.moved.has(version) || bindings.isDisposed(record))
      yield { kind: "row-without-entry", record, version, sequence };
  for (const [record, { version, sequence }] of bindings.latest) {
    if (bindings.isDisposed(record)) continue;
    const row = stored.record(record);
    if (!row) yield { kind: "entry-without-row", record, version, sequence };
    else if (row.version !== version) yield { kind: "row-differs", record, version: row.version, sequence };
  }
  for (const { record, version } of stored.records())
    if (!bindings.latest.has(record) || bindings.isDisposed(record))
      yield { kind: "row-without-entry", record, version };
  yield* objectFindings(databases, bindings);
  yield* pseudonymFindings(databases, bindings);
  yield* decisionFindings(databases, bindings);
}

/**
 * Demands, before anything leaves the archive, that the current version of records is the one of their latest
 * log entry and has the content which that entry bound, and that the log leads to a signed checkpoint.
 *
 * @param ids - records that are about to leave; all records and all pseudonyms, if absent
 * @param types - types of which every record is compared besides, also those that the log knows and the
 * tables do not: permissions, because one that was taken away decides as much as one that is there
 * @throws Failure `log-broken`; `record-altered` with the id of the first record that differs
 */
export function requireBound(
  databases: ArchiveDatabases,
  ids?: Iterable<string>,
  types: readonly string[] = [],
): void {
  const bindings = LogBindings.of(provenEntries(databases));
  const stored = new StoredVersions(databases);
  const asked = new Set(
    ids ?? [...bindings.latest.keys(), ...[...stored.records()].map((row) => row.record)],
  );
  for (const row of stored.records()) if (types.includes(row.type)) asked.add(row.record);
  for (const [record, { type }] of bindings.latest)
    if (type !== undefined && types.includes(type)) asked.add(record);
  for (const id of asked) {
    const entry = bindings.latest.get(id);
    if (bindings.isDisposed(id) && !stored.record(id)) continue;
    if (
      !entry ||
      bindings.isDisposed(id) ||
      stored.record(id)?.version !== entry.version ||
      stored.compare(entry, bindings.moved.get(entry.version)) !== "as-bound"
    )
      throw new Failure("record-altered", { id });
  }
  if (ids === undefined)
    for (const { record } of pseudonymFindings(databases, bindings))
      throw new Failure("record-altered", { id: record });
}
