import type { Edtf, EdtfEnd } from "../../../shared/dates/edtf-parts.ts";
import { isEdtf, parseEdtf } from "../../../shared/dates/parse-edtf.ts";
import { dayNumber } from "./time-scale.ts";

/** How well an end of a mark is known. */
export type EndKind =
  /** Known to the day, or to the stretch that the hatching shows. */
  | "known"
  /** Approximate or uncertain: nobody knows by how much. */
  | "about"
  /** No limit, or going on. */
  | "open"
  /** A limit that nobody stated. */
  | "unknown";

/** An end of a mark: the days between which it lies, `last` included; null where there is no limit. */
export type MarkEnd = { readonly kind: EndKind; readonly first: number | null; readonly last: number | null };

/**
 * How an uncertain date is drawn. A `day` is sure; `within` is some time between its ends; a `span` lasted from one
 * to the other. Days count from 1970-01-01.
 */
export type DateMark = {
  readonly shape: "day" | "within" | "span";
  readonly start: MarkEnd;
  readonly end: MarkEnd;
};

const isDay = (first: number | null, last: number | null) => first !== null && first === last;

function endOf(end: EdtfEnd): MarkEnd {
  if (typeof end === "string") return { kind: end, first: null, last: null };
  return {
    kind: end.qualification === "none" ? "known" : "about",
    first: dayNumber(end.earliest),
    last: dayNumber(end.latest),
  };
}

/** The mark of a date. */
export function markOf(edtf: Edtf): DateMark {
  if (edtf.kind === "interval") return { shape: "span", start: endOf(edtf.start), end: endOf(edtf.end) };
  const end = endOf(edtf);
  const shape = end.kind === "known" && isDay(end.first, end.last) ? "day" : "within";
  return { shape, start: end, end };
}

/** As {@link markOf}, of text; undefined for what is no date. */
export const markOfText = (edtf: string): DateMark | undefined =>
  isEdtf(edtf) ? markOf(parseEdtf(edtf)) : undefined;

/** The mark of a custody: it lasted from the capture to the release; what is not known is `unknown`. */
export function markOfCustody(captured: string | undefined, released: string | undefined): DateMark {
  const ends = (text: string | undefined) => (text === undefined ? undefined : markOfText(text));
  const unknown: MarkEnd = { kind: "unknown", first: null, last: null };
  const outer = (mark: DateMark): MarkEnd =>
    mark.start === mark.end ? mark.start : { ...mark.start, last: mark.end.last };
  const [from, to] = [ends(captured), ends(released)];
  return { shape: "span", start: from ? outer(from) : unknown, end: to ? outer(to) : unknown };
}

/** First and last day that a mark reaches; null where it has no limit. */
export const reachOf = ({
  start,
  end,
}: DateMark): { readonly from: number | null; readonly to: number | null } => ({
  from: start.first,
  to: end.last,
});

/** The days on which something lasted for sure: after its latest beginning, before its earliest end. */
export function sureOf({
  shape,
  start,
  end,
}: DateMark): { readonly from: number; readonly to: number } | undefined {
  if (shape === "within") return undefined;
  const from = start.last ?? end.first;
  const to = end.first ?? start.last;
  return from === null || to === null || from > to ? undefined : { from, to };
}
