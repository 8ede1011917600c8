import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { valuesThen, type ClaimThen, type ValueThen } from "../../../shared/claims/as-of.ts";
import { claimedFields } from "../../../shared/claims/claim-value.ts";
import { bounds } from "../../../shared/dates/bounds.ts";
import { parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import type { Content } from "../store/class-split.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { claimedRecord, claimsOf, type StoredClaim } from "./claims-of-record.ts";

/** A version and the day on which it was written, as the log has it. */
type Dated<Type extends StoredRecord = StoredRecord> = { readonly version: Type; readonly day: string };

type FieldThen = CallOutput<"claims.as-of">["fields"][number];

/**
 * A record by what was true on one date and was known on another: each field as the claims known then had it, else as
 * the record's version of that time did. What no claim dates is at most possible on a date.
 *
 * @throws Failure `unknown-id`, `record-disposed`, `wrong-record-type`, `invalid-date`
 */
export function snapshotOf(
  session: ArchiveSession,
  { record: reference, trueOn, knownOn }: CallInput<"claims.as-of">,
): CallOutput<"claims.as-of"> {
  const record = claimedRecord(session, reference);
  const versions = datedVersions(session, record.id);
  const then = lastBy(versions, knownOn);
  const content = (then?.version.content ?? {}) as unknown as Content;
  const claims = claimsOf(session, record.id);
  const fields = claimedFields(record.type).flatMap((field): FieldThen[] => {
    const asKnown = (claims.get(field) ?? []).map((claim) => knownThen(session, claim, knownOn));
    if (valuesThen(asKnown, { knownOn }).length > 0)
      return [{ field, basis: "claims", values: valuesThen(asKnown, { trueOn, knownOn }).map(copied) }];
    const value = content[field];
    if (value === undefined) return [];
    const certainty = trueOn === undefined && isSure(then, knownOn) ? "certain" : "possible";
    return [{ field, basis: "record", values: [{ value, certainty, claims: [], preferred: false }] }];
  });
  return {
    record: record.id,
    type: record.type,
    version: then === undefined ? null : { id: then.version.version, number: then.version.number },
    fields,
  };
}

const copied = ({ claims, ...value }: ValueThen) => ({ ...value, claims: [...claims] });

function knownThen(session: ArchiveSession, claim: StoredClaim, knownOn: string | undefined): ClaimThen {
  const versions = datedVersions(session, claim.id) as Dated<StoredRecord<"claim">>[];
  const then = lastBy(versions, knownOn);
  return {
    ...claim,
    learned: claim.content.learnedOn ?? versions[0]!.day,
    wasPreferred: then?.version.content.preferred === true,
  };
}

function datedVersions(session: ArchiveSession, id: string): Dated[] {
  const days = new Map(
    session.databases.log
      .entries({ record: id })
      .flatMap(({ version, time, action }) =>
        version === undefined || action === "reclassified" ? [] : [[version, time.slice(0, 10)] as const],
      ),
  );
  return session.records
    .versions(id)
    .map((version) => ({ version, day: days.get(version.version) ?? "9999-12-31" }));
}

/** The last version that may have been written by a date; the current one where none is given. */
function lastBy<Version extends StoredRecord>(
  versions: readonly Dated<Version>[],
  knownOn: string | undefined,
): Dated<Version> | undefined {
  const latest = knownOn === undefined ? null : bounds(parseEdtf(knownOn)).latest;
  return versions.findLast(({ day }) => latest === null || day <= latest);
}

/** Whether a version was surely the current one on a date: it was written before the first day that it can mean. */
function isSure(then: Dated | undefined, knownOn: string | undefined): boolean {
  if (knownOn === undefined || then === undefined) return true;
  const { earliest } = bounds(parseEdtf(knownOn));
  return earliest !== null && then.day <= earliest;
}
