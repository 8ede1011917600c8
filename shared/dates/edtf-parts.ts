/**
 * How sure a date is (ISO 8601-2, §8): `?` uncertain, `~` approximate, `%` both.
 */
export type Qualification = "none" | "uncertain" | "approximate" | "uncertain-and-approximate";

/**
 * A time of day as the clock showed it at the place.
 */
export type EdtfTime = {
  readonly hour: number;
  readonly minute: number;
  /** Null if the text gave none. */
  readonly second: number | null;
  /** `Z`, `+03:00`, `+03`; null if the text gave none. */
  readonly zone: string | null;
};

/**
 * One date: exact, less than exact, or in part unspecified. Year, month and day are kept as written, four or
 * two characters, each a digit or `X` for a digit that is not specified.
 */
export type EdtfDate = {
  readonly kind: "date";
  readonly text: string;
  readonly year: string;
  /** Null for a year or a season. */
  readonly month: string | null;
  readonly day: string | null;
  /** 21–24 spring to winter, 33–36 quarters, 40–41 halves of the year; null otherwise. */
  readonly season: number | null;
  readonly time: EdtfTime | null;
  readonly qualification: Qualification;
  /** The first day that it can mean, `YYYY-MM-DD`. */
  readonly earliest: string;
  /** The last day that it can mean, `YYYY-MM-DD`. */
  readonly latest: string;
};

/**
 * One end of an interval: a date; `open`, written `..`, no limit or still going on; `unknown`, written as
 * nothing, a limit that nobody stated.
 */
export type EdtfEnd = EdtfDate | "open" | "unknown";

/**
 * From one date to another; at least one end is a date.
 */
export type EdtfInterval = {
  readonly kind: "interval";
  readonly text: string;
  readonly start: EdtfEnd;
  readonly end: EdtfEnd;
};

/**
 * A date in the Extended Date/Time Format, see `parseEdtf`.
 */
export type Edtf = EdtfDate | EdtfInterval;

/**
 * Seconds after midnight by the clock that the text states, without conversion between zones; −1 if there is
 * no time.
 */
export function clockOf(end: EdtfEnd): number {
  if (typeof end === "string" || end.time === null) return -1;
  return end.time.hour * 3600 + end.time.minute * 60 + (end.time.second ?? 0);
}
