import { z } from "zod";
import { languageTag } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { PARAGRAPH_MARKS, SPEAKERS, STATEMENT_KINDS, STATEMENT_STATUSES } from "./vocabulary/testimony.ts";

/**
 * One paragraph. `id` is permanent: it stays with the paragraph through all versions of the statement and
 * is given by the archive when absent. The number that people read is the paragraph's place in a version.
 */
export const paragraph = z.strictObject({
  id: recordId.optional(),
  speaker: z.enum(SPEAKERS).optional(),
  language: z.string().optional(),
  mark: z.enum(PARAGRAPH_MARKS).optional(),
  text: runs,
  /** Time code in the recording, seconds. */
  recordedAt: z.number().nonnegative().optional(),
});

/** A text from an interview or from another body. Signed versions are frozen and tied to their scan. */
export const statement = defineRecord("statement", "S", {
  interview: coded(recordId),
  witness: coded(recordId),
  title: written(z.string()),
  kind: coded(z.enum(STATEMENT_KINDS)),
  status: coded(z.enum(STATEMENT_STATUSES)),
  taken: coded(edtf),
  /** A statement that another body took: which, and its number there. */
  takenBy: identifying(z.string()),
  signed: coded(edtf),
  scan: coded(recordId),
  /** The signed statement to which the witness adds with this one: what was signed is never extended itself. */
  supplements: coded(recordId),
  statementLanguage: coded(languageTag),
  paragraphs: written(z.array(paragraph)),
});
