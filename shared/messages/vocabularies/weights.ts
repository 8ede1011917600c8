import { defineTexts } from "../define-texts.ts";

/** How far what is cited carries the element. */
export const WEIGHTS = defineTexts({
  en: {
    full: "fully",
    partial: "in part",
  },
  uk: {
    full: "повністю",
    partial: "частково",
  },
  fr: {
    full: "entièrement",
    partial: "en partie",
  },
  ru: {
    full: "полностью",
    partial: "частично",
  },
});
