import { defineTexts } from "../define-texts.ts";

/** Whether sending a card may harm the child. */
export const CARD_SAFETY = defineTexts({
  en: {
    "no-harm-seen": "no risk of harm seen",
    "some-fields-withheld": "some fields withheld",
    "not-safe": "not safe to send",
    "not-assessed": "not assessed",
  },
  uk: {
    "no-harm-seen": "ризику шкоди не вбачається",
    "some-fields-withheld": "частину полів не передано",
    "not-safe": "надсилати небезпечно",
    "not-assessed": "не оцінено",
  },
  fr: {
    "no-harm-seen": "aucun risque de préjudice constaté",
    "some-fields-withheld": "certains champs retenus",
    "not-safe": "envoi dangereux",
    "not-assessed": "non évalué",
  },
  ru: {
    "no-harm-seen": "риска вреда не усматривается",
    "some-fields-withheld": "часть полей не передана",
    "not-safe": "отправлять небезопасно",
    "not-assessed": "не оценено",
  },
});
