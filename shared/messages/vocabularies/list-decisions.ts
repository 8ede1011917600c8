import { defineTexts } from "../define-texts.ts";

/** What was decided on an entry of a list. */
export const LIST_DECISIONS = defineTexts({
  en: {
    listed: "listed",
    "under-review": "under review",
    "not-listed": "not listed",
  },
  uk: {
    listed: "внесено",
    "under-review": "на розгляді",
    "not-listed": "не внесено",
  },
  fr: {
    listed: "inscrite",
    "under-review": "à l’examen",
    "not-listed": "non inscrite",
  },
  ru: {
    listed: "внесено",
    "under-review": "на рассмотрении",
    "not-listed": "не внесено",
  },
});
