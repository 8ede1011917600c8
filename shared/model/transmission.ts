import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { edtf } from "./uncertain-date.ts";
import { CHANNELS } from "./vocabulary/dossiers.ts";

/** What was sent to whom, by which channel, when, with which receipt, conditions and reply. */
export const transmission = defineRecord("transmission", "TR", {
  dossier: coded(recordId),
  items: coded(recordIds),
  recipient: identifying(z.string()),
  channel: coded(z.enum(CHANNELS)),
  sent: coded(edtf),
  /** Code of the dossier that was sent, as its export and `verify` print it: five groups of five. */
  packageCode: coded(z.string().regex(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){4}$/)),
  receipt: identifying(z.string()),
  conditions: identifying(z.string()),
  reply: identifying(z.string()),
});
