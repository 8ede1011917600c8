import type { Language } from "../../../shared/messages/index.ts";

type Key =
  | "archive"
  | "lock"
  | "quit"
  | "edit"
  | "undo"
  | "redo"
  | "cut"
  | "copy"
  | "paste"
  | "selectAll"
  | "view"
  | "actualSize"
  | "larger"
  | "smaller"
  | "fullScreen";

/** Words of the menu. */
export const MENU_TEXTS: Readonly<Record<Language, Readonly<Record<Key, string>>>> = {
  en: {
    archive: "Archive",
    lock: "Lock",
    quit: "Quit",
    edit: "Edit",
    undo: "Undo",
    redo: "Redo",
    cut: "Cut",
    copy: "Copy",
    paste: "Paste",
    selectAll: "Select all",
    view: "View",
    actualSize: "Actual size",
    larger: "Larger",
    smaller: "Smaller",
    fullScreen: "Full screen",
  },
  uk: {
    archive: "Архів",
    lock: "Замкнути",
    quit: "Вийти",
    edit: "Зміни",
    undo: "Скасувати",
    redo: "Повторити",
    cut: "Вирізати",
    copy: "Копіювати",
    paste: "Вставити",
    selectAll: "Вибрати все",
    view: "Вигляд",
    actualSize: "Звичайний розмір",
    larger: "Збільшити",
    smaller: "Зменшити",
    fullScreen: "На весь екран",
  },
  fr: {
    archive: "Archive",
    lock: "Verrouiller",
    quit: "Quitter",
    edit: "Édition",
    undo: "Annuler",
    redo: "Rétablir",
    cut: "Couper",
    copy: "Copier",
    paste: "Coller",
    selectAll: "Tout sélectionner",
    view: "Affichage",
    actualSize: "Taille réelle",
    larger: "Agrandir",
    smaller: "Réduire",
    fullScreen: "Plein écran",
  },
  ru: {
    archive: "Архив",
    lock: "Заблокировать",
    quit: "Выйти",
    edit: "Правка",
    undo: "Отменить",
    redo: "Повторить",
    cut: "Вырезать",
    copy: "Копировать",
    paste: "Вставить",
    selectAll: "Выделить всё",
    view: "Вид",
    actualSize: "Обычный размер",
    larger: "Увеличить",
    smaller: "Уменьшить",
    fullScreen: "На весь экран",
  },
};
