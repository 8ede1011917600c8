import { defineTexts } from "../define-texts.ts";

/** Kind of sentence. */
export const SENTENCES = defineTexts({
  en: {
    imprisonment: "imprisonment",
    "life-imprisonment": "life imprisonment",
    death: "death",
    suspended: "suspended",
    fine: "fine",
    other: "other",
  },
  uk: {
    imprisonment: "позбавлення волі",
    "life-imprisonment": "довічне позбавлення волі",
    death: "смертна кара",
    suspended: "умовно",
    fine: "штраф",
    other: "інше",
  },
  fr: {
    imprisonment: "emprisonnement",
    "life-imprisonment": "emprisonnement à vie",
    death: "peine de mort",
    suspended: "avec sursis",
    fine: "amende",
    other: "autre",
  },
  ru: {
    imprisonment: "лишение свободы",
    "life-imprisonment": "пожизненное лишение свободы",
    death: "смертная казнь",
    suspended: "условно",
    fine: "штраф",
    other: "иное",
  },
});
