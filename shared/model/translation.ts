import { z } from "zod";
import { languageTag } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";

/** A translation of any text, aligned many-to-many with it by segment. */
export const translation = defineRecord("translation", "T", {
  /** The statement or evidence item that is translated. */
  of: coded(recordId),
  from: coded(languageTag),
  to: coded(languageTag),
  translator: identifying(z.string()),
  certified: coded(z.boolean()),
  machine: coded(z.boolean()),
  reviewedBy: identifying(z.string()),
  reviewed: coded(z.boolean()),
  /** `source`: ids of the paragraphs of the original that the segment renders. */
  segments: written(z.array(z.strictObject({ id: recordId.optional(), source: recordIds, text: runs }))),
});
