import { defineTexts } from "../define-texts.ts";

/** Who else was there when a person was examined. */
export const EXAMINATION_PRIVACY = defineTexts({
  en: {
    "in-private": "in private",
    "support-person": "with a person of support",
    "guards-in-sight": "guards in sight",
    "guards-in-hearing": "guards within hearing",
    unknown: "not known",
  },
  uk: {
    "in-private": "наодинці",
    "support-person": "із супровідною особою",
    "guards-in-sight": "охорона в полі зору",
    "guards-in-hearing": "охорона в межах чутності",
    unknown: "невідомо",
  },
  fr: {
    "in-private": "en privé",
    "support-person": "avec une personne de soutien",
    "guards-in-sight": "gardiens à portée de vue",
    "guards-in-hearing": "gardiens à portée de voix",
    unknown: "inconnu",
  },
  ru: {
    "in-private": "наедине",
    "support-person": "с сопровождающим лицом",
    "guards-in-sight": "охрана в пределах видимости",
    "guards-in-hearing": "охрана в пределах слышимости",
    unknown: "неизвестно",
  },
});
