import { defineTexts } from "../define-texts.ts";

/** Role of a witness. */
export const WITNESS_ROLES = defineTexts({
  en: {
    victim: "victim",
    eyewitness: "eyewitness",
    hearsay: "reports what others said",
    insider: "insider",
    expert: "expert",
    overview: "overview witness",
    lead: "lead only",
  },
  uk: {
    victim: "потерпіла особа",
    eyewitness: "очевидець",
    hearsay: "з чужих слів",
    insider: "інсайдер",
    expert: "експерт",
    overview: "свідок загального контексту",
    lead: "лише орієнтир",
  },
  fr: {
    victim: "victime",
    eyewitness: "témoin oculaire",
    hearsay: "témoin par ouï-dire",
    insider: "initié",
    expert: "expert",
    overview: "témoin de contexte",
    lead: "piste seulement",
  },
  ru: {
    victim: "потерпевшее лицо",
    eyewitness: "очевидец",
    hearsay: "с чужих слов",
    insider: "инсайдер",
    expert: "эксперт",
    overview: "свидетель общего контекста",
    lead: "только наводка",
  },
});
