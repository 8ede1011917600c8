import { withFrenchSpaces } from "../../../../shared/messages/french-spaces.ts";
import type { DossierLanguage } from "../view.ts";
import { sectionsEn } from "./sections-en.ts";
import { sectionsFr } from "./sections-fr.ts";
import { sectionsUk } from "./sections-uk.ts";
import { filled } from "./wording.ts";

/** Key of a string that the archive itself writes into the sections of a dossier. */
export type SectionWord = keyof typeof sectionsEn;

/** The same keys in each language. */
export type SectionWording = Readonly<Record<SectionWord, string>>;

const CATALOGUE: Readonly<Record<DossierLanguage, SectionWording>> = {
  en: sectionsEn,
  fr: withFrenchSpaces(sectionsFr),
  uk: sectionsUk,
};

/** Gives a string of the sections in one language with its `{name}` places filled. */
export type Say = (word: SectionWord, values?: Readonly<Record<string, string | number>>) => string;

/** The words of one language. */
export const sayIn =
  (language: DossierLanguage): Say =>
  (word, values = {}) =>
    filled(CATALOGUE[language][word], values);

/** True for a key of the catalogue; for keys made of a prefix and a value of a record. */
export const isSectionWord = (word: string): word is SectionWord => Object.hasOwn(sectionsEn, word);
