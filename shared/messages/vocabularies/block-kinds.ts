import { defineTexts } from "../define-texts.ts";

/** What a block of a dossier is. */
export const BLOCK_KINDS = defineTexts({
  en: {
    heading: "heading",
    paragraph: "paragraph",
    quotation: "quotation",
    finding: "finding",
  },
  uk: {
    heading: "заголовок",
    paragraph: "абзац",
    quotation: "цитата",
    finding: "встановлений факт",
  },
  fr: {
    heading: "titre",
    paragraph: "paragraphe",
    quotation: "citation",
    finding: "constatation",
  },
  ru: {
    heading: "заголовок",
    paragraph: "абзац",
    quotation: "цитата",
    finding: "установленный факт",
  },
});
