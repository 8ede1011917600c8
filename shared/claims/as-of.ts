import type { JsonValue } from "../canonical-json.ts";
import { bounds } from "../dates/bounds.ts";
import { compareEdtf } from "../dates/compare-edtf.ts";
import type { Edtf, EdtfEnd } from "../dates/edtf-parts.ts";
import { parseEdtf } from "../dates/parse-edtf.ts";
import { valueOf } from "./claim-value.ts";
import type { Claimed } from "./field-claims.ts";
import { agree } from "./same-value.ts";

/** How sure it is that something was so, or was known, on a date; `no` where it was not. */
export type Sureness = "certain" | "possible" | "no";

/** A value of a field in a snapshot, with the claims behind it. */
export type ValueThen = {
  readonly value: JsonValue;
  readonly certainty: "certain" | "possible";
  readonly claims: readonly string[];
  /** Whether the claim that was preferred then is among them. */
  readonly preferred: boolean;
};

/** A claim as it was known: when it was learned, or first written down, and whether it was preferred then. */
export type ClaimThen = Claimed & {
  /** EDTF. */
  readonly learned: string;
  readonly wasPreferred: boolean;
};

/** The dates of a snapshot, EDTF; each may be left out. */
export type AsOf = { readonly trueOn?: string | undefined; readonly knownOn?: string | undefined };

/**
 * What sources said of a field, of what was true on one date and was known on another.
 *
 * A claim that says as of when it is true holds from then on, until another claim is true as of a later time; one of
 * a period holds within the period; one that says nothing holds always. What was learned by the other date is known. A
 * date that is only approximate or uncertain never makes anything certain, and where the days that two dates can mean
 * overlap, the answer is `possible`.
 */
export function valuesThen(claims: readonly ClaimThen[], { trueOn, knownOn }: AsOf): ValueThen[] {
  const known = claims.flatMap((claim) => {
    const sure = knownOn === undefined ? "certain" : since(claim.learned, knownOn);
    return sure === "no" || valueOf(claim.content) === undefined ? [] : [{ claim, sure }];
  });
  const held = known.flatMap(({ claim, sure }) => {
    const so = trueOn === undefined ? "certain" : holds(claim, known, trueOn);
    return so === "no" ? [] : [{ claim, sure: both(sure, so) }];
  });
  const values: (Omit<ValueThen, "claims"> & { readonly claims: string[] })[] = [];
  for (const { claim, sure } of held) {
    const value = valueOf(claim.content)!;
    const at = values.findIndex((each) => agree(each.value, value));
    const before = values[at];
    if (!before) {
      values.push({ value, certainty: sure, claims: [claim.id], preferred: claim.wasPreferred });
      continue;
    }
    values[at] = {
      value: claim.wasPreferred ? value : before.value,
      certainty: before.certainty === "certain" ? "certain" : sure,
      claims: [...before.claims, claim.id],
      preferred: before.preferred || claim.wasPreferred,
    };
  }
  return values.sort((a, b) => Number(b.preferred) - Number(a.preferred));
}

/** Whether what is true as of one date is so on another. */
function holds(
  { content }: ClaimThen,
  others: readonly { readonly claim: ClaimThen; readonly sure: "certain" | "possible" }[],
  on: string,
): Sureness {
  const { trueAsOf } = content;
  if (trueAsOf === undefined) return "certain";
  const own = parseEdtf(trueAsOf);
  if (own.kind === "interval") return within(own, parseEdtf(on));
  const begun = since(trueAsOf, on);
  if (begun === "no") return "no";
  let certainty: Sureness = begun;
  for (const { claim, sure } of others) {
    const later = claim.content.trueAsOf;
    if (later === undefined || agree(valueOf(claim.content)!, valueOf(content)!)) continue;
    const other = parseEdtf(later);
    // What held within a period of its own ended nothing that was said before it, unless it is so on the day itself.
    const ended = other.kind === "interval" ? within(other, parseEdtf(on)) : since(later, on);
    if (ended === "no" || !isLater(other, own)) continue;
    const surely = ended === "certain" && sure === "certain" && isSurelyLater(other, own);
    if (surely) return "no";
    certainty = "possible";
  }
  return certainty;
}

/** Whether the first date lies on or before the second. */
function since(date: string, on: string): Sureness {
  const [first, second] = [parseEdtf(date), parseEdtf(on)];
  const [a, b] = [bounds(first), bounds(second)];
  if (a.earliest !== null && b.latest !== null && a.earliest > b.latest) return "no";
  const isBefore = a.latest !== null && b.earliest !== null && a.latest <= b.earliest;
  return isBefore && isExact(first) && isExact(second) ? "certain" : "possible";
}

/** Whether a period holds all of a date, or some of what it can mean. */
function within(period: Edtf, on: Edtf): Sureness {
  const [p, o] = [bounds(period), bounds(on)];
  const isOutside =
    (p.earliest !== null && o.latest !== null && o.latest < p.earliest) ||
    (p.latest !== null && o.earliest !== null && o.earliest > p.latest);
  if (isOutside) return "no";
  if (period.kind !== "interval" || !isExact(period) || !isExact(on)) return "possible";
  const { start, end } = period;
  const hasBegun =
    start === "open" || (typeof start !== "string" && o.earliest !== null && o.earliest >= start.latest);
  const hasNotEnded =
    end === "open" || (typeof end !== "string" && o.latest !== null && o.latest <= end.earliest);
  return hasBegun && hasNotEnded ? "certain" : "possible";
}

/** A date that nobody called approximate or uncertain; a known end does not make the other one known. */
function isExact(date: Edtf): boolean {
  const sure = (end: EdtfEnd) => end === "open" || (end !== "unknown" && end.qualification === "none");
  return date.kind === "date" ? sure(date) : sure(date.start) && sure(date.end);
}

const isLater = (one: Edtf, other: Edtf): boolean => compareEdtf(one, other) > 0;

function isSurelyLater(one: Edtf, other: Edtf): boolean {
  const [{ earliest }, { latest }] = [bounds(one), bounds(other)];
  return earliest !== null && latest !== null && earliest > latest && isExact(one) && isExact(other);
}

const both = (one: "certain" | "possible", other: "certain" | "possible"): "certain" | "possible" =>
  one === "certain" && other === "certain" ? "certain" : "possible";
