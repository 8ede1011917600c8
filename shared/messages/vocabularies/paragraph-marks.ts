import { defineTexts } from "../define-texts.ts";

/** How close a paragraph is to the words that were spoken. */
export const PARAGRAPH_MARKS = defineTexts({
  en: {
    verbatim: "verbatim",
    paraphrase: "paraphrase",
    interpreted: "interpreted",
  },
  uk: {
    verbatim: "дослівно",
    paraphrase: "переказ",
    interpreted: "через перекладача",
  },
  fr: {
    verbatim: "mot à mot",
    paraphrase: "paraphrase",
    interpreted: "interprété",
  },
  ru: {
    verbatim: "дословно",
    paraphrase: "пересказ",
    interpreted: "через переводчика",
  },
});
