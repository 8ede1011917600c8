import { Failure } from "../../../shared/errors.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { findRecord } from "../store/record-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** A paragraph as it is stored: with its id. */
export type StoredParagraph = NonNullable<RecordContent<"statement">["paragraphs"]>[number];

/**
 * The statement that an id or a code names.
 *
 * @throws Failure `unknown-id`, `wrong-record-type`
 */
export function foundStatement(session: ArchiveSession, reference: string): StoredRecord<"statement"> {
  const record = findRecord(session, reference);
  if (record.type !== "statement")
    throw new Failure("wrong-record-type", { expected: "statement", found: record.type });
  return record as StoredRecord<"statement">;
}

/**
 * A paragraph of a statement.
 *
 * @throws Failure `unknown-id`
 */
export function paragraphOf({ content }: StoredRecord<"statement">, id: string): StoredParagraph {
  const found = content.paragraphs?.find((paragraph) => paragraph.id === id);
  if (!found) throw new Failure("unknown-id");
  return found;
}
