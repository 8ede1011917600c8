import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `citation`, by path. */
export const CITATION_FIELDS = defineTexts({
  en: {
    source: "Source",
    sourceVersion: "Version of the source",
    locator: "Where in the source",
    quote: "Quotation",
    originalParagraphs: "Paragraphs of the original",
  },
  uk: {
    source: "Джерело",
    sourceVersion: "Версія джерела",
    locator: "Де в джерелі",
    quote: "Цитата",
    originalParagraphs: "Абзаци оригіналу",
  },
  fr: {
    source: "Source",
    sourceVersion: "Version de la source",
    locator: "Où dans la source",
    quote: "Citation",
    originalParagraphs: "Paragraphes de l’original",
  },
  ru: {
    source: "Источник",
    sourceVersion: "Версия источника",
    locator: "Где в источнике",
    quote: "Цитата",
    originalParagraphs: "Абзацы оригинала",
  },
});
