/** Who a dossier is for. Each has its scope of permission. */
export const FORUMS = [
  "icc-article-15",
  "national-prosecutor",
  "un-body",
  "european-court",
  "other-ngo",
  "public",
] as const;
export type Forum = (typeof FORUMS)[number];

/** Version of a dossier, from the widest to the narrowest circle that may read it. */
export const LEVELS = ["full", "confidential-ex-parte", "confidential", "public-redacted"] as const;
export type Level = (typeof LEVELS)[number];

/** Sections of a dossier, in order; the letters are annexes. */
export const SECTIONS = [
  "handling",
  "summary",
  "methodology",
  "jurisdiction",
  "context",
  "chronology",
  "persons",
  "places",
  "findings",
  "patterns",
  "prosecutions",
  "characterisation",
  "responsibility",
  "contrary",
  "victims",
  "conclusion",
] as const;

/** How a dossier went out. */
export const CHANNELS = ["in-person", "courier", "post", "otplink", "secure-transfer", "other"] as const;
