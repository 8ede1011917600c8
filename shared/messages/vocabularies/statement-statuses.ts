import { defineTexts } from "../define-texts.ts";

/** Where a statement stands. */
export const STATEMENT_STATUSES = defineTexts({
  en: {
    notes: "notes",
    draft: "draft",
    "read-back": "read back",
    signed: "signed",
    supplemented: "supplemented",
    retracted: "retracted",
    sealed: "sealed",
  },
  uk: {
    notes: "нотатки",
    draft: "чернетка",
    "read-back": "зачитано",
    signed: "підписано",
    supplemented: "доповнено",
    retracted: "відкликано",
    sealed: "опечатано",
  },
  fr: {
    notes: "notes",
    draft: "projet",
    "read-back": "relue au témoin",
    signed: "signée",
    supplemented: "complétée",
    retracted: "rétractée",
    sealed: "scellée",
  },
  ru: {
    notes: "заметки",
    draft: "черновик",
    "read-back": "зачитано",
    signed: "подписано",
    supplemented: "дополнено",
    retracted: "отозвано",
    sealed: "опечатано",
  },
});
