import { defineTexts } from "../define-texts.ts";

/** How an interview was recorded. */
export const RECORDING_KINDS = defineTexts({
  en: {
    audio: "sound",
    video: "video",
    none: "not recorded",
  },
  uk: {
    audio: "звук",
    video: "відео",
    none: "не записували",
  },
  fr: {
    audio: "son",
    video: "vidéo",
    none: "non enregistré",
  },
  ru: {
    audio: "звук",
    video: "видео",
    none: "не записывали",
  },
});
