import { z } from "zod";
import { legalId } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { ASSESSMENT_STATES, EVIDENCE_KINDS, STANCES, STANDARDS, WEIGHTS } from "./vocabulary/law.ts";

/** The legal link: what supports or contradicts an element of a category, for what or whom, and why. */
export const assessment = defineRecord("assessment", "LA", {
  case: coded(recordId),
  category: coded(legalId),
  element: coded(legalId),
  /** Version of the category list against which it was made. */
  lawVersion: coded(legalId),
  stance: coded(z.enum(STANCES)),
  weight: coded(z.enum(WEIGHTS)),
  kind: coded(z.enum(EVIDENCE_KINDS)),
  /** The act, event, person or proceeding that is assessed. */
  subject: coded(recordId),
  /** For liability: the suspect. */
  suspect: coded(recordId),
  proposition: written(runs),
  reasoning: written(runs),
  findings: coded(recordIds),
  citations: coded(recordIds),
  nextStep: written(runs),
  standard: coded(z.enum(STANDARDS)),
  author: identifying(z.string()),
  reviewer: identifying(z.string()),
  assessed: coded(edtf),
  state: coded(z.enum(ASSESSMENT_STATES)),
});
