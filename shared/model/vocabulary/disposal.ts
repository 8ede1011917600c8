/** Why records are disposed of. It stays behind in the tombstone, so it is a code and never words. */
export const DISPOSAL_REASONS = [
  "retention-ended",
  "permission-withdrawn",
  "erasure-asked",
  "not-needed",
  "received-in-error",
  "returned",
  "ordered",
] as const;

/** On what authority records are disposed of. */
export const DISPOSAL_BASES = [
  "retention-schedule",
  "request-of-person",
  "order-of-court",
  "decision-of-organisation",
] as const;

/** Why records must be preserved, whatever else is decided. */
export const HOLD_REASONS = [
  "proceedings",
  "request-of-court",
  "request-of-investigators",
  "request-of-person",
  "dispute",
  "internal-review",
] as const;
