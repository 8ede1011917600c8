import { defineTexts } from "../define-texts.ts";

/** Whether a hearing was public. */
export const HEARING_PUBLICITY = defineTexts({
  en: {
    open: "open",
    "partly-closed": "partly closed",
    closed: "closed",
    unknown: "not known",
  },
  uk: {
    open: "відкрите",
    "partly-closed": "частково закрите",
    closed: "закрите",
    unknown: "невідомо",
  },
  fr: {
    open: "publique",
    "partly-closed": "partiellement à huis clos",
    closed: "à huis clos",
    unknown: "inconnue",
  },
  ru: {
    open: "открытое",
    "partly-closed": "частично закрытое",
    closed: "закрытое",
    unknown: "неизвестно",
  },
});
