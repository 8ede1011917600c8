/** What an alleged perpetrator did in an act. */
export const PERPETRATOR_ROLES = [
  "direct",
  "ordered",
  "present",
  "planned",
  "supervised",
  "aided",
  "medical",
  "judicial",
  "administrative",
  "policy",
  "unknown",
] as const;

/** What an actor is. */
export const ACTOR_KINDS = [
  "person",
  "unit",
  "agency",
  "de-facto-authority",
  "organisation",
  "institution",
  "other",
] as const;

/** How strongly an actor is identified. */
export const IDENTIFICATION_STRENGTHS = [
  "certain",
  "strong",
  "moderate",
  "weak",
  "contested",
  "none",
] as const;

/** What an identification rests on. */
export const IDENTIFICATION_GROUNDS = [
  "known-before",
  "name-heard",
  "call-sign-heard",
  "insignia",
  "photo-board",
  "voice",
  "own-words",
  "document",
  "court-file",
  "social-media",
  "open-source",
  "other",
] as const;
