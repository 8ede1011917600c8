import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";

/** Where in a source: paragraphs, a page, a region of an image, a stretch of a recording, or the whole. */
export const locator = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("whole") }),
  z.strictObject({ kind: z.literal("paragraphs"), paragraphs: recordIds }),
  z.strictObject({ kind: z.literal("page"), page: z.int().positive(), to: z.int().positive().optional() }),
  /** Fractions of the width and height of the page or image, from its upper left corner. */
  z.strictObject({
    kind: z.literal("region"),
    page: z.int().positive().optional(),
    x: z.number().min(0).max(1),
    y: z.number().min(0).max(1),
    width: z.number().min(0).max(1),
    height: z.number().min(0).max(1),
  }),
  /** Seconds from the start of the recording. */
  z.strictObject({
    kind: z.literal("time"),
    from: z.number().nonnegative(),
    to: z.number().nonnegative().optional(),
  }),
]);
export type Locator = z.infer<typeof locator>;

/** A pinpoint in a statement, a translation or an evidence item. */
export const citation = defineRecord("citation", "CT", {
  source: coded(recordId),
  /** The version of the source that was cited. */
  sourceVersion: coded(recordId),
  locator: coded(locator),
  /** The words cited, as runs of the source. */
  quote: written(runs),
  /** Where a translation was cited: the paragraphs of the original behind it. */
  originalParagraphs: coded(recordIds),
});
