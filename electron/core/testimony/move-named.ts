import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { markRuns } from "../../../shared/model/mark-runs.ts";
import { plainText } from "../../../shared/model/runs.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { Content } from "../store/class-split.ts";
import { finishRewriting } from "../store/finish-rewriting.ts";
import { SoughtNames, type MarkedWords } from "../store/late-marks.ts";
import { moveReleased, releasedVersions } from "../store/move-released.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { foundStatement, paragraphOf } from "./found-statement.ts";
import { contentOf, lateNames } from "./late-names.ts";

/**
 * What marking words of a statement would move out of the facts, and where else their names stand. Nothing is changed.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`, `invalid-field` for a stretch that is none
 */
export async function foreseeMarks(
  session: ArchiveSession,
  { statement: reference, marks }: CallInput<"testimony.foresee-marks">,
): Promise<CallOutput<"testimony.foresee-marks">> {
  const statement = foundStatement(session, reference);
  const words = marks.map(({ paragraph, start, end, record }): MarkedWords => {
    const text = plainText(paragraphOf(statement, paragraph).text);
    if (start >= end || end > text.length) throw new Failure("invalid-field", { field: "marks" });
    return { mention: record ?? "", words: text.slice(start, end) };
  });
  const sought = new SoughtNames(words, (id) => session.records.current(id));
  const paragraphs = (statement.content.paragraphs ?? []).map((paragraph) => {
    const chosen = marks.filter((mark) => mark.paragraph === paragraph.id);
    return { ...paragraph, text: marked(paragraph.text, chosen, statement.id) };
  });
  return lateNames(session, {
    sought,
    moved: releasedVersions(session.databases, statement.id, "statement")
      .filter(({ content }) => sought.in(content) !== undefined)
      .map(({ id: version, number, sequence }) => ({ id: statement.id, version, number, sequence })),
    texts: [{ ...contentOf(statement), paragraphs } as unknown as Content],
    erased: true,
  });
}

/**
 * Moves to the identities what records say in the facts of names that were found late. Where the current version of a
 * record names them, the record gets a version with the same words that is not reviewed: somebody reads it again before
 * its words return to the facts.
 *
 * @throws Failure `unknown-id`, `record-altered`
 */
export async function moveNamed(
  session: ArchiveSession,
  { mentions, records: references }: CallInput<"testimony.move-named">,
): Promise<CallOutput<"testimony.move-named">> {
  const { databases, records } = session;
  const marks = mentions.map((id): MarkedWords => {
    const { type, content } = findRecord(session, id);
    const surface = type === "mention" ? (content as RecordContent<"mention">).surface : undefined;
    return { mention: id, words: surface ?? "" };
  });
  const sought = new SoughtNames(marks, (id) => records.current(id));
  const found = [
    ...new Map(references.map((each) => findRecord(session, each)).map((each) => [each.id, each])),
  ];
  const holds = (half: Content) => sought.in(half) !== undefined;
  const moved = databases.transact((transaction) =>
    found.flatMap(([id, record]) => {
      const due = releasedVersions(databases, id, record.type).filter(({ content }) => holds(content));
      const current: StoredRecord = due.some((each) => each.id === record.version)
        ? records.put(transaction, {
            type: record.type,
            of: record,
            content: contentOf(record),
            reviewed: false,
            action: "edited",
          })
        : record;
      return moveReleased(databases, transaction, current, holds).map(
        ({ id: version, number, sequence }) => ({ id, version, number, sequence }),
      );
    }),
  );
  const erased = finishRewriting(databases);
  const texts = found.flatMap(([id]) => {
    const now = records.current(id);
    return now?.type === "statement" ? [contentOf(now)] : [];
  });
  return lateNames(session, { sought, moved, texts, erased });
}

function marked(
  text: Parameters<typeof markRuns>[0],
  stretches: readonly { readonly start: number; readonly end: number }[],
  mention: StoredRecord["id"],
): ReturnType<typeof markRuns> {
  try {
    return markRuns(
      text,
      stretches.map(({ start, end }) => ({ start, end, mention })),
    );
  } catch (error) {
    if (error instanceof RangeError) throw new Failure("invalid-field", { field: "marks" });
    throw error;
  }
}
