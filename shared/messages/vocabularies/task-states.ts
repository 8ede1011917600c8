import { defineTexts } from "../define-texts.ts";

/** Where a task stands. */
export const TASK_STATES = defineTexts({
  en: {
    open: "open",
    doing: "in hand",
    waiting: "waiting",
    done: "done",
    dropped: "dropped",
  },
  uk: {
    open: "відкрите",
    doing: "у роботі",
    waiting: "очікує",
    done: "виконано",
    dropped: "знято",
  },
  fr: {
    open: "ouverte",
    doing: "en cours",
    waiting: "en attente",
    done: "terminée",
    dropped: "abandonnée",
  },
  ru: {
    open: "открыта",
    doing: "в работе",
    waiting: "ожидает",
    done: "выполнена",
    dropped: "снята",
  },
});
