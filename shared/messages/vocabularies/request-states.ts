import { defineTexts } from "../define-texts.ts";

/** Where a request stands. */
export const REQUEST_STATES = defineTexts({
  en: {
    draft: "draft",
    sent: "sent",
    forwarded: "forwarded elsewhere",
    answered: "answered",
    "partly-answered": "partly answered",
    refused: "refused",
    unanswered: "unanswered",
    withdrawn: "withdrawn",
  },
  uk: {
    draft: "чернетка",
    sent: "надіслано",
    forwarded: "переслано далі",
    answered: "є відповідь",
    "partly-answered": "часткова відповідь",
    refused: "відмовлено",
    unanswered: "без відповіді",
    withdrawn: "відкликано",
  },
  fr: {
    draft: "brouillon",
    sent: "envoyée",
    forwarded: "transmise ailleurs",
    answered: "répondue",
    "partly-answered": "répondue en partie",
    refused: "refusée",
    unanswered: "sans réponse",
    withdrawn: "retirée",
  },
  ru: {
    draft: "черновик",
    sent: "отправлен",
    forwarded: "переслан дальше",
    answered: "есть ответ",
    "partly-answered": "частичный ответ",
    refused: "отказано",
    unanswered: "без ответа",
    withdrawn: "отозван",
  },
});
