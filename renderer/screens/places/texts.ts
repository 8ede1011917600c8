import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the screen of places. */
export const PLACES_TEXTS = defineTexts({
  en: {
    title: "Places",
    add: "New place",
    emptyTitle: "No place yet",
    emptyBody:
      "A place is a settlement, a facility, a cell block, a checkpoint. Give it the names people use for it and, if known, its official code; who controlled it at which date decides jurisdiction.",
  },
  uk: {
    title: "Місця",
    add: "Нове місце",
    emptyTitle: "Ще жодного місця",
    emptyBody:
      "Місце – це населений пункт, установа, корпус, блокпост. Запишіть назви, якими його називають люди, і офіційний код, якщо відомий; від того, хто й коли його контролював, залежить юрисдикція.",
  },
  fr: {
    title: "Lieux",
    add: "Nouveau lieu",
    emptyTitle: "Aucun lieu pour l’instant",
    emptyBody:
      "Un lieu est une localité, un établissement, un bâtiment, un poste de contrôle. Donnez-lui les noms que les gens emploient et, s’il est connu, son code officiel ; qui le contrôlait à quelle date décide de la compétence.",
  },
  ru: {
    title: "Места",
    add: "Новое место",
    emptyTitle: "Пока ни одного места",
    emptyBody:
      "Место – это населённый пункт, учреждение, корпус, блокпост. Запишите названия, которыми его называют люди, и официальный код, если он известен; от того, кто и когда его контролировал, зависит юрисдикция.",
  },
});
