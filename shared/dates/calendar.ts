const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * First and last year that can be written.
 */
export const YEARS = { first: 0, last: 9999 } as const;

/**
 * Length of a month in the proleptic Gregorian calendar, the one calendar of ISO 8601 and of this product.
 *
 * @param year - 0 to 9999; year 0 is 1 BC and a leap year
 * @param month - 1 to 12
 * @returns 0 if there is no such month
 */
export function daysInMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);
}

/**
 * Writes a day as `YYYY-MM-DD`. Such texts sort as the days do.
 */
export function isoDay(year: number, month: number, day: number): string {
  const pad = (value: number, length: number) => String(value).padStart(length, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}
