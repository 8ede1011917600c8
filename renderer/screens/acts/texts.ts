import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the screen of acts. */
export const ACTS_TEXTS = defineTexts({
  en: {
    title: "Acts",
    add: "New act",
    emptyTitle: "No act yet",
    emptyBody:
      "An act is one victim (or an unnamed, counted group), one method, one period, one place. Purpose, custody and severity are recorded apart, because the elements of the crimes ask for each of them.",
  },
  uk: {
    title: "Діяння",
    add: "Нове діяння",
    emptyTitle: "Ще жодного діяння",
    emptyBody:
      "Діяння – це одна потерпіла особа (або група без імен із підрахунком), один спосіб, один період, одне місце. Мету, тримання під вартою і тяжкість записують окремо, бо елементи злочинів вимагають кожного з них.",
  },
  fr: {
    title: "Actes",
    add: "Nouvel acte",
    emptyTitle: "Aucun acte pour l’instant",
    emptyBody:
      "Un acte est une victime (ou un groupe non nommé, compté), une méthode, une période, un lieu. Le but, la détention et la gravité se consignent séparément, car les éléments des crimes demandent chacun d’eux.",
  },
  ru: {
    title: "Деяния",
    add: "Новое деяние",
    emptyTitle: "Пока ни одного деяния",
    emptyBody:
      "Деяние – это одно потерпевшее лицо (или группа без имён с подсчётом), один способ, один период, одно место. Цель, содержание под стражей и тяжесть записывают отдельно, потому что элементы преступлений требуют каждого из них.",
  },
});
