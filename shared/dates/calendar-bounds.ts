import { daysInMonth, isoDay, YEARS } from "./calendar.ts";
import type { EdtfDate } from "./edtf-parts.ts";

/**
 * The first and the last day of the calendar that fit a date as written.
 *
 * @returns null if none does (`2023-02-29`, `2022-13`)
 */
export function calendarBounds(
  date: Pick<EdtfDate, "year" | "month" | "day" | "season">,
): { readonly earliest: string; readonly latest: string } | null {
  const earliest = firstFitting(date, 1);
  const latest = firstFitting(date, -1);
  return earliest === null || latest === null ? null : { earliest, latest };
}

/** Forwards or backwards through the calendar. */
type Direction = 1 | -1;

const WINTER = 24;

/** First and last month of each season but winter, of the quarters and of the halves of a year. */
const SEASON_MONTHS: Readonly<Record<number, readonly [number, number]>> = {
  21: [3, 5],
  22: [6, 8],
  23: [9, 11],
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  40: [1, 6],
  41: [7, 12],
};

function firstFitting(
  date: Pick<EdtfDate, "year" | "month" | "day" | "season">,
  direction: Direction,
): string | null {
  for (const year of fitting(date.year, YEARS.first, YEARS.last, direction)) {
    if (date.season !== null) return seasonLimit(year, date.season, direction);
    for (const month of fitting(date.month ?? "XX", 1, 12, direction)) {
      for (const day of fitting(date.day ?? "XX", 1, daysInMonth(year, month), direction)) {
        return isoDay(year, month, day);
      }
    }
  }
  return null;
}

function seasonLimit(year: number, season: number, direction: Direction): string | null {
  if (season === WINTER) return direction === 1 ? winterBegins(year) : winterEnds(year);
  const months = SEASON_MONTHS[season];
  if (months === undefined) return null;
  return direction === 1 ? isoDay(year, months[0], 1) : isoDay(year, months[1], daysInMonth(year, months[1]));
}

function winterBegins(year: number): string {
  return year === YEARS.first ? isoDay(year, 1, 1) : isoDay(year - 1, 12, 1);
}

function winterEnds(year: number): string {
  return year === YEARS.last ? isoDay(year, 12, 31) : isoDay(year + 1, 2, daysInMonth(year + 1, 2));
}

/** The numbers from `low` to `high` that fit a mask of digits and `X`. */
function* fitting(mask: string, low: number, high: number, direction: Direction): Generator<number> {
  const first = Math.max(low, Number(mask.replaceAll("X", "0")));
  const last = Math.min(high, Number(mask.replaceAll("X", "9")));
  for (let step = 0; step <= last - first; step++) {
    const value = direction === 1 ? first + step : last - step;
    const digits = String(value).padStart(mask.length, "0");
    if (Array.from(mask).every((sign, at) => sign === "X" || sign === digits.charAt(at))) yield value;
  }
}
