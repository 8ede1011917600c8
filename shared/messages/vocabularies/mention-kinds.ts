import { defineTexts } from "../define-texts.ts";

/** What a mention names. */
export const MENTION_KINDS = defineTexts({
  en: {
    person: "person",
    place: "place",
    unit: "unit",
  },
  uk: {
    person: "особа",
    place: "місце",
    unit: "підрозділ",
  },
  fr: {
    person: "personne",
    place: "lieu",
    unit: "unité",
  },
  ru: {
    person: "лицо",
    place: "место",
    unit: "подразделение",
  },
});
