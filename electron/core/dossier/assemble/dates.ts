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
export const inPeriod = (edtf: string | undefined, assembly: Assembly): boolean =>
  overlapsPeriod(edtf, edtf, assembly);

/** True unless a stretch ended before the period of the dossier's scope or began after it; open ends reach it. */
export function overlapsPeriod(
  from: string | undefined,
  to: string | undefined,
  { definition: { scope } }: Assembly,
): boolean {
  const limit = (edtf: string | undefined) =>
    edtf === undefined ? { earliest: null, latest: null } : bounds(parseEdtf(edtf));
  const [start, end] = [limit(scope?.from).earliest, limit(scope?.to).latest];
  const [began, ended] = [limit(from).earliest, limit(to).latest];
  const isBefore = start !== null && ended !== null && ended < start;
  return !isBefore && !(end !== null && began !== null && began > end);
}

/** A period written as one interval, in words: from its first day to its last, not a day between them. */
export function wordedSpan(edtf: string | undefined, assembly: Assembly): string {
  const [from, to, ...more] = edtf?.split("/") ?? [];
  if (from === undefined || to === undefined || more.length > 0 || from === "" || to === "")
    return wordedDate(edtf, assembly);
  const areDays = [from, to].every((part) => /^\d{4}-\d{2}-\d{2}$/.test(part));
  return areDays && from.slice(0, 7) === to.slice(0, 7) && !isForPublic(assembly)
    ? formatDays(from, to, assembly.language)
    : wordedPeriod(from, to, assembly);
}

/** From when to when, in words; empty where neither is known. */
export function wordedPeriod(from: string | undefined, to: string | undefined, assembly: Assembly): string {
  const { say } = assembly;
  const dates = { from: wordedDate(from, assembly), to: wordedDate(to, assembly) };
  if (from !== undefined && to !== undefined) {
    // An end that lies between two days is told by itself: "to between" is no English.
    if (to.includes("/")) return `${say("period.from", dates)}, ${say("period.until", dates)}`;
    return dates.from === dates.to ? dates.from : say("period.between", dates);
  }
  return from !== undefined ? say("period.from", dates) : to !== undefined ? say("period.until", dates) : "";
}
