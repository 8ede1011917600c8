import { z } from "zod";
import { countryCode } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { PERSON_CATEGORIES } from "./vocabulary/persons.ts";
import {
  ACCUSED_PRESENCE,
  APPEALS,
  COMPLAINT_RESPONSES,
  CONFESSION_MEANS,
  CONFESSION_STATES,
  COUNSEL_CHOICES,
  COURT_KINDS,
  FAIR_TRIAL_GUARANTEES,
  GUARANTEE_ANSWERS,
  HEARING_PUBLICITY,
  LAWFUL_ACT_ANSWERS,
  PROCEEDING_ENDS,
  SENTENCES,
  VERDICTS,
} from "./vocabulary/proceedings.ts";

/** A prosecution of one person: court, charges, hearings, defence, confession, fairness, outcome. */
export const proceeding = defineRecord("proceeding", "PR", {
  accused: coded(recordId),
  country: coded(countryCode),
  court: written(z.string()),
  courtKind: coded(z.enum(COURT_KINDS)),
  place: coded(recordId),
  caseNumber: identifying(z.string()),
  judges: identifying(z.array(z.string())),
  prosecutors: identifying(z.array(z.string())),
  investigators: identifying(z.array(z.string())),
  agency: written(z.string()),
  /** Judges, prosecutors and investigators who are kept as actors. */
  officials: coded(recordIds),
  /** Articles as the court has them: values, not findings. */
  charges: written(
    z.array(z.strictObject({ article: z.string(), edition: edtf.optional(), words: runs.optional() })),
  ),
  conductWhen: coded(edtf),
  conduct: written(runs),
  /** What the accused claimed to be, for example a prisoner of war; what they are is on the person. */
  statusClaimed: coded(z.enum(PERSON_CATEGORIES)),
  lawfulAct: coded(z.enum(LAWFUL_ACT_ANSWERS)),
  lawfulActReasons: written(runs),
  counsel: identifying(
    z.array(
      z.strictObject({
        name: z.string().optional(),
        choice: z.enum(COUNSEL_CHOICES).optional(),
        from: edtf.optional(),
        to: edtf.optional(),
        inPrivate: z.boolean().optional(),
      }),
    ),
  ),
  hearings: coded(
    z.array(
      z.strictObject({
        on: edtf,
        publicity: z.enum(HEARING_PUBLICITY).optional(),
        presence: z.enum(ACCUSED_PRESENCE).optional(),
        interpreter: z.boolean().optional(),
        place: recordId.optional(),
      }),
    ),
  ),
  hearingNotes: written(runs),
  evidenceReliedOn: written(runs),
  confession: coded(z.enum(CONFESSION_STATES)),
  confessed: coded(edtf),
  confessionMeans: coded(z.array(z.enum(CONFESSION_MEANS))),
  confessionAccount: written(runs),
  counselAtConfession: coded(z.boolean()),
  /** The confession repeats, word for word, those of others. */
  identicalText: coded(z.boolean()),
  tortureComplaint: coded(z.enum(COMPLAINT_RESPONSES)),
  fairTrial: coded(
    z.array(
      z.strictObject({
        guarantee: z.enum(FAIR_TRIAL_GUARANTEES),
        answer: z.enum(GUARANTEE_ANSWERS),
        citations: recordIds.optional(),
      }),
    ),
  ),
  verdict: coded(z.enum(VERDICTS)),
  verdictOn: coded(edtf),
  sentences: coded(z.array(z.enum(SENTENCES))),
  sentenceMonths: coded(z.int().nonnegative()),
  propertyMeasures: written(runs),
  appeal: coded(z.enum(APPEALS)),
  appealOn: coded(edtf),
  servingAt: coded(recordId),
  ended: coded(z.enum(PROCEEDING_ENDS)),
  endedOn: coded(edtf),
  observers: identifying(z.array(z.string())),
  records: coded(recordIds),
});
