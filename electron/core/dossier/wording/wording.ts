import { withFrenchSpaces } from "../../../../shared/messages/french-spaces.ts";
import type { DossierLanguage } from "../view.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { uk } from "./uk.ts";

/** Every string that the dossier says of itself; the same keys in each language. */
export type DossierWording = Readonly<Record<keyof typeof en, string>>;

const CATALOGUE: Readonly<Record<DossierLanguage, DossierWording>> = {
  en,
  fr: withFrenchSpaces(fr),
  uk,
};

/** The words of one language. */
export function wordingOf(language: DossierLanguage): DossierWording {
  return CATALOGUE[language];
}

/** Puts values into the `{name}` places of a string of the catalogue; a name without a value stays. */
export function filled(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/**
 * Writes a `YYYY-MM-DD` date in words. The month names are ours, because those of the runtime change with
 * its version, and with them the bytes of a dossier.
 */
export function dateInWords(date: string, words: DossierWording): string {
  const [year, month, day] = date.split("-").map(Number);
  const name = words.months.split(" ")[(month ?? 0) - 1];
  if (year === undefined || day === undefined || name === undefined) return date;
  return filled(words.dateForm, { day, month: name, year });
}

/**
 * Name of a language as the dossier's language calls it, for example "Ukrainian"; the tag itself where no
 * name is known.
 */
export function languageName(tag: string, language: DossierLanguage): string {
  const names = LANGUAGE_NAMES[tag.split("-")[0] ?? tag];
  return names?.[language] ?? tag;
}

const LANGUAGE_NAMES: Readonly<Record<string, Readonly<Record<DossierLanguage, string>>>> = {
  ar: { en: "Arabic", fr: "arabe", uk: "арабська" },
  be: { en: "Belarusian", fr: "biélorusse", uk: "білоруська" },
  bg: { en: "Bulgarian", fr: "bulgare", uk: "болгарська" },
  ce: { en: "Chechen", fr: "tchétchène", uk: "чеченська" },
  crh: { en: "Crimean Tatar", fr: "tatar de Crimée", uk: "кримськотатарська" },
  de: { en: "German", fr: "allemand", uk: "німецька" },
  en: { en: "English", fr: "anglais", uk: "англійська" },
  es: { en: "Spanish", fr: "espagnol", uk: "іспанська" },
  fa: { en: "Persian", fr: "persan", uk: "перська" },
  fr: { en: "French", fr: "français", uk: "французька" },
  he: { en: "Hebrew", fr: "hébreu", uk: "іврит" },
  hy: { en: "Armenian", fr: "arménien", uk: "вірменська" },
  ka: { en: "Georgian", fr: "géorgien", uk: "грузинська" },
  pl: { en: "Polish", fr: "polonais", uk: "польська" },
  ro: { en: "Romanian", fr: "roumain", uk: "румунська" },
  ru: { en: "Russian", fr: "russe", uk: "російська" },
  ti: { en: "Tigrinya", fr: "tigrigna", uk: "тигринья" },
  tr: { en: "Turkish", fr: "turc", uk: "турецька" },
  uk: { en: "Ukrainian", fr: "ukrainien", uk: "українська" },
};
