/** Kind of court. */
export const COURT_KINDS = ["civil", "military", "occupation", "not-a-court", "unknown"] as const;

/** How the accused came by counsel. */
export const COUNSEL_CHOICES = ["chosen", "appointed", "refused", "none", "unknown"] as const;

/**
 * Whether what is charged was lawful under the law of armed conflict: nobody is punished for having taken
 * part.
 */
export const LAWFUL_ACT_ANSWERS = [
  "not-assessed",
  "lawful",
  "unlawful",
  "no-act-of-war",
  "disputed",
] as const;

/** Whether a hearing was public. */
export const HEARING_PUBLICITY = ["open", "partly-closed", "closed", "unknown"] as const;

/** How the accused was present at a hearing. */
export const ACCUSED_PRESENCE = ["in-person", "by-video", "absent", "unknown"] as const;

/** Whether there was a confession. */
export const CONFESSION_STATES = ["none", "confessed", "partial", "retracted", "unknown"] as const;

/** How a confession was obtained, as the accused or others tell it. */
export const CONFESSION_MEANS = [
  "freely",
  "physical-violence",
  "sexual-violence",
  "threats",
  "threats-to-family",
  "deprivation",
  "promises",
  "signed-unread",
  "filmed",
  "unknown",
] as const;

/** What the court did with a complaint of torture. */
export const COMPLAINT_RESPONSES = [
  "not-made",
  "ignored",
  "rejected",
  "examined",
  "upheld",
  "unknown",
] as const;

/**
 * Guarantees of a fair trial: GC III arts. 82–88 and 99–108, GC IV arts. 64–76, AP I art. 75(4), ICCPR art.
 * 14.
 */
export const FAIR_TRIAL_GUARANTEES = [
  "notice-to-protecting-power",
  "charge-in-own-language",
  "same-court-as-own-forces",
  "independent-court",
  "sits-in-occupied-territory",
  "no-retroactive-law",
  "chosen-counsel",
  "private-consultation",
  "time-and-facilities",
  "interpreter",
  "own-witnesses",
  "public-hearing",
  "no-coercion",
  "reasoned-judgment",
  "appeal",
] as const;

/** Whether a guarantee was kept. */
export const GUARANTEE_ANSWERS = ["respected", "violated", "unknown", "not-applicable"] as const;

/** How a trial ended. */
export const VERDICTS = [
  "pending",
  "convicted",
  "acquitted",
  "discontinued",
  "compulsory-treatment",
  "unknown",
] as const;

/** Kind of sentence. */
export const SENTENCES = [
  "imprisonment",
  "life-imprisonment",
  "death",
  "suspended",
  "fine",
  "other",
] as const;

/** Where an appeal stands. */
export const APPEALS = [
  "none",
  "pending",
  "upheld",
  "changed",
  "quashed",
  "no-longer-open",
  "unknown",
] as const;

/** How somebody came free of a sentence. */
export const PROCEEDING_ENDS = [
  "not-ended",
  "served",
  "exchange",
  "pardon",
  "amnesty",
  "death",
  "other",
] as const;
