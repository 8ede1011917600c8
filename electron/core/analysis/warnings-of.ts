import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { Law } from "../../../shared/law/categories.ts";
import { categoryById } from "../../../shared/law/element.ts";
import { warningsFor, type WarningSubject } from "../../../shared/law/warnings.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent, RecordType } from "../../../shared/model/records.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** Records that a warning may be made of, by the part that they play. */
type Parts = { readonly [Part in keyof WarningSubject]?: StoredRecord };

/**
 * What to consider before a category is attached to a record: an act with its victim and each alleged perpetrator, a
 * person, a proceeding with the accused; of an assessment, its subject and its suspect. Of any other record there is
 * nothing to warn of. Somebody with facts alone is not warned of an age, which stands with the identities.
 *
 * @throws Failure `unknown-id`, `unknown-category`, and `invalid-field` where no category is given or assessed
 */
export function warningsOf(
  session: ArchiveSession,
  law: Law,
  input: CallInput<"law.warnings">,
): CallOutput<"law.warnings"> {
  const named = findRecord(session, input.record);
  const assessed = named.type === "assessment" ? (named.content as RecordContent<"assessment">) : undefined;
  const id = input.category ?? assessed?.category;
  if (id === undefined) throw new Failure("invalid-field", { field: "category" });
  const category = categoryById(law, id);
  const subject = assessed ? session.records.current(assessed.subject ?? "") : named;
  const found = new Map<string, CallOutput<"law.warnings">[number]>();
  for (const parts of partsOf(session, subject, assessed?.suspect))
    for (const { code, because } of warningsFor(category, contentsOf(parts))) {
      if (code === "age-not-shown" && session.databases.identities === undefined) continue;
      const record = because === null ? null : (parts[because.record]?.id ?? null);
      found.set(`${code} ${record}`, { code, record, field: because?.field ?? null });
    }
  return [...found.values()];
}

/** The parts once for each alleged perpetrator, since what warns of one need not warn of another. */
function partsOf(
  session: ArchiveSession,
  subject: StoredRecord | undefined,
  suspect: RecordId | undefined,
): Parts[] {
  const get = <Type extends RecordType>(
    id: RecordId | undefined,
    type: Type,
  ): StoredRecord<Type> | undefined => {
    const record = id === undefined ? undefined : session.records.current(id);
    return record?.type === type ? (record as StoredRecord<Type>) : undefined;
  };
  const parts: Record<string, StoredRecord> = {};
  const suspects = [suspect];
  const play = (part: keyof WarningSubject, record: StoredRecord | undefined): void => {
    if (record) parts[part] = record;
  };
  if (subject?.type === "act") {
    const { victim, allegedPerpetrators = [] } = subject.content as RecordContent<"act">;
    play("act", subject);
    play("victim", get(victim, "person"));
    const persons = allegedPerpetrators.map(
      ({ person, actor }) => person ?? get(actor, "actor")?.content.person,
    );
    if (suspect === undefined) suspects.push(...persons);
  } else if (subject?.type === "person") play("victim", subject);
  else if (subject?.type === "proceeding") {
    play("proceeding", subject);
    play("victim", get((subject.content as RecordContent<"proceeding">).accused, "person"));
  }
  return [...new Set(suspects)].map((each) => {
    const perpetrator = get(each, "person");
    return perpetrator ? { ...parts, perpetrator } : parts;
  });
}

const contentsOf = (parts: Parts): WarningSubject =>
  Object.fromEntries(Object.entries(parts).map(([part, record]) => [part, record.content]));
