import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { elementById } from "../../../shared/law/element.ts";
import type { Law } from "../../../shared/law/categories.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { Runs } from "../../../shared/model/runs.ts";
import type { Transaction } from "../store/archive-databases.ts";
import { acceptEvidence, findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { holderName } from "../vault/holders.ts";
import { meantCase } from "./meant-case.ts";
import { readLocator, splitCitation } from "./locator-text.ts";

const CITABLE = new Set(["statement", "translation", "evidence"]);

/**
 * Links passages to an element: one draft assessment with its citations. An evidence item that is cited is
 * thereby accepted, because somebody has decided that it matters.
 *
 * @throws Failure `unknown-element`, `unknown-id`, `wrong-record-type`, `invalid-field`
 */
export function linkElement(
  session: ArchiveSession,
  law: Law,
  input: CallInput<"law.link">,
): CallOutput<"law.link"> {
  const { category, element } = elementById(law, input.element);
  const cited = input.cite.map((typed) => {
    const { record, locator } = splitCitation(typed);
    return { source: findRecord(session, record), locator };
  });
  const caseId = meantCase(session, input.case)?.id;
  const subject = input.subject === undefined ? undefined : findRecord(session, input.subject).id;
  return session.databases.transact((transaction) => {
    const citations: RecordId[] = [];
    const findings: RecordId[] = [];
    for (const { source, locator } of cited) {
      if (source.type === "finding") findings.push(source.id);
      else if (source.type === "citation") citations.push(source.id);
      else citations.push(citePassage(session, transaction, source, locator));
    }
    const content = readRecord("assessment", {
      category: category.id,
      element: element.id,
      lawVersion: law.version,
      stance: input.stance ?? "supports",
      weight: input.weight ?? "partial",
      reasoning: input.reason,
      citations,
      findings,
      state: "draft",
      author: holderName(session),
      ...(caseId !== undefined && { case: caseId }),
      ...(subject !== undefined && { subject }),
    });
    const { id } = session.records.put(transaction, {
      type: "assessment",
      content,
      reviewed: false,
      action: "created",
    });
    return { id, citations };
  });
}

/**
 * Stores a citation of a passage. Inside a transaction.
 *
 * @param locator - as it is typed; empty for the whole source
 * @throws Failure `wrong-record-type`, `invalid-field`
 */
export function citePassage(
  session: ArchiveSession,
  transaction: Transaction,
  source: StoredRecord,
  locator: string,
): RecordId {
  if (!CITABLE.has(source.type))
    throw new Failure("wrong-record-type", { expected: "statement", found: source.type });
  const passages = passagesOf(source);
  const where = readLocator(
    locator,
    passages.map(({ id }) => id),
  );
  const current = source.type === "evidence" ? acceptEvidence(session, transaction, source) : source;
  const chosen =
    where.kind === "paragraphs" ? passages.filter(({ id }) => where.paragraphs.includes(id)) : [];
  const content: Record<string, unknown> = {
    source: source.id,
    sourceVersion: current.version,
    locator: where,
    ...(chosen.length > 0 && { quote: chosen.flatMap(({ text }) => text) }),
    ...(source.type === "translation" && { originalParagraphs: chosen.flatMap(({ original }) => original) }),
  };
  return session.records.put(transaction, {
    type: "citation",
    content: readRecord("citation", content),
    reviewed: false,
    action: "created",
  }).id;
}

function passagesOf(source: StoredRecord): { id: RecordId; text: Runs; original: readonly RecordId[] }[] {
  if (source.type === "statement") {
    const { paragraphs = [] } = source.content as RecordContent<"statement">;
    return paragraphs.map(({ id, text }) => ({ id: id!, text, original: [] }));
  }
  if (source.type === "translation") {
    const { segments = [] } = source.content as RecordContent<"translation">;
    return segments.map(({ id, text, source: original }) => ({ id: id!, text, original }));
  }
  return [];
}
