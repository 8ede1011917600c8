import type { DateWords, Role } from "./date-words.ts";

/**
 * A word in the three cases that phrases need: nominative, genitive, instrumental.
 */
export type Cases = readonly [nominative: string, genitive: string, instrumental: string];

/**
 * What Ukrainian and Russian differ in; they build their date phrases alike.
 */
export type SlavicVocabulary = Omit<
  DateWords,
  "day" | "month" | "year" | "decade" | "years" | "season" | "about"
> & {
  readonly months: readonly Cases[];
  readonly yearWord: Cases;
  /** With the ending of the numeral in front: `-ті роки`. */
  readonly decadeWord: Cases;
  readonly yearsWord: Cases;
  readonly seasons: Readonly<Record<number, Cases>>;
  readonly approximately: string;
};

const CASE: Readonly<Record<Role, 0 | 1 | 2>> = { alone: 0, limit: 1, between: 2 };

/**
 * Date phrases in the right case: `травень 2022 року`, `не раніше травня 2022 року`,
 * `між березнем і квітнем 2023 року`.
 */
export function slavicDateWords(vocabulary: SlavicVocabulary): DateWords {
  const { months, yearWord, decadeWord, yearsWord, seasons, approximately, ...phrases } = vocabulary;
  const ofYear = (year: string | null) => (year === null ? "" : ` ${year} ${yearWord[1]}`);
  return {
    ...phrases,
    day: (_role, day, month, year) =>
      month === null ? String(day) : `${day} ${months[month - 1]![1]}${ofYear(year)}`,
    month: (role, month, year) => `${months[month - 1]![CASE[role]]}${ofYear(year)}`,
    year: (role, year) => `${year} ${yearWord[CASE[role]]}`,
    decade: (role, year) => `${year}${decadeWord[CASE[role]]}`,
    years: (role, first, last) => `${first}–${last} ${yearsWord[CASE[role]]}`,
    season: (role, season, year) => `${seasons[season]![CASE[role]]}${ofYear(year)}`,
    about: (phrase, role) => `${approximately} ${phrase(role)}`,
  };
}
