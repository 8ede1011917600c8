import { defineTexts } from "../define-texts.ts";

/** Where a protective measure stands. */
export const MEASURE_STATES = defineTexts({
  en: {
    proposed: "proposed",
    agreed: "agreed with the person",
    "in-place": "in place",
    ended: "ended",
    declined: "declined by the person",
    "not-possible": "not possible",
  },
  uk: {
    proposed: "запропоновано",
    agreed: "погоджено з особою",
    "in-place": "діє",
    ended: "завершено",
    declined: "особа відмовилася",
    "not-possible": "неможливо",
  },
  fr: {
    proposed: "proposée",
    agreed: "convenue avec la personne",
    "in-place": "en vigueur",
    ended: "terminée",
    declined: "refusée par la personne",
    "not-possible": "impossible",
  },
  ru: {
    proposed: "предложена",
    agreed: "согласована с лицом",
    "in-place": "действует",
    ended: "завершена",
    declined: "лицо отказалось",
    "not-possible": "невозможна",
  },
});
