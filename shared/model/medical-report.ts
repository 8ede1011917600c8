import { z } from "zod";
import { languageTag } from "./code-text.ts";
import { defineRecord } from "./define-record.ts";
import { coded, identifying, written } from "./field-class.ts";
import { recordId, recordIds } from "./record-id.ts";
import { runs } from "./runs.ts";
import { edtf } from "./uncertain-date.ts";
import { ISTANBUL_GRADES } from "./vocabulary/grading.ts";
import { EXAMINATION_PRIVACY, FINDING_KINDS, GRADER_ROLES } from "./vocabulary/medicine.ts";

/**
 * An examination by a clinician, with findings graded as the Istanbul Protocol (2022) has it; an expert’s
 * report of the like.
 */
export const medicalReport = defineRecord("medical-report", "MR", {
  person: coded(recordId),
  examined: coded(edtf),
  place: coded(recordId),
  clinician: coded(recordId),
  clinicianName: identifying(z.string()),
  qualification: identifying(z.string()),
  /** Who asked for the examination: a report for the captor is read otherwise. */
  commissionedBy: identifying(z.string()),
  permissions: coded(recordIds),
  privacy: coded(z.enum(EXAMINATION_PRIVACY)),
  examinationLanguage: coded(languageTag),
  interpreter: identifying(z.string()),
  history: written(runs),
  findings: written(
    z.array(
      z.strictObject({
        kind: z.enum(FINDING_KINDS).optional(),
        bodyRegion: z.string().optional(),
        description: runs.optional(),
        grade: z.enum(ISTANBUL_GRADES).optional(),
        photographs: recordIds.optional(),
      }),
    ),
  ),
  instruments: written(z.array(z.string())),
  diagnoses: written(z.array(z.string())),
  overallGrade: coded(z.enum(ISTANBUL_GRADES)),
  /** In what role somebody gave the grades; without a clinician there is none. */
  gradedBy: coded(z.enum(GRADER_ROLES)),
  conclusion: written(runs),
  limits: written(runs),
  acts: coded(recordIds),
  reports: coded(recordIds),
});

type Graded = {
  readonly gradedBy?: string | undefined;
  readonly overallGrade?: string | undefined;
  readonly findings?: readonly { readonly grade?: string | undefined }[] | undefined;
};

/**
 * True when the grades of a medical report may stand: none is given, or a clinician gave them. The Istanbul Protocol
 * (2022) leaves the degree of consistency to clinical judgment.
 */
export const gradesAreClinical = ({ gradedBy, overallGrade, findings = [] }: Graded): boolean =>
  gradedBy === "clinician" ||
  (overallGrade === undefined && findings.every(({ grade }) => grade === undefined));
