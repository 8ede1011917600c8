import type { RecordContent } from "../../model/records.ts";

type Nationalities = RecordContent<"person">["nationalities"];

const CODES = { russia: /^(?:RU|RUS)$/, ukraine: /^(?:UA|UKR)$/ } as const;

/** True when every nationality that was not imposed is of a country; false when none is known. */
export function isNationalOnlyOf(nationalities: Nationalities, country: keyof typeof CODES): boolean {
  const own = (nationalities ?? []).filter(({ imposed }) => imposed !== true);
  return own.length > 0 && own.every((each) => CODES[country].test(each.country));
}

/** True when one of the nationalities that were not imposed is of a country. */
export const isNationalOf = (nationalities: Nationalities, country: keyof typeof CODES): boolean =>
  (nationalities ?? []).some((each) => each.imposed !== true && CODES[country].test(each.country));
