import { defineTexts } from "../define-texts.ts";

/** State of a permission. */
export const PERMISSION_STATES = defineTexts({
  en: {
    given: "given",
    "given-conditional": "given under conditions",
    refused: "refused",
    withdrawn: "withdrawn",
    expired: "expired",
    "not-sought": "not sought",
    impossible: "could not be sought",
  },
  uk: {
    given: "надано",
    "given-conditional": "надано на умовах",
    refused: "відмовлено",
    withdrawn: "відкликано",
    expired: "строк минув",
    "not-sought": "не запитували",
    impossible: "неможливо запитати",
  },
  fr: {
    given: "donnée",
    "given-conditional": "donnée sous conditions",
    refused: "refusée",
    withdrawn: "retirée",
    expired: "expirée",
    "not-sought": "non demandée",
    impossible: "impossible à demander",
  },
  ru: {
    given: "дано",
    "given-conditional": "дано при условиях",
    refused: "отказано",
    withdrawn: "отозвано",
    expired: "срок истёк",
    "not-sought": "не запрашивали",
    impossible: "невозможно запросить",
  },
});
