import { defineTexts } from "../../language/define-texts.ts";

/** Yes and no. */
export const YES_TEXTS = defineTexts({
  en: { true: "Yes", false: "No" },
  uk: { true: "Так", false: "Ні" },
  fr: { true: "Oui", false: "Non" },
  ru: { true: "Да", false: "Нет" },
});
