import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `transmission`, by path. */
export const TRANSMISSION_FIELDS = defineTexts({
  en: {
    dossier: "Dossier",
    items: "Items",
    recipient: "Recipient",
    channel: "Channel",
    sent: "Sent",
    packageCode: "Code of the package",
    receipt: "Receipt",
    conditions: "Conditions",
    reply: "Reply",
  },
  uk: {
    dossier: "Досьє",
    items: "Матеріали",
    recipient: "Отримувач",
    channel: "Спосіб надсилання",
    sent: "Надіслано",
    packageCode: "Код пакета",
    receipt: "Підтвердження отримання",
    conditions: "Умови",
    reply: "Відповідь",
  },
  fr: {
    dossier: "Dossier",
    items: "Éléments",
    recipient: "Destinataire",
    channel: "Voie",
    sent: "Envoyé",
    packageCode: "Code de l’envoi",
    receipt: "Accusé de réception",
    conditions: "Conditions",
    reply: "Réponse",
  },
  ru: {
    dossier: "Досье",
    items: "Материалы",
    recipient: "Получатель",
    channel: "Способ отправки",
    sent: "Отправлено",
    packageCode: "Код пакета",
    receipt: "Подтверждение получения",
    conditions: "Условия",
    reply: "Ответ",
  },
});
