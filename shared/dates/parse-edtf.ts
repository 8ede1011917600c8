import { Failure } from "../errors.ts";
import { calendarBounds } from "./calendar-bounds.ts";
import {
  clockOf,
  type Edtf,
  type EdtfDate,
  type EdtfEnd,
  type EdtfTime,
  type Qualification,
} from "./edtf-parts.ts";

const DATE = new RegExp(
  [
    "^(?<year>[0-9X]{4})",
    "(?:-(?<season>2[1-4]|3[3-6]|4[01])|-(?<month>[01X][0-9X])(?:-(?<day>[0-3X][0-9X]))?)?",
    "(?:T(?<hour>[01][0-9]|2[0-3]):(?<minute>[0-5][0-9])(?::(?<second>[0-5][0-9]))?",
    "(?<zone>Z|[+-](?:[01][0-9]|2[0-3])(?::[0-5][0-9])?)?)?",
    "(?<mark>[?~%])?$",
  ].join(""),
);

const QUALIFICATIONS: Readonly<Record<string, Qualification>> = {
  "?": "uncertain",
  "~": "approximate",
  "%": "uncertain-and-approximate",
};

/**
 * Reads a date in the Extended Date/Time Format (ISO 8601-2, by the Library of Congress' levels):
 *
 * - level 0: `2022`, `2022-05`, `2022-05-03`, a time `2022-05-03T14:30:00` with or without zone, intervals
 *   `2022-05/2022-07`; seconds may be left out;
 * - level 1: `?`, `~`, `%` behind a date; seasons `2022-21` to `2022-24`; unspecified digits `202X`,
 *   `2022-XX`; intervals with an open end `2022-05/..` ("not before") or an unknown one `2022-05/`;
 * - of level 2: `X` for any digit (`2022-05-1X`, `2022-XX-15`), quarters `33`–`36` and halves `40`, `41`.
 *
 * The calendar is the proleptic Gregorian one, years 0000 to 9999: longer and negative years are refused, so
 * that days sort as text everywhere. A date that fits no day of the calendar, and an interval that ends
 * before it begins, are refused.
 *
 * @returns the parts; `text` is the input, unchanged
 * @throws Failure `invalid-date`
 */
export function parseEdtf(text: string): Edtf {
  const edtf = readEdtf(text);
  if (edtf === null) throw new Failure("invalid-date");
  return edtf;
}

/**
 * True if {@link parseEdtf} reads the text.
 */
export function isEdtf(text: string): boolean {
  return readEdtf(text) !== null;
}

function readEdtf(text: string): Edtf | null {
  const [first = "", second, ...more] = text.split("/");
  if (second === undefined) return readDate(first);
  const start = readEnd(first);
  const end = readEnd(second);
  if (more.length > 0 || start === null || end === null) return null;
  return isOrdered(start, end) ? { kind: "interval", text, start, end } : null;
}

function readEnd(text: string): EdtfEnd | null {
  if (text === "") return "unknown";
  return text === ".." ? "open" : readDate(text);
}

function isOrdered(start: EdtfEnd, end: EdtfEnd): boolean {
  if (typeof start === "string") return typeof end !== "string";
  if (typeof end === "string") return true;
  if (start.earliest !== end.latest || !start.time || !end.time) return start.earliest <= end.latest;
  // Clocks of different zones are left alone: which of them was earlier is not for a parser to say.
  return start.time.zone !== end.time.zone || clockOf(start) <= clockOf(end);
}

function readDate(text: string): EdtfDate | null {
  const found = DATE.exec(text)?.groups;
  if (found === undefined) return null;
  const { year = "", month = null, day = null, season, mark = "" } = found;
  const time = readTime(found);
  // A clock showed the time on one day: neither an unspecified day nor a mark goes with it (ISO 8601-2).
  if (time !== null && (day === null || mark !== "" || `${year}${month}${day}`.includes("X"))) return null;
  const parts = { year, month, day, season: season === undefined ? null : Number(season) };
  const limits = calendarBounds(parts);
  if (limits === null) return null;
  return { kind: "date", text, ...parts, time, qualification: QUALIFICATIONS[mark] ?? "none", ...limits };
}

function readTime({ hour, minute, second, zone }: Record<string, string | undefined>): EdtfTime | null {
  if (hour === undefined) return null;
  return {
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? null : Number(second),
    zone: zone ?? null,
  };
}
