import type { JsonValue } from "../../../shared/canonical-json.ts";
import { RECORDS, type RecordType } from "../../../shared/model/records.ts";

/** Content of a record, by field. */
export type Content = Readonly<Record<string, JsonValue>>;

/** The two halves of a version: what `archive.db` holds and what `identities.db` holds. */
export type Split = { readonly facts: Content; readonly identities: Content };

/**
 * Splits a record by the declared class of its fields. Words that are facts enter the facts half only when
 * the version was reviewed, and then without the words of mentions; their full form stays with the identities.
 */
export function splitByClass(type: RecordType, content: Content, reviewed: boolean): Split {
  const facts: Record<string, JsonValue> = {};
  const identities: Record<string, JsonValue> = {};
  for (const [name, value] of Object.entries(content)) {
    const field = RECORDS[type].fields[name];
    if (!field) throw new Error("a field without a declaration reached the store");
    if (field.class === "facts" && field.release === "at-once") {
      facts[name] = value;
      continue;
    }
    identities[name] = value;
    if (field.class === "facts" && reviewed) facts[name] = pseudonymised(value);
  }
  return { facts, identities };
}

/** The whole record again: the fuller form of a field is the one of the identities half. */
export const joinHalves = (facts: Content, identities: Content | undefined): Content => ({
  ...facts,
  ...identities,
});

/**
 * What stays of a facts half whose words are moved to the identities: codes, dates, numbers and ids, as in a version
 * that was never reviewed.
 */
export const withoutWords = (type: RecordType, facts: Content): Content =>
  Object.fromEntries(
    Object.entries(facts).filter(([name]) => {
      const field = RECORDS[type].fields[name];
      return field?.class === "facts" && field.release === "at-once";
    }),
  );

/** Any value with the words of its mentions taken out. */
export function pseudonymised(value: JsonValue): JsonValue {
  if (Array.isArray(value)) return value.map((item) => pseudonymised(item as JsonValue));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value as Record<string, JsonValue>);
  const isMention = "mention" in value && "text" in value;
  return Object.fromEntries(
    entries.map(([name, part]) => [name, isMention && name === "text" ? "" : pseudonymised(part)]),
  );
}
