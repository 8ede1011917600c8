import { defineTexts } from "../define-texts.ts";

/** Whether there was a confession. */
export const CONFESSION_STATES = defineTexts({
  en: {
    none: "none",
    confessed: "confessed",
    partial: "in part",
    retracted: "confessed and retracted",
    unknown: "not known",
  },
  uk: {
    none: "немає",
    confessed: "надано",
    partial: "частково",
    retracted: "надано й відкликано",
    unknown: "невідомо",
  },
  fr: {
    none: "aucun",
    confessed: "avoué",
    partial: "partiel",
    retracted: "avoué puis rétracté",
    unknown: "inconnu",
  },
  ru: {
    none: "нет",
    confessed: "дано",
    partial: "частично",
    retracted: "дано и отозвано",
    unknown: "неизвестно",
  },
});
