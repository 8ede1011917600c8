import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";

/** A factual proposition that somebody wrote, with what it rests on and what speaks against it. */
export const finding = defineRecord("finding", "F", {
  case: coded(recordId),
  text: written(runs),
  citations: coded(recordIds),
  contraryCitations: coded(recordIds),
  /** How contrary sources were weighed. */
  weighing: written(runs),
  about: coded(recordIds),
  events: coded(recordIds),
  acts: coded(recordIds),
  author: identifying(z.string()),
});
