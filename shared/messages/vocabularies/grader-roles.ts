import { defineTexts } from "../define-texts.ts";

/** Who gave the grades of a medical report. */
export const GRADER_ROLES = defineTexts({
  en: {
    clinician: "a clinician",
    "not-a-clinician": "not a clinician",
    unknown: "not known",
  },
  uk: {
    clinician: "клініцист",
    "not-a-clinician": "не клініцист",
    unknown: "невідомо",
  },
  fr: {
    clinician: "un clinicien",
    "not-a-clinician": "pas un clinicien",
    unknown: "inconnu",
  },
  ru: {
    clinician: "клиницист",
    "not-a-clinician": "не клиницист",
    unknown: "неизвестно",
  },
});
