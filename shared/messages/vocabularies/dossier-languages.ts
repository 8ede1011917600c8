import { defineTexts } from "../define-texts.ts";

/** Languages of a dossier. */
export const DOSSIER_LANGUAGES = defineTexts({
  en: {
    en: "English",
    fr: "French",
    uk: "Ukrainian",
  },
  uk: {
    en: "англійська",
    fr: "французька",
    uk: "українська",
  },
  fr: {
    en: "anglais",
    fr: "français",
    uk: "ukrainien",
  },
  ru: {
    en: "английский",
    fr: "французский",
    uk: "украинский",
  },
});
