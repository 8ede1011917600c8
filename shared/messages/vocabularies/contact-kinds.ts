import { defineTexts } from "../define-texts.ts";

/** Contact that a person in custody had. */
export const CONTACT_KINDS = defineTexts({
  en: {
    letters: "letters",
    calls: "calls",
    "family-visit": "visit by family",
    "lawyer-visit": "visit by counsel",
    "icrc-visit": "visit by the ICRC",
    "parcels-accepted": "parcels accepted",
    none: "none",
  },
  uk: {
    letters: "листи",
    calls: "дзвінки",
    "family-visit": "відвідини родини",
    "lawyer-visit": "відвідини адвоката",
    "icrc-visit": "відвідини МКЧХ",
    "parcels-accepted": "передачі прийнято",
    none: "не було",
  },
  fr: {
    letters: "lettres",
    calls: "appels",
    "family-visit": "visite de la famille",
    "lawyer-visit": "visite de l’avocat",
    "icrc-visit": "visite du CICR",
    "parcels-accepted": "colis acceptés",
    none: "aucun",
  },
  ru: {
    letters: "письма",
    calls: "звонки",
    "family-visit": "посещение семьи",
    "lawyer-visit": "посещение адвоката",
    "icrc-visit": "посещение МККК",
    "parcels-accepted": "передачи приняты",
    none: "не было",
  },
});
