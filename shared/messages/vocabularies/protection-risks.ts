import { defineTexts } from "../define-texts.ts";

/** Protection risk. */
export const PROTECTION_RISKS = defineTexts({
  en: {
    "0": "none known",
    "1": "low",
    "2": "moderate",
    "3": "high",
    "4": "critical",
  },
  uk: {
    "0": "невідомий",
    "1": "низький",
    "2": "помірний",
    "3": "високий",
    "4": "критичний",
  },
  fr: {
    "0": "aucun connu",
    "1": "faible",
    "2": "modéré",
    "3": "élevé",
    "4": "critique",
  },
  ru: {
    "0": "неизвестен",
    "1": "низкий",
    "2": "умеренный",
    "3": "высокий",
    "4": "критический",
  },
});
