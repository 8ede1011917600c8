import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { EVENT_KINDS, FREQUENCIES } from "./vocabulary/acts.ts";

/** An occasion or a recurring practice, within which acts happened. */
export const event = defineRecord("event", "E", {
  title: written(z.string()),
  kind: coded(z.enum(EVENT_KINDS)),
  frequency: coded(z.enum(FREQUENCIES)),
  when: coded(edtf),
  whenWording: identifying(z.string()),
  place: coded(recordId),
  description: written(runs),
  partOf: coded(recordId),
  /** Where sources differ about the event: what differs, in words. */
  disagreements: written(z.array(runs)),
  witnesses: coded(recordIds),
});
