import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { CALLER_CHECKS, ENQUIRY_CHANNELS, ENQUIRY_STATES } from "./vocabulary/enquiries.ts";
import { RELATION_KINDS } from "./vocabulary/relations.ts";

/**
 * Somebody asks about somebody: who asks, whom they seek, what was asked, what we may tell and told, and when
 * we promised to be in touch.
 */
export const enquiry = defineRecord("enquiry", "EQ", {
  received: coded(edtf),
  channel: coded(z.enum(ENQUIRY_CHANNELS)),
  caller: coded(recordId),
  callerName: identifying(z.string()),
  callerContact: identifying(z.string()),
  callerRelation: coded(z.enum(RELATION_KINDS)),
  callerCheck: coded(z.enum(CALLER_CHECKS)),
  sought: coded(recordId),
  soughtDescription: identifying(z.string()),
  /** Words of an enquiry tell of the caller and of the person sought: they never leave the identities. */
  asked: identifying(runs),
  learned: identifying(runs),
  /** What permissions let us tell, written before anything is told. */
  mayTell: identifying(runs),
  told: identifying(runs),
  permissions: coded(recordIds),
  requests: coded(recordIds),
  nextContact: coded(edtf),
  nextContactHow: identifying(z.string()),
  state: coded(z.enum(ENQUIRY_STATES)),
  takenBy: identifying(z.string()),
});
