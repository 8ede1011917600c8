import { defineTexts } from "../../language/define-texts.ts";

/** Names of the fields of a record of type `receipt`, by path. */
export const RECEIPT_FIELDS = defineTexts({
  en: {
    giver: "Given by",
    source: "Where it comes from",
    device: "Device",
    method: "Method",
    place: "Place",
    received: "Received",
    clockOffsetSeconds: "Clock offset in seconds",
    conditions: "Conditions",
    items: "Items",
  },
  uk: {
    giver: "Від кого",
    source: "Звідки походить",
    device: "Пристрій",
    method: "Спосіб",
    place: "Місце",
    received: "Отримано",
    clockOffsetSeconds: "Похибка годинника в секундах",
    conditions: "Умови",
    items: "Кількість",
  },
  fr: {
    giver: "Remis par",
    source: "Provenance",
    device: "Appareil",
    method: "Mode",
    place: "Lieu",
    received: "Reçu",
    clockOffsetSeconds: "Décalage d’horloge en secondes",
    conditions: "Conditions",
    items: "Nombre",
  },
  ru: {
    giver: "От кого",
    source: "Откуда",
    device: "Устройство",
    method: "Способ",
    place: "Место",
    received: "Получено",
    clockOffsetSeconds: "Погрешность часов в секундах",
    conditions: "Условия",
    items: "Количество",
  },
});
