import { z } from "zod";
import { keyId } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId } from "./record-id.ts";
import { MENTION_CERTAINTIES, MENTION_KINDS } from "./vocabulary/testimony.ts";

/** A person, place or unit named in a text. Resolving it never rewrites the text. */
export const mention = defineRecord("mention", "M", {
  kind: coded(z.enum(MENTION_KINDS)),
  /** The record, and the paragraph or segment in it, where the words stand. */
  inRecord: coded(recordId),
  inParagraph: coded(recordId),
  /** The words as they stand in the text. */
  surface: identifying(z.string()),
  candidates: coded(
    z.array(
      z.strictObject({
        record: recordId,
        certainty: z.enum(MENTION_CERTAINTIES),
        author: keyId.optional(),
      }),
    ),
  ),
  basis: identifying(z.string()),
});
