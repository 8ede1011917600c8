import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the checklist of a fair trial. */
export const GUARANTEE_TEXTS = defineTexts({
  en: {
    none: "not recorded",
    shownBy: "Shown by",
    counts:
      "Violated: {violated, number}. Respected: {respected, number}. Unknown: {unknown, number}. Not recorded: {without, number}.",
  },
  uk: {
    none: "не записано",
    shownBy: "Чим підтверджено",
    counts:
      "Порушено: {violated, number}. Дотримано: {respected, number}. Невідомо: {unknown, number}. Не записано: {without, number}.",
  },
  fr: {
    none: "non consigné",
    shownBy: "Montré par",
    counts:
      "Violées : {violated, number}. Respectées : {respected, number}. Inconnues : {unknown, number}. Non consignées : {without, number}.",
  },
  ru: {
    none: "не записано",
    shownBy: "Чем подтверждено",
    counts:
      "Нарушено: {violated, number}. Соблюдено: {respected, number}. Неизвестно: {unknown, number}. Не записано: {without, number}.",
  },
});
