import { defineTexts } from "../define-texts.ts";

/** Kind of evidence behind a proposition. */
export const EVIDENCE_KINDS = defineTexts({
  en: {
    direct: "direct",
    circumstantial: "circumstantial",
    hearsay: "hearsay",
    expert: "expert",
    "open-source": "open source",
  },
  uk: {
    direct: "прямий",
    circumstantial: "непрямий",
    hearsay: "з чужих слів",
    expert: "експертний",
    "open-source": "відкрите джерело",
  },
  fr: {
    direct: "directe",
    circumstantial: "indirecte",
    hearsay: "ouï-dire",
    expert: "expertise",
    "open-source": "source ouverte",
  },
  ru: {
    direct: "прямое",
    circumstantial: "косвенное",
    hearsay: "с чужих слов",
    expert: "экспертное",
    "open-source": "открытый источник",
  },
});
