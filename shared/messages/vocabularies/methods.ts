import { BODILY_METHODS } from "./bodily-methods.ts";
import { OTHER_METHODS } from "./other-methods.ts";
import { defineTexts } from "../define-texts.ts";

/** Methods of ill-treatment. */
export const METHODS = defineTexts({
  en: { ...BODILY_METHODS.en, ...OTHER_METHODS.en },
  uk: { ...BODILY_METHODS.uk, ...OTHER_METHODS.uk },
  fr: { ...BODILY_METHODS.fr, ...OTHER_METHODS.fr },
  ru: { ...BODILY_METHODS.ru, ...OTHER_METHODS.ru },
});
