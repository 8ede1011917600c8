import { z } from "zod";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { CHANNELS } from "./vocabulary/dossiers.ts";
import { REPLY_KINDS, REQUEST_KINDS, REQUEST_STATES } from "./vocabulary/requests.ts";

/**
 * A request to an authority and its reply. No reply is an answer too: what was asked by when, and nothing
 * came.
 */
export const request = defineRecord("request", "RQ", {
  persons: coded(recordIds),
  kind: coded(z.enum(REQUEST_KINDS)),
  title: identifying(z.string()),
  authority: written(z.string()),
  addressee: coded(recordId),
  onBehalfOf: coded(recordId),
  permissions: coded(recordIds),
  sent: coded(edtf),
  channel: coded(z.enum(CHANNELS)),
  number: identifying(z.string()),
  text: written(runs),
  letters: coded(recordIds),
  due: coded(edtf),
  state: coded(z.enum(REQUEST_STATES)),
  replied: coded(edtf),
  replyKind: coded(z.enum(REPLY_KINDS)),
  replyNumber: identifying(z.string()),
  signatory: identifying(z.string()),
  reply: written(runs),
  replyLetters: coded(recordIds),
  supersedes: coded(recordId),
});
