import type { z } from "zod";
import type { elementTranslations, LegalElement } from "./categories.ts";

/** Whatever carries the words of an element: the element itself, or what a call tells of it. */
export type ElementWords = Pick<LegalElement, "text"> & {
  readonly translations: z.output<typeof elementTranslations>;
};

/** The words of an element in one language. */
export type ElementText = {
  readonly text: string;
  /** The language of `text`: English where the wanted one has no translation. */
  readonly language: "en" | keyof ElementWords["translations"];
  /** Status of the translation, to be told wherever it is shown; absent for the English text. */
  readonly status?: ElementWords["translations"]["uk"]["status"];
};

/** The words of an element in the wanted language, else in English. */
export function elementText(element: ElementWords, language: string): ElementText {
  if (language !== "uk" && language !== "fr") return { text: element.text, language: "en" };
  return { ...element.translations[language], language };
}

/** True where the words of an element are a translation that nobody has approved, which a reader has to be told. */
export const isWorkingTranslation = (element: ElementWords, language: string): boolean =>
  elementText(element, language).status === "unofficial-working";
