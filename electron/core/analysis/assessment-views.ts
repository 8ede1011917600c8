import type { CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import type { Content } from "../store/class-split.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { holderName } from "../vault/holders.ts";
import { passagesOfAssessment } from "./passages.ts";

type View = CallOutput<"law.assessments">[number];

/** An assessment with the passages it rests on. */
export function assessmentView(session: ArchiveSession, record: StoredRecord<"assessment">): View {
  const { content } = record;
  const words = (runs: Runs | undefined) => (runs ? plainText(runs) : "");
  return {
    id: record.id,
    version: record.version,
    code: content.code ?? record.id,
    stance: content.stance ?? "supports",
    weight: content.weight ?? null,
    state: content.state ?? "draft",
    proposition: words(content.proposition),
    reasoning: words(content.reasoning),
    author: content.author ?? "",
    reviewer: content.reviewer ?? "",
    mayReview: session.seesIdentities && !isOwn(session, record),
    subject: content.subject ?? null,
    passages: passagesOfAssessment(session, content),
  };
}

/**
 * Reviews an assessment under the name of the person at the window.
 *
 * @throws Failure `own-assessment` for whoever wrote its first version; `unknown-id`, `wrong-record-type`
 */
export function reviewAssessment(
  session: ArchiveSession,
  id: string,
  state: "reviewed" | "rejected",
): CallOutput<"law.review"> {
  const found = findRecord(session, id);
  if (found.type !== "assessment")
    throw new Failure("wrong-record-type", { expected: "assessment", found: found.type });
  const record = found as StoredRecord<"assessment">;
  if (isOwn(session, record)) throw new Failure("own-assessment");
  session.databases.transact((transaction) =>
    session.records.put(transaction, {
      type: "assessment",
      of: record,
      content: {
        ...(record.content as unknown as Content),
        state,
        reviewer: holderName(session),
      },
      reviewed: record.reviewed,
      action: "edited",
    }),
  );
  return { id: record.id, state };
}

function isOwn(session: ArchiveSession, { id }: StoredRecord): boolean {
  return session.records.versions(id)[0]?.author === session.person.keyId;
}
