import { defineTexts } from "../define-texts.ts";

/** Whether a source perceived something itself. */
export const DIRECTNESS = defineTexts({
  en: {
    direct: "direct",
    hearsay: "hearsay",
  },
  uk: {
    direct: "безпосередньо",
    hearsay: "з чужих слів",
  },
  fr: {
    direct: "direct",
    hearsay: "ouï-dire",
  },
  ru: {
    direct: "непосредственно",
    hearsay: "с чужих слов",
  },
});
