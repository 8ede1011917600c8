import { z } from "zod";
import { moment } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { RECEIPT_METHODS } from "./vocabulary/evidence.ts";

/** One handing-over of files: asked once for a batch. */
export const receipt = defineRecord("receipt", "R", {
  giver: identifying(z.string()),
  /** Words on where the batch comes from. */
  source: identifying(z.string()),
  device: identifying(z.string()),
  method: coded(z.enum(RECEIPT_METHODS)),
  place: identifying(z.string()),
  received: coded(moment),
  /** How far the giver's clock was off ours, seconds; positive when theirs was ahead. */
  clockOffsetSeconds: coded(z.number()),
  conditions: identifying(z.string()),
  items: coded(z.int().nonnegative()),
});
