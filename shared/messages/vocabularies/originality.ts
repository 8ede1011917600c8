import { defineTexts } from "../define-texts.ts";

/** Whether an item is the original. */
export const ORIGINALITY = defineTexts({
  en: {
    original: "original",
    copy: "copy",
    unknown: "not known whether original or copy",
  },
  uk: {
    original: "оригінал",
    copy: "копія",
    unknown: "невідомо, оригінал чи копія",
  },
  fr: {
    original: "original",
    copy: "copie",
    unknown: "original ou copie : inconnu",
  },
  ru: {
    original: "оригинал",
    copy: "копия",
    unknown: "неизвестно, оригинал или копия",
  },
});
