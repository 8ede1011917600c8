import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `mention`, by path. */
export const MENTION_FIELDS = defineTexts({
  en: {
    kind: "What is named",
    inRecord: "In",
    inParagraph: "Paragraph",
    surface: "Words in the text",
    candidates: "Who or what may be meant",
    "candidates.record": "Record",
    "candidates.certainty": "Certainty",
    "candidates.author": "Decided by",
    basis: "Basis",
  },
  uk: {
    kind: "Що названо",
    inRecord: "У записі",
    inParagraph: "Абзац",
    surface: "Слова в тексті",
    candidates: "Хто або що мається на увазі",
    "candidates.record": "Запис",
    "candidates.certainty": "Певність",
    "candidates.author": "Хто вирішив",
    basis: "Підстава",
  },
  fr: {
    kind: "Ce qui est nommé",
    inRecord: "Dans",
    inParagraph: "Paragraphe",
    surface: "Mots du texte",
    candidates: "Qui ou quoi est peut-être visé",
    "candidates.record": "Fiche",
    "candidates.certainty": "Certitude",
    "candidates.author": "Décidé par",
    basis: "Fondement",
  },
  ru: {
    kind: "Что названо",
    inRecord: "В записи",
    inParagraph: "Абзац",
    surface: "Слова в тексте",
    candidates: "Кто или что имеется в виду",
    "candidates.record": "Запись",
    "candidates.certainty": "Уверенность",
    "candidates.author": "Кто решил",
    basis: "Основание",
  },
});
