import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { CALLER_CHECKS } from "../model/vocabulary/enquiries.ts";
import { RELATION_KINDS } from "../model/vocabulary/relations.ts";
import { TELLING_CAUTIONS, TELLING_VERDICTS } from "../permission/telling.ts";
import { defineCall } from "./call.ts";

/** Calls for whoever answers an enquiry. */
export const enquiryCalls = {
  "enquiry.may-tell": defineCall({
    input: z.strictObject({
      sought: recordId,
      /** What the caller is to the person sought; not known yet when absent. */
      relation: z.enum(RELATION_KINDS).optional(),
      /** How far it is known who calls. */
      check: z.enum(CALLER_CHECKS).optional(),
    }),
    output: z.object({
      verdict: z.enum(TELLING_VERDICTS),
      cautions: z.array(z.enum(TELLING_CAUTIONS)),
      /** Permissions that decided. */
      permissions: z.array(recordId),
      /** Protective measures that stand for the person sought. */
      measures: z.array(recordId),
    }),
    errors: ["unknown-id", "wrong-record-type"],
    access: "facts",
    about: "Says what may be told about a person to somebody who enquires, by permissions and protection.",
  }),
};
