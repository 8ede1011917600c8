import { defineTexts } from "../define-texts.ts";

/** Conditions that bind an item whatever a person permits. */
export const HANDLING_CONDITIONS = defineTexts({
  en: {
    "icrc-confidential": "confidential, ICRC",
    privileged: "privileged",
    "art-54-3-e": "Rome Statute, art. 54(3)(e)",
    "preservation-hold": "to be preserved",
  },
  uk: {
    "icrc-confidential": "конфіденційно, МКЧХ",
    privileged: "професійна таємниця",
    "art-54-3-e": "Римський статут, ст. 54(3)(e)",
    "preservation-hold": "підлягає збереженню",
  },
  fr: {
    "icrc-confidential": "confidentiel, CICR",
    privileged: "couvert par le secret professionnel",
    "art-54-3-e": "Statut de Rome, art. 54(3)(e)",
    "preservation-hold": "à conserver",
  },
  ru: {
    "icrc-confidential": "конфиденциально, МККК",
    privileged: "профессиональная тайна",
    "art-54-3-e": "Римский статут, ст. 54(3)(e)",
    "preservation-hold": "подлежит сохранению",
  },
});
