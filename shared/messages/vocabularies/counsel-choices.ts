import { defineTexts } from "../define-texts.ts";

/** How the accused came by counsel. */
export const COUNSEL_CHOICES = defineTexts({
  en: {
    chosen: "chosen",
    appointed: "appointed",
    refused: "counsel refused",
    none: "none",
    unknown: "not known",
  },
  uk: {
    chosen: "за власним вибором",
    appointed: "за призначенням",
    refused: "у захисті відмовлено",
    none: "без захисника",
    unknown: "невідомо",
  },
  fr: {
    chosen: "choisi",
    appointed: "commis d’office",
    refused: "défense refusée",
    none: "aucun",
    unknown: "inconnu",
  },
  ru: {
    chosen: "по выбору",
    appointed: "по назначению",
    refused: "в защите отказано",
    none: "без защитника",
    unknown: "неизвестно",
  },
});
