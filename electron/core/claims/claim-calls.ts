import { canonicalJson, type JsonValue } from "../../../shared/canonical-json.ts";
import { preferredValue, valueFieldOf, valueOf } from "../../../shared/claims/claim-value.ts";
import { judgeField } from "../../../shared/claims/field-claims.ts";
import { agree, isRuns } from "../../../shared/claims/same-value.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import type { Content } from "../store/class-split.ts";
import { logAccess } from "../store/record-calls.ts";
import { claimedRecord, claimsOf, staleAfterOf } from "./claims-of-record.ts";
import { preferClaim } from "./prefer-claim.ts";
import { snapshotOf } from "./snapshot.ts";

/** Handlers of what sources say of the fields of records. */
export const claimHandlers: ArchiveHandlers<"claims.of" | "claims.prefer" | "claims.as-of"> = {
  "claims.of": (session, { record: reference, staleAfter }) => {
    const record = claimedRecord(session, reference);
    logAccess(session, { action: "read", record: record.id, type: record.type });
    const days = staleAfter ?? staleAfterOf(session, record);
    const freshness = { today: session.clock().time.toISOString().slice(0, 10), staleAfter: days };
    const content = record.content as unknown as Content;
    const fields = [...claimsOf(session, record.id)].flatMap(([field, claims]) => {
      const valueField = valueFieldOf(record.type, field);
      if (valueField === undefined) return [];
      const recorded = content[field];
      const { contradictions, ...judged } = judgeField(claims, recorded, freshness);
      const preferred = claims.find((claim) => claim.content.preferred === true);
      return [
        {
          field,
          valueField,
          ...(recorded !== undefined && { recorded }),
          claims: claims.map(({ id, stored, origins }) => ({
            id,
            code: stored.content.code ?? id,
            version: stored.version,
            reviewed: stored.reviewed,
            claim: stored.content,
            origins: [...origins],
          })),
          contradictions: contradictions.map(([one, other]) => [one, other] as [RecordId, RecordId]),
          ...judged,
          preferred: preferred?.id ?? null,
          differs: preferred !== undefined && differs(field, recorded, valueOf(preferred.content)),
        },
      ];
    });
    return { record: record.id, type: record.type, staleAfter: days, fields };
  },

  "claims.prefer": (session, { claim, reason }) => preferClaim(session, claim, reason),

  "claims.as-of": (session, input) => {
    const snapshot = snapshotOf(session, input);
    logAccess(session, { action: "read", record: snapshot.record, type: snapshot.type });
    return snapshot;
  },
};

/** Whether the record says something else than its preferred claim; names that were marked in words change nothing. */
function differs(field: string, recorded: JsonValue | undefined, claimed: JsonValue | undefined): boolean {
  if (claimed === undefined) return false;
  if (recorded === undefined) return true;
  const again = preferredValue(field, recorded, claimed);
  return canonicalJson(again) !== canonicalJson(recorded) && !sameWords(again, recorded);
}

const sameWords = (one: JsonValue, other: JsonValue): boolean =>
  isRuns(one) && isRuns(other) && agree(one, other);
