import { defineTexts } from "../define-texts.ts";

/** Answer to one scope. */
export const SCOPE_ANSWERS = defineTexts({
  en: {
    yes: "yes",
    no: "no",
    conditional: "under conditions",
    "not-asked": "not asked",
  },
  uk: {
    yes: "так",
    no: "ні",
    conditional: "на умовах",
    "not-asked": "не питали",
  },
  fr: {
    yes: "oui",
    no: "non",
    conditional: "sous conditions",
    "not-asked": "non demandé",
  },
  ru: {
    yes: "да",
    no: "нет",
    conditional: "при условиях",
    "not-asked": "не спрашивали",
  },
});
