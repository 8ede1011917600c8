import { defineTexts } from "../define-texts.ts";

/** What a reply comes to. */
export const REPLY_KINDS = defineTexts({
  en: {
    "holds-the-person": "holds the person",
    "location-disclosed": "says where the person is",
    "denies-holding": "denies holding the person",
    "no-information": "says it has no information",
    refuses: "refuses to say",
    "form-letter": "form letter",
    other: "other",
  },
  uk: {
    "holds-the-person": "утримує особу",
    "location-disclosed": "повідомляє, де особа",
    "denies-holding": "заперечує утримання",
    "no-information": "немає відомостей",
    refuses: "відмовляється повідомити",
    "form-letter": "формальна відповідь",
    other: "інше",
  },
  fr: {
    "holds-the-person": "détient la personne",
    "location-disclosed": "indique où se trouve la personne",
    "denies-holding": "nie détenir la personne",
    "no-information": "déclare ne rien savoir",
    refuses: "refuse de répondre",
    "form-letter": "réponse de pure forme",
    other: "autre",
  },
  ru: {
    "holds-the-person": "удерживает лицо",
    "location-disclosed": "сообщает, где лицо",
    "denies-holding": "отрицает удержание",
    "no-information": "сведений не имеет",
    refuses: "отказывается сообщить",
    "form-letter": "отписка",
    other: "иное",
  },
});
