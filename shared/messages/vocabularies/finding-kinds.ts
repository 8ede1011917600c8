import { defineTexts } from "../define-texts.ts";

/** What a medical finding is of. */
export const FINDING_KINDS = defineTexts({
  en: {
    physical: "physical",
    psychological: "psychological",
    "laboratory-or-imaging": "laboratory or imaging",
    "no-findings": "nothing found",
  },
  uk: {
    physical: "фізична",
    psychological: "психологічна",
    "laboratory-or-imaging": "лабораторна або візуалізаційна",
    "no-findings": "нічого не виявлено",
  },
  fr: {
    physical: "physique",
    psychological: "psychologique",
    "laboratory-or-imaging": "laboratoire ou imagerie",
    "no-findings": "rien de constaté",
  },
  ru: {
    physical: "физическая",
    psychological: "психологическая",
    "laboratory-or-imaging": "лабораторная или визуализационная",
    "no-findings": "ничего не выявлено",
  },
});
