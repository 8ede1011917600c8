/** State of an element in the matrix. */
export const ELEMENT_STATES = [
  "not-assessed",
  "unsupported",
  "partially-supported",
  "supported",
  "contested",
  "not-applicable",
] as const;
export type ElementState = (typeof ELEMENT_STATES)[number];

/** What an assessment says of an element. */
export const STANCES = ["supports", "contradicts", "not-applicable", "nothing-found"] as const;

/** How far what is cited carries the element, if believed. */
export const WEIGHTS = ["full", "partial"] as const;

/** Kind of evidence behind a proposition. */
export const EVIDENCE_KINDS = ["direct", "circumstantial", "hearsay", "expert", "open-source"] as const;

/** Standard of proof that an assessment applies. */
export const STANDARDS = [
  "reasonable-basis",
  "reasonable-grounds",
  "substantial-grounds",
  "beyond-reasonable-doubt",
] as const;

/** Where an assessment stands: the reviewer is never the author. */
export const ASSESSMENT_STATES = ["draft", "reviewed", "rejected"] as const;
