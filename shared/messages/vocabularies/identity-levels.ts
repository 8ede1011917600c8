import { defineTexts } from "../define-texts.ts";

/** How a person may be identified by the recipient. */
export const IDENTITY_LEVELS = defineTexts({
  en: {
    named: "by name",
    pseudonym: "by pseudonym",
    anonymous: "not at all",
  },
  uk: {
    named: "на ім’я",
    pseudonym: "під псевдонімом",
    anonymous: "анонімно",
  },
  fr: {
    named: "nommément",
    pseudonym: "sous pseudonyme",
    anonymous: "de façon anonyme",
  },
  ru: {
    named: "по имени",
    pseudonym: "под псевдонимом",
    anonymous: "анонимно",
  },
});
