import { defineTexts } from "../define-texts.ts";

/** Reliability of a source, Admiralty scale. */
export const SOURCE_RELIABILITY = defineTexts({
  en: {
    A: "A completely reliable",
    B: "B usually reliable",
    C: "C fairly reliable",
    D: "D not usually reliable",
    E: "E unreliable",
    F: "F cannot be judged",
  },
  uk: {
    A: "A цілком надійне",
    B: "B зазвичай надійне",
    C: "C доволі надійне",
    D: "D зазвичай ненадійне",
    E: "E ненадійне",
    F: "F неможливо оцінити",
  },
  fr: {
    A: "A totalement fiable",
    B: "B habituellement fiable",
    C: "C assez fiable",
    D: "D habituellement peu fiable",
    E: "E non fiable",
    F: "F ne peut être évalué",
  },
  ru: {
    A: "A полностью надёжный",
    B: "B обычно надёжный",
    C: "C довольно надёжный",
    D: "D обычно ненадёжный",
    E: "E ненадёжный",
    F: "F нельзя оценить",
  },
});
