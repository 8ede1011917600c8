import { defineTexts } from "../define-texts.ts";

/** What a version of a statement is. */
export const STATEMENT_KINDS = defineTexts({
  en: {
    notes: "notes",
    transcript: "transcript",
    "read-back": "read-back version",
    signed: "signed version",
  },
  uk: {
    notes: "нотатки",
    transcript: "стенограма",
    "read-back": "зачитана версія",
    signed: "підписана версія",
  },
  fr: {
    notes: "notes",
    transcript: "transcription",
    "read-back": "version relue",
    signed: "version signée",
  },
  ru: {
    notes: "заметки",
    transcript: "расшифровка",
    "read-back": "зачитанная версия",
    signed: "подписанная версия",
  },
});
