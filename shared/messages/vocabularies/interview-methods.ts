import { defineTexts } from "../define-texts.ts";

/** How an interview was held. */
export const INTERVIEW_METHODS = defineTexts({
  en: {
    "first-account": "first account",
    cognitive: "cognitive interview",
    PEACE: "PEACE model",
    "child-protocol": "protocol for children",
    "written-by-witness": "written by the witness",
  },
  uk: {
    "first-account": "перша розповідь",
    cognitive: "когнітивне опитування",
    PEACE: "модель PEACE",
    "child-protocol": "протокол для дітей",
    "written-by-witness": "написано свідком",
  },
  fr: {
    "first-account": "premier récit",
    cognitive: "entretien cognitif",
    PEACE: "modèle PEACE",
    "child-protocol": "protocole pour enfants",
    "written-by-witness": "écrit par le témoin",
  },
  ru: {
    "first-account": "первый рассказ",
    cognitive: "когнитивный опрос",
    PEACE: "модель PEACE",
    "child-protocol": "протокол для детей",
    "written-by-witness": "написано свидетелем",
  },
});
