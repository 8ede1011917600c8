import type { CallOutput } from "../../../shared/contract/contract.ts";
import { preferredValue, valueFieldOf, valueOf } from "../../../shared/claims/claim-value.ts";
import { Failure } from "../../../shared/errors.ts";
import type { Content } from "../store/class-split.ts";
import { PREFERENCE } from "../store/preferred-claim.ts";
import { findRecord } from "../store/record-calls.ts";
import { applyChanges } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { lateNamesOf } from "../testimony/late-names.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { claimedRecord, claimsOf } from "./claims-of-record.ts";

/**
 * Prefers a claim: writes its value into the record as a new version, and into the claim why, and which version that
 * is. Both, and the claim that was preferred until now, change in one transaction under one checkpoint, so that the
 * log binds the version to the claim that it came from. Every other claim stays as it is.
 *
 * Words of the record that were reviewed stay so, unless the value is itself such words.
 *
 * @throws Failure `unknown-id`, `record-disposed`, `wrong-record-type`; `invalid-field` for a claim without a record,
 * a field or a value
 */
export async function preferClaim(
  session: ArchiveSession,
  reference: string,
  reason: string,
): Promise<CallOutput<"claims.prefer">> {
  const { id } = findRecord(session, reference);
  const claim = session.records.get(id, "claim");
  const { record, recordType, field } = claim.content;
  const value = valueOf(claim.content);
  if (record === undefined || recordType === undefined)
    throw new Failure("invalid-field", { field: "record" });
  const valueField = field === undefined ? undefined : valueFieldOf(recordType, field);
  if (field === undefined || valueField === undefined) throw new Failure("invalid-field", { field: "field" });
  if (value === undefined) throw new Failure("invalid-field", { field: valueField });
  const before = claimedRecord(session, record);
  if (before.type !== recordType) throw new Failure("invalid-field", { field: "recordType" });
  const held = before.content as unknown as Content;
  const content = applyChanges(before.type, held, { [field]: preferredValue(field, held[field], value) });
  const others = claimsOf(session, before.id).get(field) ?? [];
  const written = session.databases.transact((transaction) => {
    const after = session.records.put(transaction, {
      type: before.type,
      of: before,
      content,
      reviewed: before.reviewed && valueField !== "valueInWords",
      action: "edited",
    });
    const put = (of: StoredRecord<"claim">, preference: Content) =>
      session.records.put(transaction, {
        type: "claim",
        of,
        content: { ...withoutPreference(of), ...preference },
        reviewed: of.reviewed,
        action: "edited",
        prefers: true,
      });
    for (const { stored } of others)
      if (stored.id !== claim.id && stored.content.preferred !== undefined) put(stored, {});
    put(claim, { preferred: true, preferredReason: [{ text: reason }], preferredVersion: after.version });
    return after;
  });
  const late = await lateNamesOf(session, before, written);
  return {
    claim: claim.id,
    record: written.id,
    version: written.version,
    number: written.number,
    ...(late && { late }),
  };
}

/** Content of a claim that is not preferred. */
function withoutPreference({ content }: StoredRecord<"claim">): Content {
  const kept = Object.entries(content as unknown as Content);
  return Object.fromEntries(kept.filter(([field]) => !(PREFERENCE as readonly string[]).includes(field)));
}
