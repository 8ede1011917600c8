import { defineTexts } from "../define-texts.ts";

/** What an assessment says of an element. */
export const STANCES = defineTexts({
  en: {
    supports: "supports",
    contradicts: "contradicts",
    "not-applicable": "not applicable",
    "nothing-found": "nothing found",
  },
  uk: {
    supports: "підтверджує",
    contradicts: "суперечить",
    "not-applicable": "не застосовується",
    "nothing-found": "нічого не знайдено",
  },
  fr: {
    supports: "étaye",
    contradicts: "contredit",
    "not-applicable": "sans objet",
    "nothing-found": "rien trouvé",
  },
  ru: {
    supports: "подтверждает",
    contradicts: "противоречит",
    "not-applicable": "не применяется",
    "nothing-found": "ничего не найдено",
  },
});
