import { defineTexts } from "../define-texts.ts";

/** How strongly an actor is identified. */
export const IDENTIFICATION_STRENGTHS = defineTexts({
  en: {
    certain: "certain",
    strong: "strong",
    moderate: "moderate",
    weak: "weak",
    contested: "contested",
    none: "not identified",
  },
  uk: {
    certain: "безсумнівна",
    strong: "сильна",
    moderate: "середня",
    weak: "слабка",
    contested: "оспорювана",
    none: "не ідентифіковано",
  },
  fr: {
    certain: "certaine",
    strong: "forte",
    moderate: "moyenne",
    weak: "faible",
    contested: "contestée",
    none: "non identifié",
  },
  ru: {
    certain: "несомненная",
    strong: "сильная",
    moderate: "средняя",
    weak: "слабая",
    contested: "оспариваемая",
    none: "не установлен",
  },
});
