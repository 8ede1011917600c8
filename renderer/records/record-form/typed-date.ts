import { isEdtf } from "../../../shared/dates/parse-edtf.ts";

const two = (digits: string): string => digits.padStart(2, "0");

/**
 * EDTF for a date as people type it: `3.5.2022`, `05.2022`, `~2022`, `2022?`. What is EDTF already, or nothing
 * known, stays as it is. Day before month, as everywhere the product is used.
 */
export function typedDate(typed: string): string {
  const text = typed.trim();
  if (text === "" || isEdtf(text)) return text;
  const sign = /^~|[~?]$/.exec(text)?.[0] ?? "";
  const plain = text.replace(/^~|[~?]$/, "").trim();
  const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  const month = /^(\d{1,2})\.(\d{4})$/.exec(plain);
  const made = day
    ? `${day[3]!}-${two(day[2]!)}-${two(day[1]!)}${sign}`
    : month
      ? `${month[2]!}-${two(month[1]!)}${sign}`
      : `${plain}${sign}`;
  return isEdtf(made) ? made : text;
}
