import { defineTexts } from "../define-texts.ts";

/** Where in a source a citation points. */
export const LOCATOR_KINDS = defineTexts({
  en: {
    whole: "the whole",
    paragraphs: "paragraphs",
    page: "page",
    region: "region of a picture",
    time: "time in a recording",
  },
  uk: {
    whole: "цілком",
    paragraphs: "абзаци",
    page: "сторінка",
    region: "ділянка зображення",
    time: "час у записі",
  },
  fr: {
    whole: "l’ensemble",
    paragraphs: "paragraphes",
    page: "page",
    region: "zone d’image",
    time: "instant de l’enregistrement",
  },
  ru: {
    whole: "целиком",
    paragraphs: "абзацы",
    page: "страница",
    region: "участок изображения",
    time: "время в записи",
  },
});
