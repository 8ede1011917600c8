import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/**
 * The records that ids or codes name, each once.
 *
 * @throws Failure `unknown-id`, `record-disposed`
 */
export function recordsMeant(session: ArchiveSession, references: readonly string[]): StoredRecord[] {
  const records = references.map((reference) => findRecord(session, reference));
  return [...new Map(records.map((record) => [record.id, record])).values()];
}
