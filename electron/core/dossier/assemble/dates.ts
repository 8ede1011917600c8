import { bounds } from "../../../../shared/dates/bounds.ts";
import { compareEdtf } from "../../../../shared/dates/compare-edtf.ts";
import { formatDays, formatEdtf } from "../../../../shared/dates/format-edtf.ts";
import { parseEdtf } from "../../../../shared/dates/parse-edtf.ts";
import type { StoredRecord } from "../archive-reading.ts";
import { isForPublic, type Assembly } from "./inputs.ts";

/** Cuts every day of an EDTF text to its month: a day, a village and an injury together name a person. */
export function monthOnly(edtf: string): string {
  const cut = edtf.replace(/(\d{4}-\d{2})-[\dX]{2}(T[^/]*)?/g, "$1");
  const [start, end] = cut.split("/");
  const plain = (part: string | undefined) => part?.replace(/[~?%]/g, "");
  return start !== undefined && plain(start) === plain(end) ? start : cut;
}

/** The words of an uncertain date in the dossier's language; in public versions never finer than a month. */
export function wordedDate(edtf: string | undefined, assembly: Assembly): string {
  if (edtf === undefined) return "";
  return formatEdtf(parseEdtf(isForPublic(assembly) ? monthOnly(edtf) : edtf), assembly.language);
}

/**
 * The words of the date of a source: when a statement was taken, or of what an item of evidence is. A statement
 * taken on the days of the interview's sessions bears those days, not an uncertain day between them.
 */
export function wordedDateOf(
  { type, content }: StoredRecord<"statement"> | StoredRecord<"evidence">,
  assembly: Assembly,
): string {
  if (type === "evidence") return wordedDate(content.contentDate, assembly);
  const interview = content.interview === undefined ? undefined : assembly.reading.get(content.interview);
  const sessions = interview?.type === "interview" ? (interview.content.sessions ?? []) : [];
  const days = [...new Set(sessions.flatMap(({ start }) => start?.slice(0, 10) ?? []))].sort();
  const [first, last] = [days[0], days.at(-1)];
  const isEachDay = first !== undefined && last !== undefined && daysFrom(first, last) === days.length;
  return isEachDay && days.length > 1 && content.taken === `${first}/${last}` && !isForPublic(assembly)
    ? formatDays(first, last, assembly.language)
    : wordedDate(content.taken, assembly);
}

const daysFrom = (first: string, last: string): number =>
  (Date.parse(`${last}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / 86_400_000 + 1;

/** Order of a chronology; what has no date comes last. */
export function byDate(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compareEdtf(parseEdtf(a), parseEdtf(b));
}

/** True unless the date lies wholly outside the period of the dossier's scope. */
export function inPeriod(edtf: string | undefined, { definition: { scope } }: Assembly): boolean {
  if (edtf === undefined || scope === undefined) return true;
  const { earliest, latest } = bounds(parseEdtf(edtf));
  const from = scope.from === undefined ? null : bounds(parseEdtf(scope.from)).earliest;
  const to = scope.to === undefined ? null : bounds(parseEdtf(scope.to)).latest;
  const ended = from !== null && latest !== null && latest < from;
  return !ended && !(to !== null && earliest !== null && earliest > to);
}
