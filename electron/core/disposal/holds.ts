import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { keepDecision } from "./log-decision.ts";
import { recordsMeant } from "./records-meant.ts";

type Hold = CallOutput<"hold.list">[number];
type Row = { readonly record: RecordId; readonly sequence: number } & Pick<
  Hold,
  "type" | "reason" | "review"
>;

/** Sets a hold on records, or another reason in place of the one before. */
export function setHold(session: ArchiveSession, input: CallInput<"hold.set">): RecordId[] {
  const records = recordsMeant(session, input.ids);
  session.databases.transact((transaction) => {
    for (const { id, type } of records)
      keepDecision(session, transaction, {
        decision: { kind: "hold", record: id, reason: input.reason, review: input.review ?? null },
        action: "hold-set",
        type,
      });
  });
  return records.map(({ id }) => id);
}

/**
 * Lifts the holds on records.
 *
 * @throws Failure `not-held` when one of them has none, and then none is lifted
 */
export function liftHold(session: ArchiveSession, references: readonly string[]): RecordId[] {
  const records = recordsMeant(session, references);
  const remove = session.databases.facts.prepare("DELETE FROM hold WHERE record = ?");
  session.databases.transact((transaction) => {
    for (const { id, type } of records) {
      if (remove.run(id).changes === 0) throw new Failure("not-held", { id });
      transaction.log({ action: "hold-lifted", record: id, type });
    }
  });
  return records.map(({ id }) => id);
}

/** The holds, oldest first, with when and by whom each was set. */
export function holdsOf({ databases }: ArchiveSession): Hold[] {
  return databases.facts
    .prepare<[], Row>(
      "SELECT h.record, r.type, h.reason, h.review, h.sequence FROM hold h JOIN record r ON r.id = h.record ORDER BY h.sequence",
    )
    .all()
    .map(({ record, sequence, ...hold }) => {
      const [entry] = databases.log.entries({ from: sequence, limit: 1 });
      return { id: record, ...hold, since: entry?.time ?? "", by: entry?.actor ?? "" };
    });
}

/**
 * Which of some records must be preserved: a hold is on the record itself, or on a case that it belongs to. A
 * case that lists nothing covers, as in its dossiers, whatever is not said to belong to another.
 */
export function heldAmong(session: ArchiveSession, records: readonly StoredRecord[]): StoredRecord[] {
  const held = new Set<string>(
    session.databases.facts
      .prepare<[], { record: string }>("SELECT record FROM hold")
      .all()
      .map(({ record }) => record),
  );
  const cases = session.records.list("case").filter(({ id }) => held.has(id));
  return records.filter((record) => held.has(record.id) || cases.some((matter) => covers(matter, record)));
}

function covers(matter: StoredRecord<"case">, { id, content }: StoredRecord): boolean {
  const named = (content as RecordContent<"evidence">).cases ?? [];
  const included = matter.content.includes ?? [];
  if (named.includes(matter.id) || included.includes(id)) return true;
  return included.length === 0 && named.length === 0;
}
