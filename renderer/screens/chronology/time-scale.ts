/** A stretch of time in days since 1970-01-01, `to` not included. Days may be fractions while one zooms. */
export type Span = { readonly from: number; readonly to: number };

/** A line on the axis: where, and what it begins. */
export type Tick = { readonly day: number; readonly unit: "year" | "month" | "day" };

const DAY = 86_400_000;
const SHORTEST_DAYS = 7;
const MARGIN = 0.03;
const YEAR_DAYS = 366;
const TICK_PIXELS = { month: 44, quarter: 15, day: 26 };

/** Number of a day `YYYY-MM-DD`, in days since 1970-01-01. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY;

/** The moment at which a day begins, for formats; in UTC. */
export const dateOfDay = (day: number): Date => new Date(day * DAY);

/** Days from the first to the last of some, with a margin; undefined where there is none. */
export function fit(days: readonly number[]): Span | undefined {
  if (days.length === 0) return undefined;
  const from = days.reduce((a, b) => Math.min(a, b));
  const to = days.reduce((a, b) => Math.max(a, b)) + 1;
  const margin = Math.max((to - from) * MARGIN, (SHORTEST_DAYS - (to - from)) / 2, 1);
  return { from: from - margin, to: to + margin };
}

/** Where on a width a day lies. */
export const position = (day: number, { from, to }: Span, width: number): number =>
  ((day - from) / (to - from)) * width;

/** The span moved by a part of its length: `0.25` later by a quarter. */
export function pan({ from, to }: Span, part: number): Span {
  const by = (to - from) * part;
  return { from: from + by, to: to + by };
}

/**
 * The span made longer or shorter around a point of it.
 *
 * @param factor - above 1 shows more time, below 1 less; a week is the least, `most` the longest
 * @param at - where the point lies: 0 at the beginning, 1 at the end
 */
export function zoom({ from, to }: Span, factor: number, most: Span, at = 0.5): Span {
  const length = Math.min(Math.max((to - from) * factor, SHORTEST_DAYS), most.to - most.from);
  const fixed = from + (to - from) * at;
  return { from: fixed - length * at, to: fixed + length * (1 - at) };
}

/** The span moved, as little as needed, until a day is well within it. */
export function reveal(span: Span, day: number): Span {
  const length = span.to - span.from;
  const room = length * 0.08;
  if (day < span.from + room) return { from: day - room, to: day - room + length };
  if (day > span.to - room) return { from: day + room - length, to: day + room };
  return span;
}

/** Years always, and months, quarters of a year and days where there is room for them. */
export function ticks(span: Span, width: number): Tick[] {
  const perDay = width / (span.to - span.from);
  const monthStep = perDay * 30 >= TICK_PIXELS.month ? 1 : perDay * 30 >= TICK_PIXELS.quarter ? 3 : 12;
  const found: Tick[] = [];
  const first = dateOfDay(span.from);
  const yearStep = Math.max(1, Math.ceil(TICK_PIXELS.month / (perDay * YEAR_DAYS)));
  for (let month = first.getUTCMonth(), year = first.getUTCFullYear(); ; month += monthStep) {
    if (monthStep > 1) month -= month % monthStep;
    const day = Date.UTC(year, month, 1) / DAY;
    if (day >= span.to) break;
    const isYear = month % 12 === 0;
    if (day >= span.from && (!isYear || (year + Math.floor(month / 12)) % yearStep === 0))
      found.push({ day, unit: isYear ? "year" : "month" });
  }
  if (perDay >= TICK_PIXELS.day)
    for (let day = Math.ceil(span.from); day < span.to; day += 1)
      if (dateOfDay(day).getUTCDate() !== 1) found.push({ day, unit: "day" });
  return found;
}
