/** Who gave the grades of a medical report. */
export const GRADER_ROLES = ["clinician", "not-a-clinician", "unknown"] as const;

/** Who else was there when a person was examined. */
export const EXAMINATION_PRIVACY = [
  "in-private",
  "support-person",
  "guards-in-sight",
  "guards-in-hearing",
  "unknown",
] as const;

/** What a medical finding is of. That nothing was found proves nothing. */
export const FINDING_KINDS = ["physical", "psychological", "laboratory-or-imaging", "no-findings"] as const;
