import { isEdtf } from "../dates/parse-edtf.ts";

/** Orders in which a table may write its dates; `serial` for the numbers of days that a spreadsheet counts. */
export const DATE_ORDERS = ["dmy", "mdy", "ymd", "serial"] as const;
/** One of {@link DATE_ORDERS}. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** A date as EDTF, or why it is none: it can be read in two ways, or in none. */
export type ReadDate =
  { readonly date: string } | { readonly problem: "cell-date-ambiguous" | "cell-date-unreadable" };

const UNREADABLE: ReadDate = { problem: "cell-date-unreadable" };
const NUMBERS = /^(\d{1,4})\s*([./-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?:\s*(?:г|р)\.?)?$/u;
const MONTH = /^(\d{1,2})\s*[./-]\s*(\d{4})$/u;
/** Excel counts days from here; the 29 February 1900, which it counts besides, is behind every date of a register. */
const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/**
 * Reads a date of a table: EDTF as it is; `03.05.2022`, `3/5/2022`, `2022.05.03`, `05.1984`, `1984`, each also with
 * `~` or `?` before or behind. With full stops the day comes first, as it does wherever dates are written so; with
 * other signs a date that is one day by one order and another by the other is ambiguous, unless the order is known.
 * Years have four digits: whose century is meant is not for a program to say.
 */
export function readDate(text: string, order: DateOrder | undefined): ReadDate {
  const typed = text.trim();
  if (isEdtf(typed)) return { date: typed };
  if (order === "serial") return readSerial(typed);
  const mark = /^~|[~?]$/u.exec(typed)?.[0] ?? "";
  const plain = typed.replace(/^~|[~?]$/u, "").trim();
  if (isEdtf(`${plain}${mark}`)) return { date: `${plain}${mark}` };
  const month = MONTH.exec(plain);
  if (month) return made(month[2]!, month[1]!, undefined, mark);
  const found = NUMBERS.exec(plain);
  if (!found) return UNREADABLE;
  const [, first = "", sign = "", second = "", third = ""] = found;
  if (first.length === 4)
    return order === undefined || order === "ymd" ? made(first, second, third, mark) : UNREADABLE;
  if (third.length !== 4 || first.length > 2 || order === "ymd") return UNREADABLE;
  const dayFirst = made(third, second, first, mark);
  if (order === "dmy") return dayFirst;
  const monthFirst = made(third, first, second, mark);
  if (order === "mdy") return monthFirst;
  if (sign === ".") return dayFirst;
  const both = "date" in dayFirst && "date" in monthFirst && dayFirst.date !== monthFirst.date;
  if (both) return { problem: "cell-date-ambiguous" };
  return "date" in dayFirst ? dayFirst : monthFirst;
}

function made(year: string, month: string, day: string | undefined, mark: string): ReadDate {
  const parts = [year, month.padStart(2, "0"), ...(day === undefined ? [] : [day.padStart(2, "0")])];
  // Beyond twelve, EDTF means a season, which nobody writes in figures.
  if (Number(month) > 12) return UNREADABLE;
  const date = `${parts.join("-")}${mark}`;
  return isEdtf(date) ? { date } : UNREADABLE;
}

function readSerial(text: string): ReadDate {
  if (!/^\d{1,7}(?:[.,]\d+)?$/u.test(text)) return UNREADABLE;
  const days = Math.floor(Number(text.replace(",", ".")));
  if (days < 61 || days > 2_958_465) return UNREADABLE;
  return { date: new Date(SERIAL_EPOCH + days * 86_400_000).toISOString().slice(0, 10) };
}
