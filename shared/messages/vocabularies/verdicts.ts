import { defineTexts } from "../define-texts.ts";

/** How a trial ended. */
export const VERDICTS = defineTexts({
  en: {
    pending: "pending",
    convicted: "convicted",
    acquitted: "acquitted",
    discontinued: "discontinued",
    "compulsory-treatment": "compulsory treatment",
    unknown: "not known",
  },
  uk: {
    pending: "триває",
    convicted: "засуджено",
    acquitted: "виправдано",
    discontinued: "закрито",
    "compulsory-treatment": "примусове лікування",
    unknown: "невідомо",
  },
  fr: {
    pending: "en cours",
    convicted: "condamné",
    acquitted: "acquitté",
    discontinued: "abandonné",
    "compulsory-treatment": "soins sous contrainte",
    unknown: "inconnu",
  },
  ru: {
    pending: "продолжается",
    convicted: "осуждён",
    acquitted: "оправдан",
    discontinued: "прекращено",
    "compulsory-treatment": "принудительное лечение",
    unknown: "неизвестно",
  },
});
