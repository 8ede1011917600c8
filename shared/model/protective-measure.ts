import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { MEASURE_KINDS, MEASURE_STATES } from "./vocabulary/protection.ts";

/** What is done so that somebody comes to no harm for what they told: agreed with them, reviewed on a date. */
export const protectiveMeasure = defineRecord("protective-measure", "PT", {
  person: coded(recordId),
  kind: coded(z.enum(MEASURE_KINDS)),
  state: coded(z.enum(MEASURE_STATES)),
  from: coded(edtf),
  to: coded(edtf),
  reviewOn: coded(edtf),
  /** Threats and measures tell where somebody can be harmed: they never leave the identities. */
  reasons: identifying(runs),
  measure: identifying(runs),
  agreed: coded(z.boolean()),
  orderedBy: identifying(z.string()),
  responsible: identifying(z.string()),
  contactRule: identifying(z.string()),
  decisions: coded(recordIds),
});
