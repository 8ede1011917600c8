import { defineTexts } from "../define-texts.ts";

/** What the court did with a complaint of torture. */
export const COMPLAINT_RESPONSES = defineTexts({
  en: {
    "not-made": "no complaint made",
    ignored: "not examined",
    rejected: "rejected",
    examined: "examined",
    upheld: "upheld",
    unknown: "not known",
  },
  uk: {
    "not-made": "скарги не було",
    ignored: "не розглянуто",
    rejected: "відхилено",
    examined: "розглянуто",
    upheld: "задоволено",
    unknown: "невідомо",
  },
  fr: {
    "not-made": "aucune plainte",
    ignored: "non examinée",
    rejected: "rejetée",
    examined: "examinée",
    upheld: "accueillie",
    unknown: "inconnue",
  },
  ru: {
    "not-made": "жалобы не было",
    ignored: "не рассмотрена",
    rejected: "отклонена",
    examined: "рассмотрена",
    upheld: "удовлетворена",
    unknown: "неизвестно",
  },
});
