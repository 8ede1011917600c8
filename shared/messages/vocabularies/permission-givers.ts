import { defineTexts } from "../define-texts.ts";

/** Who gave a permission. */
export const PERMISSION_GIVERS = defineTexts({
  en: {
    self: "the person themselves",
    guardian: "guardian",
    "next-of-kin": "next of kin",
    provider: "provider",
  },
  uk: {
    self: "сама особа",
    guardian: "опікун",
    "next-of-kin": "близькі родичі",
    provider: "надавач",
  },
  fr: {
    self: "la personne elle-même",
    guardian: "tuteur",
    "next-of-kin": "plus proche parent",
    provider: "fournisseur",
  },
  ru: {
    self: "само лицо",
    guardian: "опекун",
    "next-of-kin": "ближайшие родственники",
    provider: "предоставивший",
  },
});
