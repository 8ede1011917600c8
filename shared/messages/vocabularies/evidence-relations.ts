import { defineTexts } from "../define-texts.ts";

/** How an item relates to another. */
export const EVIDENCE_RELATIONS = defineTexts({
  en: {
    attachment: "attachment of",
    part: "part of",
    translation: "translation of",
    transcript: "transcript of",
    redaction: "redaction of",
    "preservation-copy": "preservation copy of",
  },
  uk: {
    attachment: "додаток до",
    part: "частина від",
    translation: "переклад від",
    transcript: "стенограма від",
    redaction: "версія з вилученнями від",
    "preservation-copy": "копія для збереження від",
  },
  fr: {
    attachment: "pièce jointe de",
    part: "partie de",
    translation: "traduction de",
    transcript: "transcription de",
    redaction: "version caviardée de",
    "preservation-copy": "copie de conservation de",
  },
  ru: {
    attachment: "приложение к",
    part: "часть от",
    translation: "перевод с",
    transcript: "расшифровка от",
    redaction: "версия с изъятиями от",
    "preservation-copy": "копия для сохранения от",
  },
});
