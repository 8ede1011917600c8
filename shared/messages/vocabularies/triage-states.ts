import { defineTexts } from "../define-texts.ts";

/** Where an item stands between arrival and acceptance. */
export const TRIAGE_STATES = defineTexts({
  en: {
    new: "new",
    accepted: "accepted",
    "set-aside": "set aside",
  },
  uk: {
    new: "новий",
    accepted: "прийнято",
    "set-aside": "відкладено",
  },
  fr: {
    new: "nouveau",
    accepted: "accepté",
    "set-aside": "mis de côté",
  },
  ru: {
    new: "новое",
    accepted: "принято",
    "set-aside": "отложено",
  },
});
