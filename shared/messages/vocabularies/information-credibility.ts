import { defineTexts } from "../define-texts.ts";

/** Credibility of information, Admiralty scale. */
export const INFORMATION_CREDIBILITY = defineTexts({
  en: {
    "1": "1 confirmed by an independent source",
    "2": "2 probably true",
    "3": "3 possibly true",
    "4": "4 doubtful",
    "5": "5 improbable",
    "6": "6 cannot be judged",
  },
  uk: {
    "1": "1 підтверджено незалежним джерелом",
    "2": "2 імовірно правдиво",
    "3": "3 можливо правдиво",
    "4": "4 сумнівно",
    "5": "5 малоймовірно",
    "6": "6 неможливо оцінити",
  },
  fr: {
    "1": "1 confirmé par une source indépendante",
    "2": "2 probablement vrai",
    "3": "3 peut-être vrai",
    "4": "4 douteux",
    "5": "5 improbable",
    "6": "6 ne peut être évalué",
  },
  ru: {
    "1": "1 подтверждено независимым источником",
    "2": "2 вероятно правда",
    "3": "3 возможно правда",
    "4": "4 сомнительно",
    "5": "5 маловероятно",
    "6": "6 нельзя оценить",
  },
});
