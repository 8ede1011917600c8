import { defineTexts } from "../define-texts.ts";

/** Sex of a person. */
export const SEXES = defineTexts({
  en: {
    female: "female",
    male: "male",
    other: "other",
    unknown: "not known",
  },
  uk: {
    female: "жіноча",
    male: "чоловіча",
    other: "інша",
    unknown: "невідомо",
  },
  fr: {
    female: "féminin",
    male: "masculin",
    other: "autre",
    unknown: "inconnu",
  },
  ru: {
    female: "женский",
    male: "мужской",
    other: "другой",
    unknown: "неизвестно",
  },
});
