import { defineTexts } from "../define-texts.ts";

/** State of verification of a fact. */
export const VERIFICATION_STATES = defineTexts({
  en: {
    unverified: "not verified",
    "partially-corroborated": "partly corroborated",
    corroborated: "corroborated",
    verified: "verified",
    disputed: "disputed",
    disproved: "disproved",
    "cannot-be-verified": "cannot be verified",
  },
  uk: {
    unverified: "не перевірено",
    "partially-corroborated": "частково підкріплено",
    corroborated: "підкріплено",
    verified: "перевірено",
    disputed: "оспорюється",
    disproved: "спростовано",
    "cannot-be-verified": "неможливо перевірити",
  },
  fr: {
    unverified: "non vérifié",
    "partially-corroborated": "en partie corroboré",
    corroborated: "corroboré",
    verified: "vérifié",
    disputed: "contesté",
    disproved: "réfuté",
    "cannot-be-verified": "invérifiable",
  },
  ru: {
    unverified: "не проверено",
    "partially-corroborated": "частично подкреплено",
    corroborated: "подкреплено",
    verified: "проверено",
    disputed: "оспаривается",
    disproved: "опровергнуто",
    "cannot-be-verified": "невозможно проверить",
  },
});
