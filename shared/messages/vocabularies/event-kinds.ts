import { defineTexts } from "../define-texts.ts";

/** Occasion or recurring practice. */
export const EVENT_KINDS = defineTexts({
  en: {
    occasion: "occasion",
    practice: "recurring practice",
  },
  uk: {
    occasion: "окрема подія",
    practice: "повторювана практика",
  },
  fr: {
    occasion: "fait isolé",
    practice: "pratique répétée",
  },
  ru: {
    occasion: "отдельное событие",
    practice: "повторяющаяся практика",
  },
});
