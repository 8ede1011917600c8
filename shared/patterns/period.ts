import { daysInMonth, isoDay } from "../dates/calendar.ts";
import { overlap, type Overlap, type Span } from "./span.ts";

/** Lengths of the periods of a table. */
export const PERIOD_UNITS = ["month", "quarter", "year"] as const;
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** Key of what has no date. */
export const UNDATED = "undated";

/** Key of what has a date too wide to be laid on periods. */
export const DATE_TOO_WIDE = "date-too-wide";

/** In how many periods a date may be merely possible: one of a decade says nothing about a month. */
const MOST_POSSIBLE = 24;
/** Number of periods that a stretch may certainly cover: a hundred years of months. */
const MOST_CERTAIN = 1200;

const MONTHS: Readonly<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };

/** A period, and whether something certainly or possibly falls into it. */
export type InPeriod = { readonly key: string; readonly certainty: Exclude<Overlap, "none"> };

/**
 * The periods in which a stretch has a day within the window: `2022-05`, `2022-Q2` or `2022`.
 *
 * @returns {@link UNDATED} alone where there is no date; {@link DATE_TOO_WIDE} in place of the periods that are
 * merely possible, where they are too many
 */
export function periodsOf(when: Span | null, unit: PeriodUnit, window: Span): readonly InPeriod[] {
  if (when === null) return [{ key: UNDATED, certainty: "certain" }];
  const name = `${unit} ${window.earliestStart} ${window.latestEnd}`;
  const known = laid.get(when);
  if (known?.name === name) return known.periods;
  const periods = layOut(when, unit, window);
  laid.set(when, { name, periods });
  return periods;
}

/** The last answer for each stretch: many acts have the same date, and a table asks one question of all of them. */
const laid = new WeakMap<Span, { readonly name: string; readonly periods: readonly InPeriod[] }>();

function layOut(when: Span, unit: PeriodUnit, window: Span): readonly InPeriod[] {
  const first = periodNumber(later(when.earliestStart, window.earliestStart), unit);
  const last = periodNumber(earlier(when.latestEnd, window.latestEnd), unit);
  // Of what is certain the first period holds the last day it can have begun on, the last one the first it can end on.
  const from = Math.max(first, periodNumber(when.latestStart, unit));
  const to = Math.min(last, periodNumber(when.earliestEnd, unit));
  const sure = Math.max(to - from + 1, 0);
  const tooWide = { key: DATE_TOO_WIDE, certainty: "certain" } as const;
  if (sure > MOST_CERTAIN) return [tooWide];
  const spread = last - first + 1 - sure <= MOST_POSSIBLE;
  const found: InPeriod[] = [];
  for (let number = spread ? first : from; number <= (spread ? last : to); number++) {
    const certainty = overlap(when, within(spanOfPeriod(number, unit), window));
    if (certainty !== "none") found.push({ key: periodKey(number, unit), certainty });
  }
  return spread ? found : [...found, tooWide];
}

const later = (a: string, b: string): string => (a > b ? a : b);
const earlier = (a: string, b: string): string => (a < b ? a : b);

function within(period: Span, window: Span): Span {
  const start = later(period.earliestStart, window.earliestStart);
  const end = earlier(period.latestEnd, window.latestEnd);
  return { earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end };
}

const periodNumber = (day: string, unit: PeriodUnit): number =>
  Math.floor((Number(day.slice(0, 4)) * 12 + Math.max(Number(day.slice(5, 7)), 1) - 1) / MONTHS[unit]);

function periodKey(number: number, unit: PeriodUnit): string {
  const month = number * MONTHS[unit];
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  if (unit === "year") return year;
  if (unit === "quarter") return `${year}-Q${(number % 4) + 1}`;
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}`;
}

const spans = new Map<string, Span>();

function spanOfPeriod(number: number, unit: PeriodUnit): Span {
  const name = `${unit} ${number}`;
  const known = spans.get(name);
  if (known) return known;
  const first = number * MONTHS[unit];
  const last = first + MONTHS[unit] - 1;
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1];
  const start = isoDay(Math.floor(first / 12), (first % 12) + 1, 1);
  const end = isoDay(year, month, daysInMonth(year, month));
  const span = { earliestStart: start, latestStart: start, earliestEnd: end, latestEnd: end };
  spans.set(name, span);
  return span;
}
