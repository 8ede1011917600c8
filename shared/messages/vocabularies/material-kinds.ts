import { defineTexts } from "../define-texts.ts";

/** Kind of material. */
export const MATERIAL_KINDS = defineTexts({
  en: {
    all: "all",
    statement: "statement",
    document: "document",
    image: "image",
    voice: "voice",
    medical: "medical data",
  },
  uk: {
    all: "усе",
    statement: "показання",
    document: "документ",
    image: "зображення",
    voice: "голос",
    medical: "медичні відомості",
  },
  fr: {
    all: "tout",
    statement: "déclaration",
    document: "document",
    image: "image",
    voice: "voix",
    medical: "données médicales",
  },
  ru: {
    all: "всё",
    statement: "показания",
    document: "документ",
    image: "изображение",
    voice: "голос",
    medical: "медицинские сведения",
  },
});
