import type { Edtf } from "./edtf-parts.ts";

/**
 * The days between which a date lies, both included, as `YYYY-MM-DD`; null where there is no limit.
 */
export type Bounds = { readonly earliest: string | null; readonly latest: string | null };

/**
 * The earliest and the latest day that a date can mean. The days are those of the calendar at the place, as
 * stated: a time zone does not move them. `~` and `?` do not widen them, for any width would be invented;
 * whoever searches around a date widens the question. Open and unknown ends are null.
 *
 * The winter of a year reaches from December before it to February after it, since "winter of 2022" is said
 * of both winters.
 */
export function bounds(edtf: Edtf): Bounds {
  if (edtf.kind === "date") return { earliest: edtf.earliest, latest: edtf.latest };
  return {
    earliest: typeof edtf.start === "string" ? null : edtf.start.earliest,
    latest: typeof edtf.end === "string" ? null : edtf.end.latest,
  };
}
