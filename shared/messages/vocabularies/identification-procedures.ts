import { defineTexts } from "../define-texts.ts";

/** How persons were identified in an interview. */
export const IDENTIFICATION_PROCEDURES = defineTexts({
  en: {
    none: "none",
    "photo-board": "photo board",
    spontaneous: "spontaneous",
    "social-media": "social media",
    voice: "voice",
  },
  uk: {
    none: "не проводили",
    "photo-board": "за фотографіями",
    spontaneous: "спонтанно",
    "social-media": "у соціальних мережах",
    voice: "за голосом",
  },
  fr: {
    none: "aucune",
    "photo-board": "planche photographique",
    spontaneous: "spontanée",
    "social-media": "réseaux sociaux",
    voice: "voix",
  },
  ru: {
    none: "не проводили",
    "photo-board": "по фотографиям",
    spontaneous: "спонтанно",
    "social-media": "в социальных сетях",
    voice: "по голосу",
  },
});
