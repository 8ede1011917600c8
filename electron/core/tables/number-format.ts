/** How exactly the format of a cell shows the date that its number stands for. */
export type DatePrecision = "moment" | "day" | "month" | "year" | "time";

/** Formats of dates that a workbook need not spell out (ECMA-376 part 1, §18.8.30), those of East Asia included. */
const BUILT_IN: Readonly<Record<number, DatePrecision>> = {
  14: "day",
  15: "day",
  16: "day",
  17: "month",
  18: "time",
  19: "time",
  20: "time",
  21: "time",
  22: "moment",
  45: "time",
  46: "time",
  47: "time",
  ...Object.fromEntries(
    [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, "day" as const]),
  ),
};

/**
 * Whether a number format shows a date, and how exactly: a birth entered as May 1984 is stored as the first of
 * May, and must not become that day.
 *
 * @param id - number of the format
 * @param code - the format where the workbook spells it out: `dd.mm.yyyy`, `[$-422]mmmm yyyy`
 */
export function datePrecision(id: number, code: string | undefined): DatePrecision | undefined {
  if (code === undefined) return BUILT_IN[id];
  const plain = code
    .split(";", 1)[0]!
    .replace(/"[^"]*"|\\.|_.|\*./gu, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, "")
    .toLowerCase();
  if (/general|[0#?@]/u.test(plain.replace(/s\.0+/gu, "s"))) return undefined;
  const [day, year, clock] = [plain.includes("d"), /[ye]/u.test(plain), /[hs]/u.test(plain)];
  if (day) return clock ? "moment" : "day";
  if (year) return plain.includes("m") ? "month" : "year";
  return clock ? "time" : undefined;
}

const DAY = 86_400_000;
const LAST_SERIAL = 2_958_465;

/**
 * The date that a serial number stands for, in the precision of its cell; undefined for a number that stands for
 * none. In the system of 1900 the 29 February of that year is counted, which there never was.
 *
 * @param is1904 - the workbook counts from 1904
 */
export function dateOfSerial(serial: number, is1904: boolean, precision: DatePrecision): string | undefined {
  const counted = is1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  if (!Number.isFinite(serial) || serial < 0 || counted > LAST_SERIAL + 1) return undefined;
  const time = new Date(Date.UTC(1899, 11, 30) + Math.round(counted * 86_400) * 1000);
  const iso = time.toISOString();
  const atMidnight = time.getTime() % DAY === 0;
  switch (precision) {
    case "year":
      return iso.slice(0, 4);
    case "month":
      return iso.slice(0, 7);
    case "time":
      return iso.slice(11, 19);
    case "moment":
      return atMidnight ? iso.slice(0, 10) : iso.slice(0, 19);
    case "day":
      return iso.slice(0, 10);
  }
}
