import { canonicalJson, type JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import type { Content } from "./class-split.ts";

/** Fields that preferring alone sets. */
export const PREFERENCE = ["preferred", "preferredReason", "preferredVersion"] as const;

/** What a preferred claim is about: the record into which its value was written does not change under it. */
const ABOUT = ["record", "recordType", "field"] as const;

/**
 * Makes sure that an edit neither prefers a claim nor takes a preference back, and does not turn a preferred claim
 * to another field. That is done by preferring alone, which writes the value into the record as well.
 *
 * @throws Failure `invalid-field`
 */
export function requirePreferenceKept(before: Content | undefined, after: Content): void {
  for (const field of before?.preferred === true ? [...PREFERENCE, ...ABOUT] : PREFERENCE)
    if (text(before?.[field]) !== text(after[field])) throw new Failure("invalid-field", { field });
}

const text = (value: JsonValue | undefined): string => (value === undefined ? "" : canonicalJson(value));
