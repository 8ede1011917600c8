import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { sliceRuns } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { citePassage } from "../analysis/link-element.ts";
import { splitCitation } from "../analysis/locator-text.ts";
import type { Content } from "../store/class-split.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { foundStatement, paragraphOf } from "./found-statement.ts";

/**
 * A citation of words within one paragraph: the paragraph is its place, the words are its quote.
 *
 * @throws Failure `invalid-field` where there are no such words; `unknown-id`, `wrong-record-type`
 */
export function citeWords(
  session: ArchiveSession,
  { statement: reference, paragraph, start, end }: CallInput<"testimony.cite">,
): CallOutput<"testimony.cite"> {
  const statement = foundStatement(session, reference);
  const quote = sliceRuns(paragraphOf(statement, paragraph).text, { start, end });
  if (quote.length === 0) throw new Failure("invalid-field", { field: "start" });
  const content = readRecord("citation", {
    source: statement.id,
    sourceVersion: statement.version,
    locator: { kind: "paragraphs", paragraphs: [paragraph] },
    quote,
  });
  const citation = session.databases.transact(
    (transaction) =>
      session.records.put(transaction, { type: "citation", content, reviewed: false, action: "created" }).id,
  );
  return { citation };
}

/**
 * Adds passages to what an act or an event rests on.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`, `invalid-field`
 */
export function linkSource(
  session: ArchiveSession,
  { record: reference, cite }: CallInput<"testimony.link-source">,
): CallOutput<"testimony.link-source"> {
  const record = actOrEvent(session, reference);
  const cited = cite.map((typed) => {
    const { record: source, locator } = splitCitation(typed);
    return { source: findRecord(session, source), locator };
  });
  return session.databases.transact((transaction) => {
    const citations = cited.map(({ source, locator }) =>
      source.type === "citation" ? source.id : citePassage(session, transaction, source, locator),
    );
    session.records.put(transaction, {
      type: record.type,
      of: record,
      content: withSources(record, [...(record.content.sources ?? []), ...citations]),
      reviewed: record.reviewed,
      action: "edited",
    });
    return { id: record.id, citations };
  });
}

/**
 * Takes citations away from what an act or an event rests on. The citations stay, and so do earlier versions.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`
 */
export function unlinkSource(
  session: ArchiveSession,
  { record: reference, citations }: CallInput<"testimony.unlink-source">,
): CallOutput<"testimony.unlink-source"> {
  const record = actOrEvent(session, reference);
  const kept = (record.content.sources ?? []).filter((id) => !citations.includes(id));
  session.databases.transact((transaction) =>
    session.records.put(transaction, {
      type: record.type,
      of: record,
      content: withSources(record, kept),
      reviewed: record.reviewed,
      action: "edited",
    }),
  );
  return { id: record.id };
}

const withSources = ({ content }: StoredRecord, sources: readonly RecordId[]): Content =>
  ({ ...content, sources: [...new Set(sources)] }) as unknown as Content;

function actOrEvent(session: ArchiveSession, reference: string): StoredRecord {
  const record = findRecord(session, reference);
  if (record.type !== "act" && record.type !== "event")
    throw new Failure("wrong-record-type", { expected: "act", found: record.type });
  return record;
}
