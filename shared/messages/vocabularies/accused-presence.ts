import { defineTexts } from "../define-texts.ts";

/** How the accused was present at a hearing. */
export const ACCUSED_PRESENCE = defineTexts({
  en: {
    "in-person": "in person",
    "by-video": "by video link",
    absent: "absent",
    unknown: "not known",
  },
  uk: {
    "in-person": "особисто",
    "by-video": "через відеозв’язок",
    absent: "без присутності",
    unknown: "невідомо",
  },
  fr: {
    "in-person": "en personne",
    "by-video": "par visioconférence",
    absent: "absent",
    unknown: "inconnue",
  },
  ru: {
    "in-person": "лично",
    "by-video": "по видеосвязи",
    absent: "отсутствовал",
    unknown: "неизвестно",
  },
});
