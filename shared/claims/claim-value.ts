import type { z } from "zod";
import type { JsonValue } from "../canonical-json.ts";
import { RECORDS, type RecordContent } from "../model/records.ts";
import { CLAIMED_TYPES } from "../model/vocabulary/claims.ts";

/** Type of a record of which there may be claims. */
export type ClaimedType = (typeof CLAIMED_TYPES)[number];

/** The fields of a claim that hold its value; a claim has one of them. */
export const VALUE_FIELDS = ["value", "valueInWords", "identityValue"] as const;
export type ValueField = (typeof VALUE_FIELDS)[number];

/** Fields that say how a record is kept, and nothing of what happened; every type has most of them. */
const KEPT_BY_THE_ARCHIVE = new Set([
  ...["code", "reference", "externalIds", "language", "tier", "verification", "sources", "cases", "note"],
  ...["sourceRows", "risk", "riskGrounds"],
]);

/** Forms of a name are never overwritten: those of a preferred claim come first, and the others stay. */
const NAMES = "names";

/** True for a type of which there may be claims. */
export const isClaimedType = (type: string): type is ClaimedType =>
  (CLAIMED_TYPES as readonly string[]).includes(type);

/** Names of the fields of a type of which there may be claims, in the order of the model. */
export const claimedFields = (type: ClaimedType): readonly string[] =>
  Object.keys(RECORDS[type].fields).filter((field) => !KEPT_BY_THE_ARCHIVE.has(field));

/**
 * Where the value of a claim about a field is kept: as the field itself is.
 *
 * @returns undefined for a field of which there are no claims
 */
export function valueFieldOf(type: ClaimedType, field: string): ValueField | undefined {
  if (!claimedFields(type).includes(field)) return undefined;
  const declared = RECORDS[type].fields[field];
  if (declared?.class === "identity") return "identityValue";
  return declared?.release === "at-once" ? "value" : "valueInWords";
}

/** What is wrong with a claim: the path of the field, and what should stand there. */
export type ClaimFault = { readonly field: string; readonly expected: string };

/**
 * Reads the value of a claim by the schema of the field that it is about.
 *
 * @returns the content with its value as that schema reads it (text as runs), or what is wrong: a value without a
 * field to be about, in a field of another class, or one that the field could not hold
 */
export function readClaimValue(
  content: Readonly<Record<string, JsonValue>>,
): { readonly content: Readonly<Record<string, JsonValue>> } | { readonly fault: ClaimFault } {
  const given = VALUE_FIELDS.filter((name) => content[name] !== undefined);
  const { recordType, field } = content as RecordContent<"claim">;
  const right = recordType !== undefined && field !== undefined ? valueFieldOf(recordType, field) : undefined;
  if (field !== undefined && right === undefined) return { fault: { field: "field", expected: "field" } };
  const wrong = given.find((name) => name !== right);
  if (wrong !== undefined) return { fault: { field: wrong, expected: right ?? "field" } };
  if (right === undefined || given.length === 0) return { content };
  const schema = RECORDS[recordType!].schema.shape[field as "code"] as z.ZodType;
  const read = schema.safeParse(content[right]);
  if (!read.success)
    return {
      fault: {
        field: [right, ...(read.error.issues[0]?.path ?? [])].join("."),
        expected: read.error.issues[0]?.message ?? "",
      },
    };
  return { content: { ...content, [right]: JSON.parse(JSON.stringify(read.data)) as JsonValue } };
}

/** The value of a claim; undefined where it has none, or where whoever asks may not see it. */
export const valueOf = (content: RecordContent<"claim">): JsonValue | undefined =>
  (content.value ?? content.valueInWords ?? content.identityValue) as JsonValue | undefined;

/** What a field holds when a claim of it is preferred. */
export function preferredValue(field: string, before: JsonValue | undefined, claimed: JsonValue): JsonValue {
  if (field !== NAMES || !Array.isArray(before) || !Array.isArray(claimed)) return claimed;
  const [forms, kept] = [claimed as readonly NameForm[], before as readonly NameForm[]];
  const others = kept.filter(({ text }) => !forms.some((form) => form.text === text));
  const wasShown = kept.some(({ display }) => display === true);
  return [
    ...forms.map((form, at) => (wasShown ? { ...form, display: at === 0 } : form)),
    ...others.map((form) => (wasShown ? { ...form, display: false } : form)),
  ];
}

type NameForm = Readonly<Record<string, JsonValue>>;

/** Days after which what a case does not say otherwise about is stale. */
export const DEFAULT_STALE_AFTER_DAYS = 180;
