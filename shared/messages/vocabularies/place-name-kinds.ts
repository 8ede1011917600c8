import { defineTexts } from "../define-texts.ts";

/** What a name of a place is. */
export const PLACE_NAME_KINDS = defineTexts({
  en: {
    official: "official",
    former: "former",
    russian: "Russian",
    nickname: "nickname",
    other: "other",
  },
  uk: {
    official: "офіційна",
    former: "колишня",
    russian: "російська",
    nickname: "неофіційна",
    other: "інша",
  },
  fr: {
    official: "officiel",
    former: "ancien",
    russian: "russe",
    nickname: "surnom",
    other: "autre",
  },
  ru: {
    official: "официальное",
    former: "прежнее",
    russian: "русское",
    nickname: "неофициальное",
    other: "другое",
  },
});
