/** How an interview was held. */
export const INTERVIEW_METHODS = [
  "first-account",
  "cognitive",
  "PEACE",
  "child-protocol",
  "written-by-witness",
] as const;

/** How persons were identified in an interview. */
export const IDENTIFICATION_PROCEDURES = [
  "none",
  "photo-board",
  "spontaneous",
  "social-media",
  "voice",
] as const;

/** Where a statement stands. A signed one is frozen. */
export const STATEMENT_STATUSES = [
  "notes",
  "draft",
  "read-back",
  "signed",
  "supplemented",
  "retracted",
  "sealed",
] as const;

/** What a version of a statement is. */
export const STATEMENT_KINDS = ["notes", "transcript", "read-back", "signed"] as const;

/** How close a paragraph is to the words that were spoken. */
export const PARAGRAPH_MARKS = ["verbatim", "paraphrase", "interpreted"] as const;

/** Who speaks in a paragraph. */
export const SPEAKERS = ["witness", "interviewer", "interpreter", "support-person", "other"] as const;

/** How sure somebody is that a mention means a candidate. */
export const MENTION_CERTAINTIES = ["certain", "probable", "possible", "excluded"] as const;

/** What a mention names. */
export const MENTION_KINDS = ["person", "place", "unit"] as const;
