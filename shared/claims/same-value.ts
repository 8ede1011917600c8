import { canonicalJson, type JsonValue } from "../canonical-json.ts";
import { overlaps } from "../dates/compare-edtf.ts";
import { isEdtf, parseEdtf } from "../dates/parse-edtf.ts";
import { foldForSearch } from "../names/fold.ts";
import { plainText, type Run } from "../model/runs.ts";

/**
 * Whether two sources can both be right about a field. Dates agree where there is a day that both can mean, so that a
 * source which only knew the year contradicts nobody who knows the day; words agree where they are the same but for
 * spelling; a list agrees with one that holds all of it and more.
 */
export function agree(one: JsonValue, other: JsonValue): boolean {
  if (typeof one === "string" && typeof other === "string") {
    if (isEdtf(one) && isEdtf(other)) return overlaps(parseEdtf(one), parseEdtf(other));
    return sameSpelling(one, other);
  }
  if (isRuns(one) && isRuns(other)) return sameSpelling(plainText(one), plainText(other));
  if (Array.isArray(one) && Array.isArray(other)) {
    const [few, many] = one.length <= other.length ? [one, other] : [other, one];
    return (few as readonly JsonValue[]).every((item) =>
      (many as readonly JsonValue[]).some((each) => sameItem(item, each)),
    );
  }
  return canonicalJson(one) === canonicalJson(other);
}

/** The same words, whatever the script, the case and the gaps between them. */
const sameSpelling = (one: string, other: string): boolean => folded(one) === folded(other);
const folded = (text: string): string => foldForSearch(text).replaceAll(/\s+/gu, " ").trim();

/** Two entries of lists: forms of a name by their text, everything else by all of it. */
function sameItem(one: JsonValue, other: JsonValue): boolean {
  const [text, otherText] = [textOf(one), textOf(other)];
  if (text !== undefined && otherText !== undefined) return sameSpelling(text, otherText);
  return canonicalJson(one) === canonicalJson(other);
}

const textOf = (value: JsonValue): string | undefined =>
  value !== null && typeof value === "object" && "text" in value && typeof value.text === "string"
    ? value.text
    : undefined;

/** Text as runs: every part has words, and nothing besides them but whom they name. */
export const isRuns = (value: JsonValue): value is Run[] & readonly JsonValue[] =>
  Array.isArray(value) &&
  value.length > 0 &&
  (value as readonly JsonValue[]).every(
    (part) =>
      textOf(part) !== undefined &&
      Object.keys(part as object).every((key) => key === "text" || key === "mention"),
  );
