import type { Edtf, EdtfDate, EdtfEnd } from "../dates/edtf-parts.ts";

/** Before and after every day of the calendar, so that days compare as text. */
const BEFORE_ALL = "0000-00-00";
const AFTER_ALL = "9999-99-99";

/**
 * A stretch of days whose ends may be uncertain, all as `YYYY-MM-DD`.
 *
 * `earliestStart` to `latestEnd` is what the words allow at most. `latestStart` and `earliestEnd` are what may be
 * relied on; for an end that is approximate, uncertain (`~`, `?`, `%`), open or unknown they rely on nothing.
 */
export type Span = {
  readonly earliestStart: string;
  readonly latestStart: string;
  readonly earliestEnd: string;
  readonly latestEnd: string;
};

/** How far it is known that two stretches have a day in common. */
export type Overlap = "certain" | "possible" | "none";

/** No limit on either side: as a question it asks for nothing. */
export const EVERY_DAY: Span = {
  earliestStart: BEFORE_ALL,
  latestStart: BEFORE_ALL,
  earliestEnd: AFTER_ALL,
  latestEnd: AFTER_ALL,
};

/**
 * The stretch that a date means. A single date means one occasion on a day between its limits; an interval means
 * from its first end to its second.
 */
export function spanOf(edtf: Edtf): Span {
  return edtf.kind === "date" ? spanFromTo(edtf, edtf) : spanFromTo(edtf.start, edtf.end);
}

/** The stretch between two dates, such as the first and the last day in a place. */
export function spanBetween(from: Edtf | undefined, to: Edtf | undefined): Span {
  return spanFromTo(startOf(from), endOf(to));
}

/** The stretch that a question names: from its first day to its last, both included and both exact. */
export function windowOf(from: Edtf | undefined, to: Edtf | undefined): Span {
  const { earliestStart } = spanBetween(from, undefined);
  const { latestEnd } = spanBetween(undefined, to);
  return { earliestStart, latestStart: earliestStart, earliestEnd: latestEnd, latestEnd };
}

/**
 * Whether two stretches have a day in common: `certain` if they do whichever of the days allowed is the right one,
 * `possible` if they do for some.
 */
export function overlap(a: Span, b: Span): Overlap {
  if (a.earliestStart > b.latestEnd || b.earliestStart > a.latestEnd) return "none";
  return a.latestStart <= b.earliestEnd && b.latestStart <= a.earliestEnd ? "certain" : "possible";
}

/** The weaker of two answers: what holds of both together. */
export function both(a: Overlap, b: Overlap): Overlap {
  if (a === "none" || b === "none") return "none";
  return a === "certain" && b === "certain" ? "certain" : "possible";
}

function spanFromTo(start: EdtfEnd, end: EdtfEnd): Span {
  const earliestStart = typeof start === "string" ? BEFORE_ALL : start.earliest;
  const latestEnd = typeof end === "string" ? AFTER_ALL : end.latest;
  // What ends by a day has begun by it, and what begins on a day does not end before it; of an exact end alone.
  const reliedStart = isExact(start) ? start.latest : AFTER_ALL;
  const reliedEnd = isExact(end) ? end.earliest : BEFORE_ALL;
  const endLimit = isExact(end) ? end.latest : AFTER_ALL;
  const startLimit = isExact(start) ? start.earliest : BEFORE_ALL;
  return {
    earliestStart,
    latestStart: reliedStart < endLimit ? reliedStart : endLimit,
    earliestEnd: reliedEnd > startLimit ? reliedEnd : startLimit,
    latestEnd,
  };
}

const isExact = (end: EdtfEnd): end is EdtfDate => typeof end !== "string" && end.qualification === "none";

const startOf = (edtf: Edtf | undefined): EdtfEnd =>
  edtf === undefined ? "unknown" : edtf.kind === "date" ? edtf : edtf.start;

const endOf = (edtf: Edtf | undefined): EdtfEnd =>
  edtf === undefined ? "unknown" : edtf.kind === "date" ? edtf : edtf.end;
