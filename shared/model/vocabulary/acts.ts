/** Stage of custody at which an act happened. */
export const CUSTODY_STAGES = [
  "capture",
  "evacuation",
  "filtration",
  "intake",
  "interrogation",
  "daily-regime",
  "transfer",
  "medical",
  "court",
  "punishment-cell",
  "pre-release",
  "post-release",
] as const;

/** Methods of ill-treatment, by group. */
export const METHODS = {
  blunt: [
    "beating-fists-feet",
    "beating-baton-pipe-mallet-rifle-butt",
    "beating-soles",
    "beating-ears",
    "beating-genitals",
    "forced-fall",
    "crushing",
  ],
  electric: [
    "electric-stun-device",
    "electric-field-telephone",
    "electric-wires-genitals",
    "electric-wires-other",
    "electric-with-water",
  ],
  asphyxia: ["asphyxia-bag", "asphyxia-gas-mask", "strangling", "asphyxia-water", "forced-submersion"],
  positional: [
    "suspension",
    "stress-posture",
    "forced-standing-kneeling-squat",
    "binding",
    "stretching",
    "confinement-in-box",
  ],
  exhaustion: ["forced-exercise", "forced-labour-as-punishment"],
  "thermal-chemical": [
    "burns",
    "cigarette-burns",
    "scalding",
    "cold-exposure",
    "chemicals",
    "boiling-or-freezing-water",
  ],
  "sharp-ballistic": [
    "cuts",
    "stabbing",
    "carving-or-tattoo-removal",
    "pulling-teeth-or-nails",
    "shooting-near-or-at-limbs",
    "amputation",
    "mutilation",
  ],
  animals: ["dog-attack"],
  sexual: [
    "rape",
    "attempted-rape",
    "sexual-electric-shock",
    "sexual-blows",
    "sexual-threats",
    "forced-nudity",
    "forced-sexual-act",
    "abusive-cavity-search",
    "sexual-humiliation",
  ],
  psychological: [
    "mock-execution",
    "death-threat",
    "threat-to-family",
    "witnessing-torture",
    "forced-betrayal",
    "humiliation",
    "forced-anthem-or-slogan",
    "insult-to-identity",
    "forced-statement-or-filming",
    "blindfold",
    "sleep-deprivation",
    "noise-or-music",
    "constant-light-or-dark",
    "sensory-deprivation",
    "isolation",
  ],
  conditions: [
    "deprivation-food",
    "deprivation-water",
    "deprivation-toilet",
    "deprivation-hygiene",
    "deprivation-medicine",
    "deprivation-warmth",
    "deprivation-air",
    "overcrowding",
    "denial-of-prayer",
    "denial-of-contact",
  ],
  medical: [
    "denial-of-care",
    "forced-drugging",
    "procedure-without-anaesthesia",
    "medical-staff-participation",
  ],
  liberty: [
    "unlawful-detention",
    "incommunicado-detention",
    "unlawful-prosecution",
    "deportation",
    "forcible-transfer",
    "detention-for-exchange",
    "separation-from-family",
    "imposed-citizenship",
    "imposed-adoption-or-guardianship",
    "indoctrination",
  ],
} as const;

/** Every method, without its group. */
export const METHOD_CODES = Object.values(METHODS).flat() as unknown as readonly [string, ...string[]];

/** Purposes that by themselves satisfy the purpose element of the war crime of torture. */
export const TORTURE_PURPOSES = [
  "information",
  "confession",
  "punishment",
  "intimidation",
  "coercion",
  "discrimination",
] as const;

/** Purpose of an act. */
export const PURPOSES = [
  ...TORTURE_PURPOSES,
  "recruitment-cooperation",
  "propaganda",
  "entertainment-sadism",
  "extortion",
  "unknown",
] as const;

/** Ground on which the victim was chosen, as perceived. */
export const PERCEIVED_MOTIVES = [
  "nationality",
  "language",
  "politics",
  "religion",
  "service-in-unit",
  "volunteer-work",
  "refusal-to-collaborate",
] as const;

/** Occasion or recurring practice. */
export const EVENT_KINDS = ["occasion", "practice"] as const;

/** How often a recurring practice happened. */
export const FREQUENCIES = [
  "once",
  "several-times",
  "weekly",
  "daily",
  "several-times-a-day",
  "continuous",
  "unknown",
] as const;

/** How severe an act was, in the assessment of whoever recorded it. */
export const SEVERITIES = ["not-assessed", "moderate", "serious", "severe", "very-severe", "lethal"] as const;

/** Whether the victim was in the custody or under the control of the author of the act. */
export const CUSTODY_OR_CONTROL = ["in-custody", "under-control", "neither", "unknown"] as const;
