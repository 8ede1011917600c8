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
  /** Code of the package that was sent: SHA-256 of its tag manifest. */
  packageCode: coded(z.string().regex(/^[0-9a-f]{64}$/)),
  receipt: identifying(z.string()),
  conditions: identifying(z.string()),
  reply: identifying(z.string()),
});
