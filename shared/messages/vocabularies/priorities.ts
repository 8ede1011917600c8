import { defineTexts } from "../define-texts.ts";

/** How urgent something is. */
export const PRIORITIES = defineTexts({
  en: {
    urgent: "urgent",
    normal: "normal",
    low: "low",
  },
  uk: {
    urgent: "терміново",
    normal: "звичайна",
    low: "низька",
  },
  fr: {
    urgent: "urgente",
    normal: "normale",
    low: "faible",
  },
  ru: {
    urgent: "срочно",
    normal: "обычная",
    low: "низкая",
  },
});
