import type { DossierLanguage } from "../view.ts";

type Long = Readonly<Record<DossierLanguage, string>>;

/** What the shipped list of categories abbreviates. */
const KNOWN: Readonly<Record<string, Long>> = {
  "AP I": {
    en: "Additional Protocol I of 1977 to the Geneva Conventions",
    fr: "Protocole additionnel I de 1977 aux Conventions de Genève",
    uk: "Додатковий протокол I 1977 року до Женевських конвенцій",
  },
  CAT: {
    en: "Convention against Torture",
    fr: "Convention contre la torture",
    uk: "Конвенція проти катувань",
  },
  CRC: {
    en: "Convention on the Rights of the Child",
    fr: "Convention relative aux droits de l’enfant",
    uk: "Конвенція про права дитини",
  },
  ECHR: {
    en: "European Convention on Human Rights",
    fr: "Convention européenne des droits de l’homme",
    uk: "Європейська конвенція з прав людини",
  },
  "GC III": {
    en: "Third Geneva Convention of 1949, on prisoners of war",
    fr: "Troisième Convention de Genève de 1949, sur les prisonniers de guerre",
    uk: "Третя Женевська конвенція 1949 року, про військовополонених",
  },
  "GC IV": {
    en: "Fourth Geneva Convention of 1949, on civilians",
    fr: "Quatrième Convention de Genève de 1949, sur les personnes civiles",
    uk: "Четверта Женевська конвенція 1949 року, про цивільних осіб",
  },
  HRC: {
    en: "Human Rights Committee",
    fr: "Comité des droits de l’homme",
    uk: "Комітет з прав людини",
  },
  ICC: {
    en: "International Criminal Court",
    fr: "Cour pénale internationale",
    uk: "Міжнародний кримінальний суд",
  },
  ICCPR: {
    en: "International Covenant on Civil and Political Rights",
    fr: "Pacte international relatif aux droits civils et politiques",
    uk: "Міжнародний пакт про громадянські і політичні права",
  },
  ICRC: {
    en: "International Committee of the Red Cross",
    fr: "Comité international de la Croix-Rouge",
    uk: "Міжнародний комітет Червоного Хреста",
  },
  IHL: {
    en: "international humanitarian law",
    fr: "droit international humanitaire",
    uk: "міжнародне гуманітарне право",
  },
  PACE: {
    en: "Parliamentary Assembly of the Council of Europe",
    fr: "Assemblée parlementaire du Conseil de l’Europe",
    uk: "Парламентська асамблея Ради Європи",
  },
  UNICEF: {
    en: "United Nations Children’s Fund",
    fr: "Fonds des Nations Unies pour l’enfance",
    uk: "Дитячий фонд ООН",
  },
};

/** What the same are called in the other languages of a dossier, where they have a short name of their own. */
const SHORT: Readonly<Record<string, Readonly<Record<"fr" | "uk", string>>>> = {
  "AP I": { fr: "PA I", uk: "ДП I" },
  CRC: { fr: "CDE", uk: "КПД" },
  ECHR: { fr: "CEDH", uk: "ЄКПЛ" },
  "GC III": { fr: "CG III", uk: "ЖК III" },
  "GC IV": { fr: "CG IV", uk: "ЖК IV" },
  ICC: { fr: "CPI", uk: "МКС" },
  ICCPR: { fr: "PIDCP", uk: "МПГПП" },
  ICRC: { fr: "CICR", uk: "МКЧХ" },
  IHL: { fr: "DIH", uk: "МГП" },
  PACE: { fr: "APCE", uk: "ПАРЄ" },
  UNICEF: { fr: "UNICEF", uk: "ЮНІСЕФ" },
};

type Abbreviation = { readonly short: string; readonly long: string };

/** The order of the Ukrainian letters is not that of their code points; other letters keep theirs. */
const UKRAINIAN = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";
const FIRST_CYRILLIC = 0x400;

const alphabetic = (short: string): string =>
  short.replaceAll(/\p{Script=Cyrillic}/gu, (letter) =>
    UKRAINIAN.includes(letter) ? String.fromCodePoint(FIRST_CYRILLIC + UKRAINIAN.indexOf(letter)) : letter,
  );

const stands = (short: string, text: string): boolean =>
  new RegExp(`(?<!\\p{L})${short}(?![\\p{L}\\d])`, "u").test(text);

/**
 * The abbreviations of a dossier: those its author explains, and those of the legal texts that stand in it, by
 * alphabet. What the author says of one holds. An English one in a dossier of another language is explained too.
 *
 * @param text - everything the sections say.
 */
export function abbreviationsIn(
  text: string,
  own: readonly Abbreviation[],
  language: DossierLanguage,
): readonly Abbreviation[] {
  const explained = new Set(own.map(({ short }) => short));
  const used = Object.entries(KNOWN).flatMap(([english, long]) => {
    const local = language === "en" ? undefined : SHORT[english]?.[language];
    return [...new Set([local ?? english, english])]
      .filter((short) => !explained.has(short) && stands(short, text))
      .map((short) => ({ short, long: long[language] }));
  });
  return [...own, ...used].sort((a, b) => (alphabetic(a.short) < alphabetic(b.short) ? -1 : 1));
}
