import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { canonicalJson, type JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import { rewordRuns } from "../../../shared/model/mark-runs.ts";
import { applyChanges } from "../store/record-input.ts";
import type { Content } from "../store/class-split.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { foundStatement, paragraphOf, type StoredParagraph } from "./found-statement.ts";

/**
 * Gives one paragraph other words, speaker, mark or time code, in a new version. Mentions outside the words that
 * changed keep their marks. Somebody else may have edited other paragraphs meanwhile; only a change of this one is
 * a conflict.
 *
 * @throws Failure `version-conflict`, `frozen-version`, `invalid-field`, `unknown-id`, `wrong-record-type`
 */
export function rewordParagraph(
  session: ArchiveSession,
  {
    statement: reference,
    version,
    paragraph: id,
    text,
    speaker,
    mark,
    recordedAt,
  }: CallInput<"testimony.reword">,
): CallOutput<"testimony.reword"> {
  const statement = foundStatement(session, reference);
  const current = paragraphOf(statement, id);
  if (statement.version !== version) {
    const seen = session.records.versions(statement.id).find((each) => each.version === version);
    const known = seen && (seen as typeof statement).content.paragraphs?.find((each) => each.id === id);
    if (!known || wordingOf(known) !== wordingOf(current)) throw new Failure("version-conflict");
  }
  const { recordedAt: before, ...rest } = current;
  const time = recordedAt === undefined ? before : (recordedAt ?? undefined);
  const edited = {
    ...rest,
    ...(text !== undefined && { text: rewordRuns(current.text, text) }),
    ...(speaker !== undefined && { speaker }),
    ...(mark !== undefined && { mark }),
    ...(time !== undefined && { recordedAt: time }),
  };
  const paragraphs = (statement.content.paragraphs ?? []).map((each) => (each.id === id ? edited : each));
  const content = applyChanges("statement", statement.content as unknown as Content, { paragraphs });
  const stored = session.databases.transact((transaction) =>
    session.records.put(transaction, {
      type: "statement",
      of: statement,
      content,
      reviewed: false,
      action: "edited",
    }),
  );
  return { version: stored.version };
}

/** A paragraph to be compared: the order of its keys says nothing. */
const wordingOf = (paragraph: StoredParagraph): string => canonicalJson(paragraph as unknown as JsonValue);
