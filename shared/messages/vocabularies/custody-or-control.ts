import { defineTexts } from "../define-texts.ts";

/** Custody or control of the author of the act over the victim. */
export const CUSTODY_OR_CONTROL = defineTexts({
  en: {
    "in-custody": "in custody",
    "under-control": "under control",
    neither: "neither",
    unknown: "not known",
  },
  uk: {
    "in-custody": "під вартою",
    "under-control": "під контролем",
    neither: "ні те, ні інше",
    unknown: "невідомо",
  },
  fr: {
    "in-custody": "en détention",
    "under-control": "sous contrôle",
    neither: "ni l’un ni l’autre",
    unknown: "inconnu",
  },
  ru: {
    "in-custody": "под стражей",
    "under-control": "под контролем",
    neither: "ни то, ни другое",
    unknown: "неизвестно",
  },
});
