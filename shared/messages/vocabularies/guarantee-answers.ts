import { defineTexts } from "../define-texts.ts";

/** Whether a guarantee was kept. */
export const GUARANTEE_ANSWERS = defineTexts({
  en: {
    respected: "respected",
    violated: "violated",
    unknown: "not known",
    "not-applicable": "not applicable",
  },
  uk: {
    respected: "дотримано",
    violated: "порушено",
    unknown: "невідомо",
    "not-applicable": "не застосовується",
  },
  fr: {
    respected: "respectée",
    violated: "violée",
    unknown: "inconnu",
    "not-applicable": "sans objet",
  },
  ru: {
    respected: "соблюдена",
    violated: "нарушена",
    unknown: "неизвестно",
    "not-applicable": "неприменимо",
  },
});
