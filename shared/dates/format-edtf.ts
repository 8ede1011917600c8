import type { Edtf, EdtfDate, EdtfEnd, EdtfTime } from "./edtf-parts.ts";
import type { DateWords, Role } from "./wording/date-words.ts";
import { english } from "./wording/english.ts";
import { french } from "./wording/french.ts";
import { russian } from "./wording/russian.ts";
import { ukrainian } from "./wording/ukrainian.ts";

/**
 * Languages in which dates are worded.
 */
export type DateLocale = "en" | "uk" | "fr" | "ru";

const WORDS: Readonly<Record<DateLocale, DateWords>> = {
  en: english,
  uk: ukrainian,
  fr: french,
  ru: russian,
};

/**
 * Words a date for people: `about May 2022`, `між березнем і квітнем 2023 року`, `au plus tôt en mai 2022`,
 * `2022 год (под вопросом)`. The same on every machine. An open end reads "not earlier than" or "not later
 * than"; an unknown one says besides that it is not known. Rare patterns of unspecified digits
 * (`2022-XX-15`) are given as they are written.
 */
export function formatEdtf(edtf: Edtf, locale: DateLocale): string {
  const words = WORDS[locale];
  if (edtf.kind === "date") return dateWords(edtf, "alone", words);
  const { start, end } = edtf;
  if (typeof start === "string") return words.notAfter(limit(end, words)) + note(start, words.startUnknown);
  if (typeof end === "string") return words.notBefore(limit(start, words)) + note(end, words.endUnknown);
  return words.between(firstOfTwo(start, end, words), dateWords(end, "between", words));
}

/**
 * Words a stretch of days on each of which something was done: `13–14 November 2024`, `30 May – 2 June 2022`. An
 * EDTF interval does not say that of itself: by {@link formatEdtf} it reads "between".
 *
 * @param first - `YYYY-MM-DD`, as is `last`; another text is given as it is written.
 */
export function formatDays(first: string, last: string, locale: DateLocale): string {
  const words = WORDS[locale];
  const [from, to] = [first, last].map((day) => /^(\d{4})-(\d{2})-(\d{2})$/.exec(day));
  if (!from || !to) return `${first} – ${last}`;
  const [, year = "", month, day] = from;
  const [, lastYear = "", lastMonth, lastDay] = to;
  const sameYear = year === lastYear;
  const sameMonth = sameYear && month === lastMonth;
  const start = words.day("alone", Number(day), sameMonth ? null : Number(month), sameYear ? null : year);
  const end = words.day("alone", Number(lastDay), Number(lastMonth), lastYear);
  return sameMonth ? `${start}–${end}` : `${start} – ${end}`;
}

function limit(end: EdtfEnd, words: DateWords): string {
  return typeof end === "string" ? end : dateWords(end, "limit", words);
}

function note(end: "open" | "unknown", unknown: string): string {
  return end === "unknown" ? ` (${unknown})` : "";
}

function dateWords(date: EdtfDate, role: Role, words: DateWords): string {
  const approximate = date.qualification.endsWith("approximate");
  const plain = (inRole: Role) => unqualified(date, inRole, words);
  const phrase = approximate ? words.about(plain, role) : plain(role);
  return date.qualification.startsWith("uncertain") ? `${phrase} (${words.uncertain})` : phrase;
}

/** The first of two limits, without the year and month that the second one says. */
function firstOfTwo(first: EdtfDate, second: EdtfDate, words: DateWords): string {
  const plain = [first, second].every(
    (date) => date.qualification === "none" && date.time === null && !date.text.includes("X"),
  );
  if (!plain || first.year !== second.year || first.month === null || second.month === null) {
    return dateWords(first, "between", words);
  }
  const month = Number(first.month);
  if (first.day === null && second.day === null) return words.month("between", month, null);
  if (first.day === null || second.day === null) return dateWords(first, "between", words);
  return words.day("between", Number(first.day), first.month === second.month ? null : month, null);
}

function unqualified(date: EdtfDate, role: Role, words: DateWords): string {
  const { year, month, day, season } = date;
  if (year.includes("X")) return partlyKnownYear(date, role, words);
  if (season !== null) return words.season(role, season, year);
  if (month === null) return words.year(role, year);
  if (month === "XX") {
    if (day === null) return `${words.year(role, year)} (${words.monthUnknown})`;
    return day === "XX" ? `${words.year(role, year)} (${words.dayAndMonthUnknown})` : date.text;
  }
  if (month.includes("X")) return date.text;
  if (day === null) return words.month(role, Number(month), year);
  if (day === "XX") return `${words.month(role, Number(month), year)} (${words.dayUnknown})`;
  if (day.includes("X")) return date.text;
  return words.day(role, Number(day), Number(month), year) + clock(date.time);
}

function partlyKnownYear({ text, year, month, season }: EdtfDate, role: Role, words: DateWords): string {
  if (month !== null || season !== null || !/^[0-9]{2,3}X{1,2}$/.test(year)) return text;
  const first = year.replaceAll("X", "0");
  return year.endsWith("XX")
    ? words.years(role, first, year.replaceAll("X", "9"))
    : words.decade(role, first);
}

function clock(time: EdtfTime | null): string {
  if (time === null) return "";
  const parts = [time.hour, time.minute, ...(time.second === null ? [] : [time.second])];
  const zone = time.zone === null ? "" : ` (${time.zone === "Z" ? "UTC" : `UTC${time.zone}`})`;
  return `, ${parts.map((part) => String(part).padStart(2, "0")).join(":")}${zone}`;
}
