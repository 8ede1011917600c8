import type { DossierLanguage } from "../view.ts";

/** Forms of a noun after a number: English and French one and more, Ukrainian 1, 2–4 and 5 or more. */
const NOUNS = {
  statements: {
    en: ["statement", "statements"],
    fr: ["déclaration", "déclarations"],
    uk: ["показання", "показання", "показань"],
  },
  witnesses: {
    en: ["witness", "witnesses"],
    fr: ["témoin", "témoins"],
    uk: ["свідка", "свідків", "свідків"],
  },
  items: {
    en: ["other exhibit", "other exhibits"],
    fr: ["autre pièce", "autres pièces"],
    uk: ["інший матеріал", "інші матеріали", "інших матеріалів"],
  },
  persons: {
    en: ["person", "persons"],
    fr: ["personne", "personnes"],
    uk: ["особа", "особи", "осіб"],
  },
  events: {
    en: ["event", "events"],
    fr: ["événement", "événements"],
    uk: ["подія", "події", "подій"],
  },
  acts: { en: ["act", "acts"], fr: ["acte", "actes"], uk: ["діяння", "діяння", "діянь"] },
  years: { en: ["year", "years"], fr: ["an", "ans"], uk: ["рік", "роки", "років"] },
  months: { en: ["month", "months"], fr: ["mois", "mois"], uk: ["місяць", "місяці", "місяців"] },
  places: { en: ["place", "places"], fr: ["lieu", "lieux"], uk: ["місце", "місця", "місць"] },
  untold: {
    en: ["recorded event or act", "recorded events or acts"],
    fr: ["événement ou acte consigné", "événements ou actes consignés"],
    uk: ["подія чи діяння", "події чи діяння", "подій чи діянь"],
  },
} as const satisfies Record<string, Record<DossierLanguage, readonly string[]>>;

/** A noun that the dossier counts. */
export type CountedNoun = keyof typeof NOUNS;

/** Which form a number takes. The rules are ours, as those of the runtime change with its version. */
function formOf(count: number, language: DossierLanguage): number {
  if (language === "en") return count === 1 ? 0 : 1;
  if (language === "fr") return count <= 1 ? 0 : 1;
  const [unit, tens] = [count % 10, count % 100];
  if (unit === 1 && tens !== 11) return 0;
  return unit >= 2 && unit <= 4 && (tens < 12 || tens > 14) ? 1 : 2;
}

/** A number with its noun, for example `1 statement`, `6 statements`, `5 осіб`. */
export function counted(noun: CountedNoun, count: number, language: DossierLanguage): string {
  return `${count} ${NOUNS[noun][language][formOf(count, language)]}`;
}
