import { defineTexts } from "../define-texts.ts";

/** Where an appeal stands. */
export const APPEALS = defineTexts({
  en: {
    none: "none",
    pending: "pending",
    upheld: "judgment upheld",
    changed: "judgment changed",
    quashed: "judgment quashed",
    "no-longer-open": "no longer open",
    unknown: "not known",
  },
  uk: {
    none: "не подано",
    pending: "на розгляді",
    upheld: "рішення залишено без змін",
    changed: "рішення змінено",
    quashed: "рішення скасовано",
    "no-longer-open": "строк сплив",
    unknown: "невідомо",
  },
  fr: {
    none: "aucun",
    pending: "en cours",
    upheld: "jugement confirmé",
    changed: "jugement réformé",
    quashed: "jugement annulé",
    "no-longer-open": "délai expiré",
    unknown: "inconnu",
  },
  ru: {
    none: "не подана",
    pending: "на рассмотрении",
    upheld: "приговор оставлен без изменений",
    changed: "приговор изменён",
    quashed: "приговор отменён",
    "no-longer-open": "срок истёк",
    unknown: "неизвестно",
  },
});
