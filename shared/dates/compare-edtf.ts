import { bounds } from "./bounds.ts";
import { clockOf, type Edtf, type EdtfEnd } from "./edtf-parts.ts";

/**
 * Orders dates for a chronology: by the earliest day they can mean, then by the latest, so that `2022-05-01`
 * stands before `2022-05`; on one day by the clock as stated, without conversion between zones, dates without
 * a time first; at last by their text, so that the order of different texts never depends on chance. No limit
 * is before every day at the beginning, and after every day at the end.
 *
 * @returns negative if `a` comes first, positive if `b` does, 0 if the texts are the same
 */
export function compareEdtf(a: Edtf, b: Edtf): number {
  const [left, right] = [bounds(a), bounds(b)];
  return (
    compareText(left.earliest ?? "", right.earliest ?? "") ||
    compareText(left.latest ?? "~", right.latest ?? "~") ||
    clockOf(startOf(a)) - clockOf(startOf(b)) ||
    compareText(a.text, b.text)
  );
}

/**
 * True if there is a day that both dates can mean. Open and unknown ends have no limit.
 */
export function overlaps(a: Edtf, b: Edtf): boolean {
  const [left, right] = [bounds(a), bounds(b)];
  const notBefore = (end: string | null, start: string | null) =>
    end === null || start === null || start <= end;
  return notBefore(left.latest, right.earliest) && notBefore(right.latest, left.earliest);
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function startOf(edtf: Edtf): EdtfEnd {
  return edtf.kind === "date" ? edtf : edtf.start;
}
