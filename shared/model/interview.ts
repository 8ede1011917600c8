import { z } from "zod";
import { languageTag } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { IDENTIFICATION_PROCEDURES, INTERVIEW_METHODS } from "./vocabulary/testimony.ts";

/** A conversation with a witness: its sessions, who was present, and earlier interviews by others. */
export const interview = defineRecord("interview", "I", {
  witness: coded(recordId),
  sessions: coded(
    z.array(
      z.strictObject({
        start: edtf.optional(),
        end: edtf.optional(),
        breaksMinutes: z.number().nonnegative().optional(),
      }),
    ),
  ),
  placeType: written(z.string()),
  place: identifying(z.string()),
  interviewer: identifying(z.string()),
  interpreter: identifying(
    z.strictObject({
      name: z.string().optional(),
      languages: z.array(z.string()).optional(),
      confidentialityAgreed: z.boolean().optional(),
    }),
  ),
  present: identifying(z.array(z.strictObject({ name: z.string().optional(), role: z.string() }))),
  supportPerson: identifying(z.string()),
  interviewLanguage: coded(languageTag),
  method: coded(z.enum(INTERVIEW_METHODS)),
  recording: coded(
    z.strictObject({ kind: z.enum(["audio", "video", "none"]), evidence: recordId.optional() }),
  ),
  permissions: coded(recordIds),
  instructionsGiven: coded(z.boolean()),
  identification: coded(z.enum(IDENTIFICATION_PROCEDURES)),
  identificationAccount: written(runs),
  /** Already interviewed by others? Repeated interviews harm the witness and the evidence. */
  earlierInterviews: identifying(
    z.array(
      z.strictObject({
        by: z.string(),
        date: edtf.optional(),
        recorded: z.boolean().optional(),
        copy: recordId.optional(),
        permissionToShare: z.boolean().optional(),
      }),
    ),
  ),
  earlierInterviewsAsked: coded(z.boolean()),
  assessment: identifying(z.string()),
  welfareFollowUp: identifying(z.string()),
  expenses: identifying(z.string()),
});
