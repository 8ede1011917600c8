import { defineTexts } from "../define-texts.ts";

/** Whether access to a person in custody was given. */
export const ACCESS_ANSWERS = defineTexts({
  en: {
    given: "given",
    restricted: "restricted",
    refused: "refused",
    "never-sought": "never sought",
    unknown: "not known",
  },
  uk: {
    given: "надано",
    restricted: "обмежено",
    refused: "відмовлено",
    "never-sought": "не запитували",
    unknown: "невідомо",
  },
  fr: {
    given: "accordé",
    restricted: "restreint",
    refused: "refusé",
    "never-sought": "jamais demandé",
    unknown: "inconnu",
  },
  ru: {
    given: "предоставлен",
    restricted: "ограничен",
    refused: "отказано",
    "never-sought": "не запрашивался",
    unknown: "неизвестно",
  },
});
