import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { splitParagraphs } from "../../../shared/testimony/split-paragraphs.ts";
import { meantCase } from "../analysis/meant-case.ts";
import type { Transaction } from "../store/archive-databases.ts";
import { findRecord } from "../store/record-calls.ts";
import { readRecord } from "../store/record-input.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/**
 * Writes down testimony, all or nothing: the witness where they are new, the interview, its statement (kind and
 * status *notes*, one paragraph for each of the text), and a permission that says it was not sought yet.
 *
 * @throws Failure `invalid-field` for a text without words, a code that is taken or a date that is none;
 * `unknown-id`, `wrong-record-type`
 */
export function writeTestimony(
  session: ArchiveSession,
  input: CallInput<"testimony.write">,
): CallOutput<"testimony.write"> {
  const { taken, language, recording, name = "", code } = input;
  const texts = splitParagraphs(input.text);
  if (texts.length === 0) throw new Failure("invalid-field", { field: "text" });
  requireType(session, input.witness, "person");
  requireType(session, recording?.evidence, "evidence");
  const matter = meantCase(session, input.case)?.id;
  const cases = matter === undefined ? {} : { cases: [matter] };
  return session.databases.transact((transaction) => {
    const add = (type: RecordType, record: Record<string, unknown>): RecordId =>
      put(session, transaction, type, record);
    const witness =
      input.witness ??
      add("person", {
        ...cases,
        roles: ["witness"],
        ...(name.trim() !== "" && { names: [{ text: name.trim() }] }),
        ...(code !== undefined && { code }),
      });
    const permission = add("permission", {
      about: witness,
      capacity: "source",
      givenBy: "self",
      state: "not-sought",
      permissionLanguage: language,
    });
    const interview = add("interview", {
      ...cases,
      witness,
      interviewLanguage: language,
      permissions: [permission],
      ...(taken !== undefined && { sessions: [{ start: taken }] }),
      ...(recording && { recording }),
    });
    const statement = add("statement", {
      ...cases,
      interview,
      witness,
      kind: "notes",
      status: "notes",
      statementLanguage: language,
      ...(taken !== undefined && { taken }),
      paragraphs: texts.map((text) => ({ speaker: "witness", language, text })),
    });
    return { statement, interview, witness, permission };
  });
}

function put(
  session: ArchiveSession,
  transaction: Transaction,
  type: RecordType,
  record: Record<string, unknown>,
): RecordId {
  const content = readRecord(type, record);
  return session.records.put(transaction, { type, content, reviewed: false, action: "created" }).id;
}

function requireType(session: ArchiveSession, id: string | undefined, expected: RecordType): void {
  if (id === undefined) return;
  const found = findRecord(session, id).type;
  if (found !== expected) throw new Failure("wrong-record-type", { expected, found });
}
