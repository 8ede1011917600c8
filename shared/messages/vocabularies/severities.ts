import { defineTexts } from "../define-texts.ts";

/** How severe an act was. */
export const SEVERITIES = defineTexts({
  en: {
    "not-assessed": "not assessed",
    moderate: "moderate",
    serious: "serious",
    severe: "severe",
    "very-severe": "very severe",
    lethal: "lethal",
  },
  uk: {
    "not-assessed": "не оцінено",
    moderate: "помірна",
    serious: "значна",
    severe: "тяжка",
    "very-severe": "особливо тяжка",
    lethal: "смертельна",
  },
  fr: {
    "not-assessed": "non évalué",
    moderate: "modérée",
    serious: "grave",
    severe: "sévère",
    "very-severe": "très sévère",
    lethal: "mortelle",
  },
  ru: {
    "not-assessed": "не оценено",
    moderate: "умеренная",
    serious: "значительная",
    severe: "тяжкая",
    "very-severe": "особо тяжкая",
    lethal: "смертельная",
  },
});
