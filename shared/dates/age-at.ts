import { bounds } from "./bounds.ts";
import { parseEdtf } from "./parse-edtf.ts";

/** Age in whole years: the least and the most that it can have been; `most` is null where there is no limit. */
export type Age = { readonly least: number; readonly most: number | null };

/**
 * The age of somebody on a date. Neither date need be certain: a child born in 2008 was 13 or 14 in May 2022. Somebody
 * born on 29 February becomes a year older on 1 March of common years. Before birth the age is 0.
 *
 * @param born - date of birth, EDTF
 * @param when - date of the event, EDTF
 * @throws Failure `invalid-date`
 */
export function ageAt(born: string, when: string): Age {
  const birth = bounds(parseEdtf(born));
  const event = bounds(parseEdtf(when));
  return {
    least: birth.latest === null || event.earliest === null ? 0 : years(birth.latest, event.earliest),
    most: birth.earliest === null || event.latest === null ? null : years(birth.earliest, event.latest),
  };
}

/** Whole years from one day to another, both `YYYY-MM-DD`. */
function years(from: string, to: string): number {
  const passed = Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  return Math.max(0, to.slice(5) < from.slice(5) ? passed - 1 : passed);
}
