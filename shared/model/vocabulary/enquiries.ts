/** How somebody enquired. */
export const ENQUIRY_CHANNELS = [
  "telephone",
  "visit",
  "letter",
  "e-mail",
  "messenger",
  "through-others",
] as const;

/** How far it is known who enquires: somebody who asks where a prisoner’s mother lives may be anybody. */
export const CALLER_CHECKS = [
  "known-to-us",
  "document-seen",
  "called-back",
  "answered-questions",
  "not-checked",
  "doubtful",
] as const;

/** Where an enquiry stands. */
export const ENQUIRY_STATES = ["open", "contact-promised", "answered", "passed-on", "closed"] as const;
