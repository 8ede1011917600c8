import { defineTexts } from "../define-texts.ts";

/** How somebody enquired. */
export const ENQUIRY_CHANNELS = defineTexts({
  en: {
    telephone: "telephone",
    visit: "visit",
    letter: "letter",
    "e-mail": "e-mail",
    messenger: "messenger",
    "through-others": "through others",
  },
  uk: {
    telephone: "телефон",
    visit: "візит",
    letter: "лист",
    "e-mail": "електронна пошта",
    messenger: "месенджер",
    "through-others": "через інших",
  },
  fr: {
    telephone: "téléphone",
    visit: "visite",
    letter: "lettre",
    "e-mail": "courriel",
    messenger: "messagerie",
    "through-others": "par un tiers",
  },
  ru: {
    telephone: "телефон",
    visit: "визит",
    letter: "письмо",
    "e-mail": "электронная почта",
    messenger: "мессенджер",
    "through-others": "через других",
  },
});
