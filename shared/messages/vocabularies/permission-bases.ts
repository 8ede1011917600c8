import { defineTexts } from "../define-texts.ts";

/** On what an export rests. */
export const PERMISSION_BASES = defineTexts({
  en: {
    consent: "consent",
    tracing: "tracing of missing persons",
    "vital-interest": "vital interest",
    "public-source": "public source",
    suspect: "suspect",
  },
  uk: {
    consent: "згода",
    tracing: "розшук зниклих осіб",
    "vital-interest": "життєво важливий інтерес",
    "public-source": "відкрите джерело",
    suspect: "підозрювана особа",
  },
  fr: {
    consent: "consentement",
    tracing: "recherche de personnes disparues",
    "vital-interest": "intérêt vital",
    "public-source": "source publique",
    suspect: "suspect",
  },
  ru: {
    consent: "согласие",
    tracing: "розыск пропавших",
    "vital-interest": "жизненно важный интерес",
    "public-source": "открытый источник",
    suspect: "подозреваемое лицо",
  },
});
