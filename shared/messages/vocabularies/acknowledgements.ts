import { defineTexts } from "../define-texts.ts";

/** What the authority has said of holding a person. */
export const ACKNOWLEDGEMENTS = defineTexts({
  en: {
    acknowledged: "acknowledged",
    "location-disclosed": "whereabouts disclosed",
    denied: "denied",
    "no-answer": "no answer",
    "not-asked": "not asked",
    unknown: "not known",
  },
  uk: {
    acknowledged: "підтверджено",
    "location-disclosed": "місце повідомлено",
    denied: "заперечено",
    "no-answer": "немає відповіді",
    "not-asked": "не запитували",
    unknown: "невідомо",
  },
  fr: {
    acknowledged: "reconnue",
    "location-disclosed": "lieu communiqué",
    denied: "niée",
    "no-answer": "sans réponse",
    "not-asked": "non demandée",
    unknown: "inconnue",
  },
  ru: {
    acknowledged: "подтверждено",
    "location-disclosed": "место сообщено",
    denied: "отрицается",
    "no-answer": "нет ответа",
    "not-asked": "не запрашивали",
    unknown: "неизвестно",
  },
});
