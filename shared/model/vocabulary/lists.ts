/** What a list is kept for; it decides the columns that leave, and what has to be permitted. */
export const LIST_KINDS = [
  "detainee-register",
  "child-tracing",
  "political-prisoners",
  "exchange",
  "free",
] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** What was decided on an entry. */
export const LIST_DECISIONS = ["listed", "under-review", "not-listed"] as const;
export type ListDecision = (typeof LIST_DECISIONS)[number];

/** Criteria that a list may go by; where each comes from is in `shared/register-lists/criteria.ts`. */
export const LIST_CRITERIA = [
  "identity-verified",
  "captivity-confirmed",
  "whereabouts-confirmed",
  "held-now",
  "taken-abroad",
  "under-eighteen",
  "pace-1900-a",
  "pace-1900-b",
  "pace-1900-c",
  "pace-1900-d",
  "pace-1900-e",
  "no-violence",
  "no-incitement",
] as const;
export type ListCriterion = (typeof LIST_CRITERIA)[number];

/** What an assessment of one criterion came to. */
export const CRITERION_ANSWERS = ["met", "not-met", "unclear", "not-examined"] as const;

/** Why somebody should come before others; those of health need a permission for medical data. */
export const PRIORITY_REASONS = [
  "medical-urgent",
  "medical",
  "disability",
  "pregnancy",
  "child",
  "elderly",
  "woman",
  "time-held",
  "sole-carer",
] as const;
export type PriorityReason = (typeof PRIORITY_REASONS)[number];
