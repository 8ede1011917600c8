import type { DateWords } from "./date-words.ts";

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July"],
  ...["August", "September", "October", "November", "December"],
];

const SEASONS: Readonly<Record<number, string>> = {
  21: "spring",
  22: "summer",
  23: "autumn",
  24: "winter",
  33: "first quarter of",
  34: "second quarter of",
  35: "third quarter of",
  36: "fourth quarter of",
  40: "first half of",
  41: "second half of",
};

const joined = (...parts: readonly (string | number | null | undefined)[]) =>
  parts.filter((part) => part !== null).join(" ");
const monthName = (month: number | null) => (month === null ? null : MONTHS[month - 1]);

/**
 * Dates in English: `3 May 2022`.
 */
export const english: DateWords = {
  day: (_role, day, month, year) => joined(day, monthName(month), year),
  month: (_role, month, year) => joined(monthName(month), year),
  year: (_role, year) => year,
  decade: (role, year) => (role === "alone" ? `${year}s` : `the ${year}s`),
  years: (_role, first, last) => `${first}–${last}`,
  season: (_role, season, year) => joined(SEASONS[season], year),
  about: (phrase) => `about ${phrase("limit")}`,
  between: (first, last) => `between ${first} and ${last}`,
  notBefore: (first) => `not earlier than ${first}`,
  notAfter: (last) => `not later than ${last}`,
  uncertain: "uncertain",
  dayUnknown: "day not known",
  monthUnknown: "month not known",
  dayAndMonthUnknown: "day and month not known",
  startUnknown: "beginning not known",
  endUnknown: "end not known",
};
