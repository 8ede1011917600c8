/** What a permission may cover. */
export const SCOPES = [
  "store",
  "analyse",
  "share-with-national-prosecutor",
  "share-ICC",
  "share-UN",
  "share-other-NGO",
  "share-family",
  "share-negotiators",
  "publish-anonymised",
  "publish-named",
  "media",
  "contact-again",
  "medical-data",
  "image-voice",
  "child-assent",
  "guardian-consent",
  "use-after-death",
] as const;
export type Scope = (typeof SCOPES)[number];

/** Answer to one scope. */
export const SCOPE_ANSWERS = ["yes", "no", "conditional", "not-asked"] as const;

/** State of a permission. */
export const PERMISSION_STATES = [
  "given",
  "given-conditional",
  "refused",
  "withdrawn",
  "expired",
  "not-sought",
  "impossible",
] as const;

/** Who gave the permission. */
export const PERMISSION_GIVERS = ["self", "guardian", "next-of-kin", "provider"] as const;

/** In which capacity the person whom the permission is about is concerned. */
export const PERMISSION_CAPACITIES = ["source", "subject"] as const;

/** On what an export rests. Anything but consent is reasoned and reviewed, and never widens a refusal. */
export const PERMISSION_BASES = ["consent", "tracing", "vital-interest", "public-source", "suspect"] as const;

/** Kind of material. */
export const MATERIAL_KINDS = ["all", "statement", "document", "image", "voice", "medical"] as const;

/** How a person may be identified by the recipient. */
export const IDENTITY_LEVELS = ["named", "pseudonym", "anonymous"] as const;

/** Conditions that bind an item whatever a person permits. */
export const HANDLING_CONDITIONS = [
  "icrc-confidential",
  "privileged",
  "art-54-3-e",
  "preservation-hold",
] as const;
