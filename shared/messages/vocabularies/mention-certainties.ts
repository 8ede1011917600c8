import { defineTexts } from "../define-texts.ts";

/** How sure somebody is that a mention means a candidate. */
export const MENTION_CERTAINTIES = defineTexts({
  en: {
    certain: "certain",
    probable: "probable",
    possible: "possible",
    excluded: "excluded",
  },
  uk: {
    certain: "певно",
    probable: "імовірно",
    possible: "можливо",
    excluded: "виключено",
  },
  fr: {
    certain: "certain",
    probable: "probable",
    possible: "possible",
    excluded: "exclu",
  },
  ru: {
    certain: "точно",
    probable: "вероятно",
    possible: "возможно",
    excluded: "исключено",
  },
});
