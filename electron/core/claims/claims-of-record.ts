import {
  DEFAULT_STALE_AFTER_DAYS,
  isClaimedType,
  type ClaimedType,
} from "../../../shared/claims/claim-value.ts";
import type { Claimed } from "../../../shared/claims/field-claims.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { originsOfClaims } from "./origins.ts";

/** A claim as it is stored, with where its information comes from. */
export type StoredClaim = Claimed & {
  readonly id: RecordId;
  readonly stored: StoredRecord<"claim">;
};

/**
 * The record of which claims are asked for.
 *
 * @throws Failure `unknown-id`, `record-disposed`; `wrong-record-type` for a type of which there are no claims
 */
export function claimedRecord(session: ArchiveSession, reference: string): StoredRecord<ClaimedType> {
  const record = findRecord(session, reference);
  if (!isClaimedType(record.type))
    throw new Failure("wrong-record-type", { expected: "claimed", found: record.type });
  return record as StoredRecord<ClaimedType>;
}

/** All claims of a record by their fields, oldest first. */
export function claimsOf(session: ArchiveSession, record: string): Map<string, StoredClaim[]> {
  const ids = session.databases.facts
    .prepare<[string], { id: string }>(
      `SELECT r.id FROM record r JOIN version v ON v.id = r.version
        WHERE r.type = 'claim' AND json_extract(v.content, '$.record') = ? ORDER BY r.created, r.id`,
    )
    .all(record);
  const stored = ids
    .map(({ id }) => session.records.get(id, "claim"))
    .filter(({ content }) => content.field !== undefined);
  const originOf = originsOfClaims(
    session,
    stored.map(({ content }) => content),
  );
  return Map.groupBy(
    stored.map((each) => ({
      id: each.id,
      content: each.content,
      origins: originOf(each.content),
      stored: each,
    })),
    ({ content }) => content.field!,
  );
}

/** Days after which a confirmation is stale: the fewest that a case of the record sets, else of any case. */
export function staleAfterOf(session: ArchiveSession, record: StoredRecord): number {
  const cases = session.records.list("case");
  const own = cases.filter(
    ({ id, content }) =>
      record.content.cases?.includes(id) === true || content.includes?.includes(record.id) === true,
  );
  const days = (own.length > 0 ? own : cases).flatMap(({ content }) => content.staleAfterDays ?? []);
  return days.length === 0 ? DEFAULT_STALE_AFTER_DAYS : Math.min(...days);
}
