/** What a person is, for the purposes of protection under the law. */
export const PERSON_CATEGORIES = [
  "pow",
  "civilian-detainee",
  "civilian-treated-as-pow",
  "deported-child",
  "child-detainee",
  "russian-political-prisoner",
  "forcibly-mobilised-civilian",
  "medical-personnel",
  "religious-personnel",
  "journalist",
  "human-rights-defender",
  "local-official",
  "relative",
  "witness-only",
  "expert",
  "official",
  "other",
] as const;

/** Statuses of persons who are missing or in the captor's hands: they cannot be asked freely. */
export const OUT_OF_REACH = [
  "missing",
  "presumed-captured",
  "captivity-confirmed-by-captor",
  "captivity-confirmed-icrc",
  "captivity-confirmed-by-witness",
  "held-incommunicado",
  "pre-trial",
  "on-trial",
  "convicted-serving",
  "transferred-unknown",
] as const;

/** Statuses of persons whose death is confirmed by a body. */
export const CONFIRMED_DEAD = ["deceased-body-returned", "deceased-body-held"] as const;

/** Where a person stands with regard to custody. */
export const CUSTODY_STATUSES = [
  ...OUT_OF_REACH,
  "house-arrest",
  "psychiatric-facility",
  "released",
  "released-in-exchange",
  "escaped",
  "returned-child",
  ...CONFIRMED_DEAD,
  "deceased-unconfirmed",
  "unknown",
] as const;

/** What a person is in the case; one person may be several. */
export const PERSON_ROLES = [
  "victim",
  "witness",
  "suspect",
  "relative",
  "source",
  "expert",
  "interpreter",
  "clinician",
  "counsel",
  "staff",
] as const;

/** Where a form of a name comes from. */
export const NAME_KINDS = [
  "birth",
  "passport-ua",
  "passport-foreign",
  "court-ru",
  "imposed-ru-document",
  "adoption-changed",
  "marriage",
  "press",
  "nickname",
  "call-sign",
  "list-entry",
  "other",
] as const;

/** Role of a witness. */
export const WITNESS_ROLES = [
  "victim",
  "eyewitness",
  "hearsay",
  "insider",
  "expert",
  "overview",
  "lead",
] as const;

/** Sex of a person. */
export const SEXES = ["female", "male", "other", "unknown"] as const;
