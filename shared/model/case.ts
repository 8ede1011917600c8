import { z } from "zod";
import { legalId } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { FORUMS } from "./vocabulary/dossiers.ts";

/** A matter. Other records are shared between cases; inclusion and assessment are per case. */
export const caseRecord = defineRecord("case", "C", {
  title: written(z.string()),
  description: written(runs),
  forums: coded(z.array(z.enum(FORUMS))),
  opened: coded(edtf),
  closed: coded(edtf),
  /** Why this material is collected and kept: over-collection is a risk to people. */
  purpose: written(z.string()),
  retainUntil: coded(edtf),
  team: identifying(z.array(z.strictObject({ name: z.string(), role: z.string().optional() }))),
  /** What belongs to the case: persons, events, acts, evidence, statements. */
  includes: coded(recordIds),
  /** Ids of legal categories under examination. */
  categories: coded(z.array(legalId)),
  leadPerson: coded(recordId),
  /** After so many days without confirmation, what sources say is shown as stale. */
  staleAfterDays: coded(z.int().positive()),
});
