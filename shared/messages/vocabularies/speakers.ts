import { defineTexts } from "../define-texts.ts";

/** Who speaks in a paragraph. */
export const SPEAKERS = defineTexts({
  en: {
    witness: "Witness",
    interviewer: "Interviewer",
    interpreter: "Interpreter",
    "support-person": "Support person",
    other: "Other",
  },
  uk: {
    witness: "Свідок",
    interviewer: "Опитувач",
    interpreter: "Перекладач",
    "support-person": "Особа підтримки",
    other: "Інша особа",
  },
  fr: {
    witness: "Témoin",
    interviewer: "Enquêteur",
    interpreter: "Interprète",
    "support-person": "Accompagnant",
    other: "Autre",
  },
  ru: {
    witness: "Свидетель",
    interviewer: "Опрашивающий",
    interpreter: "Переводчик",
    "support-person": "Сопровождающее лицо",
    other: "Другое лицо",
  },
});
