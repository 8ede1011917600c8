import { defineTexts } from "../define-texts.ts";

/** Where an enquiry stands. */
export const ENQUIRY_STATES = defineTexts({
  en: {
    open: "open",
    "contact-promised": "contact promised",
    answered: "answered",
    "passed-on": "passed on",
    closed: "closed",
  },
  uk: {
    open: "відкрите",
    "contact-promised": "обіцяно зв’язатися",
    answered: "є відповідь",
    "passed-on": "передано далі",
    closed: "закрите",
  },
  fr: {
    open: "ouverte",
    "contact-promised": "contact promis",
    answered: "répondue",
    "passed-on": "transmise",
    closed: "close",
  },
  ru: {
    open: "открыто",
    "contact-promised": "обещан контакт",
    answered: "есть ответ",
    "passed-on": "передано дальше",
    closed: "закрыто",
  },
});
