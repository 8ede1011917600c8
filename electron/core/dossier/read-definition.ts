import type { JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import { isRecordId, type RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { resolveSample, sampleId } from "../sample/sample-refs.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** A definition as it was read, and the dossier record that it is or extends. */
export type ReadDefinition = {
  readonly definition: RecordContent<"dossier">;
  /** Absent where the definition names no record and stands alone. */
  readonly record: RecordId | undefined;
};

/**
 * A definition is a dossier record, or JSON of the same form; `dossier` in it names a record that it extends.
 *
 * @throws Failure `dossier-definition-invalid`, `unknown-id`
 */
export function definitionOf(
  session: ArchiveSession,
  given: string | Record<string, unknown>,
): ReadDefinition {
  if (typeof given === "string") {
    const { id, content } = dossierRecord(session, given);
    return { definition: content as RecordContent<"dossier">, record: id };
  }
  // The definitions that ship with the sample name its records by reference.
  const named = session.fictional
    ? (resolveSample(given as JsonValue, ({ reference }) => sampleId(reference)) as typeof given)
    : given;
  const { dossier: extended, ...own } = named;
  if (extended !== undefined && typeof extended !== "string")
    throw new Failure("dossier-definition-invalid", { field: "dossier" });
  const base = extended === undefined ? undefined : dossierRecord(session, extended);
  const matter =
    typeof own.case === "string" && !isRecordId(own.case) ? { case: findRecord(session, own.case).id } : {};
  try {
    const definition = readRecord("dossier", { ...base?.content, ...own, ...matter });
    return { definition, record: base?.id };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure("dossier-definition-invalid", { field: error.params.field ?? "" });
  }
}

function dossierRecord(session: ArchiveSession, id: string): StoredRecord {
  const record = findRecord(session, id);
  if (record.type !== "dossier")
    throw new Failure("wrong-record-type", { expected: "dossier", found: record.type });
  return record;
}

/** True for a day of the calendar, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(text)) &&
  new Date(text).toISOString().startsWith(text);
