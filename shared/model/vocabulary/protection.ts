/** Kind of protective measure. */
export const MEASURE_KINDS = [
  "pseudonym",
  "restricted-access",
  "sealed-material",
  "safe-channel",
  "no-contact",
  "relocation",
  "court-protection",
  "legal-assistance",
  "psychosocial-support",
  "medical-support",
  "emergency-plan",
  "other",
] as const;

/** Where a protective measure stands. */
export const MEASURE_STATES = [
  "proposed",
  "agreed",
  "in-place",
  "ended",
  "declined",
  "not-possible",
] as const;
