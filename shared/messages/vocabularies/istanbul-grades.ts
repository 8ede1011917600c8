import { defineTexts } from "../define-texts.ts";

/** Istanbul Protocol degrees of consistency. */
export const ISTANBUL_GRADES = defineTexts({
  en: {
    "not-consistent": "not consistent",
    consistent: "consistent",
    "highly-consistent": "highly consistent",
    "typical-of": "typical of",
    "diagnostic-of": "diagnostic of",
  },
  uk: {
    "not-consistent": "не узгоджується",
    consistent: "узгоджується",
    "highly-consistent": "дуже узгоджується",
    "typical-of": "типово для",
    "diagnostic-of": "діагностично для",
  },
  fr: {
    "not-consistent": "non compatible",
    consistent: "compatible",
    "highly-consistent": "très compatible",
    "typical-of": "typique de",
    "diagnostic-of": "caractéristique de",
  },
  ru: {
    "not-consistent": "не согласуется",
    consistent: "согласуется",
    "highly-consistent": "в высокой степени согласуется",
    "typical-of": "типично для",
    "diagnostic-of": "диагностично для",
  },
});
