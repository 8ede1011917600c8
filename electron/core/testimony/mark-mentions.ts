import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { markRuns, unmarkRuns, type MarkedStretch } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import type { Transaction } from "../store/archive-databases.ts";
import type { Content } from "../store/class-split.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { foundStatement, paragraphOf } from "./found-statement.ts";
import { lateNamesOf } from "./late-names.ts";

type Mark = CallInput<"testimony.mark-mentions">["marks"][number];

/**
 * Marks words of a statement as mentions: one mention record for each stretch, and one new version of the
 * statement. The words of the statement stay as they are, so a signed one may be marked as well. The new version
 * is not reviewed; earlier ones that were, and hold these names in the facts, are moved to the identities.
 *
 * @throws Failure `invalid-field` for a stretch that is none or meets another mention; `unknown-id`,
 * `wrong-record-type`
 */
export async function markMentions(
  session: ArchiveSession,
  { statement: reference, marks, unmark = [] }: CallInput<"testimony.mark-mentions">,
): Promise<CallOutput<"testimony.mark-mentions">> {
  const statement = foundStatement(session, reference);
  for (const { record, kind } of marks) if (record !== null) requireKind(session, record, kind);
  for (const { paragraph } of [...marks, ...unmark]) paragraphOf(statement, paragraph);
  const { stored, mentions } = session.databases.transact((transaction) => {
    const mentions: RecordId[] = [];
    const paragraphs = (statement.content.paragraphs ?? []).map((paragraph) => {
      const chosen = marks.filter((mark) => mark.paragraph === paragraph.id);
      const dropped = unmark.filter((each) => each.paragraph === paragraph.id);
      let { text } = paragraph;
      for (const { mention } of dropped) text = unmarkRuns(text, mention);
      const made = chosen.map((mark) => ({
        ...mark,
        mention: newMention(session, transaction, statement.id, mark, plainText(text)),
      }));
      mentions.push(...made.map(({ mention }) => mention));
      return { ...paragraph, text: marked(text, made) };
    });
    const stored = session.records.put(transaction, {
      type: "statement",
      of: statement,
      content: { ...statement.content, paragraphs } as unknown as Content,
      reviewed: false,
      action: "edited",
    });
    return { stored, mentions };
  });
  const late = await lateNamesOf(session, statement, stored);
  return { version: stored.version, mentions, ...(late && { late }) };
}

function marked(text: Runs, stretches: readonly MarkedStretch[]): Runs {
  try {
    return markRuns(text, stretches);
  } catch (error) {
    if (error instanceof RangeError) throw new Failure("invalid-field", { field: "marks" });
    throw error;
  }
}

function newMention(
  session: ArchiveSession,
  transaction: Transaction,
  statement: RecordId,
  { paragraph, start, end, kind, record, certainty = "certain" }: Mark,
  text: string,
): RecordId {
  const candidates = record === null ? [] : [{ record, certainty, author: session.person.keyId }];
  const surface = text.slice(start, end);
  return session.records.put(transaction, {
    type: "mention",
    content: readRecord("mention", {
      kind,
      inRecord: statement,
      inParagraph: paragraph,
      surface,
      candidates,
    }),
    reviewed: false,
    action: "created",
  }).id;
}

function requireKind(session: ArchiveSession, id: RecordId, kind: Mark["kind"]): void {
  const { type } = findRecord(session, id);
  const expected = kind === "place" ? "place" : "person";
  const isUnit = kind === "unit" && type === "actor";
  if (type !== expected && !isUnit) throw new Failure("wrong-record-type", { expected, found: type });
}
