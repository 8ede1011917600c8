import { defineTexts } from "../define-texts.ts";

/** In which capacity a person is concerned. */
export const PERMISSION_CAPACITIES = defineTexts({
  en: {
    source: "as source",
    subject: "as the person spoken of",
  },
  uk: {
    source: "як джерело",
    subject: "як особа, про яку йдеться",
  },
  fr: {
    source: "en tant que source",
    subject: "en tant que personne concernée",
  },
  ru: {
    source: "как источник",
    subject: "как лицо, о котором речь",
  },
});
