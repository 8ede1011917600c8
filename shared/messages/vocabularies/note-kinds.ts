import { defineTexts } from "../define-texts.ts";

/** Kind of working note. */
export const NOTE_KINDS = defineTexts({
  en: {
    note: "note",
    task: "task",
    question: "question",
    decision: "decision",
    reasoning: "reasoning",
  },
  uk: {
    note: "нотатка",
    task: "завдання",
    question: "питання",
    decision: "рішення",
    reasoning: "міркування",
  },
  fr: {
    note: "note",
    task: "tâche",
    question: "question",
    decision: "décision",
    reasoning: "raisonnement",
  },
  ru: {
    note: "заметка",
    task: "задача",
    question: "вопрос",
    decision: "решение",
    reasoning: "рассуждение",
  },
});
