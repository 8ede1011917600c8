import { defineTexts } from "../../language/define-texts.ts";

/** Texts of the grid. */
export const GRID_TEXTS = defineTexts({
  en: { resizeHint: "Shift and the arrow keys change the width of the column." },
  uk: { resizeHint: "Shift і клавіші зі стрілками змінюють ширину стовпця." },
  fr: { resizeHint: "Maj et les flèches changent la largeur de la colonne." },
  ru: { resizeHint: "Shift и клавиши со стрелками меняют ширину столбца." },
});
