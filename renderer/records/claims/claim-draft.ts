import {
  readClaimValue,
  VALUE_FIELDS,
  valueFieldOf,
  type ClaimedType,
} from "../../../shared/claims/claim-value.ts";
import type { JsonValue } from "../../../shared/canonical-json.ts";
import { problemsOf, tidy, type Draft, type Problem } from "../record-form/draft.ts";

/** What a form of a claim holds beside its value, in the order in which it is asked. */
export const CLAIM_FORM_FIELDS = [
  ...["wording", "assertedBy", "assertedByName", "directness", "origin"],
  ...["trueAsOf", "learnedOn", "verifiedOn", "reliability", "credibility", "verification"],
] as const;

/** A claim about a field with nothing stated yet but when it was learned. */
export const newClaim = (record: string, recordType: ClaimedType, field: string, today: string): Draft => ({
  record,
  recordType,
  field,
  learnedOn: today,
});

/** The content of a claim as it would be saved, or what is wrong with it where. */
export function checkedClaim(
  draft: Draft,
): { readonly content: Draft } | { readonly problems: readonly Problem[] } {
  const content = tidy(draft);
  const problems = problemsOf("claim", content);
  const { recordType, field } = content as { recordType: ClaimedType; field: string };
  const valueField = valueFieldOf(recordType, field);
  if (valueField === undefined || content[valueField] === undefined)
    return { problems: [...problems, { where: valueField ?? "field", what: "missing" }] };
  const read = readClaimValue(content as Readonly<Record<string, JsonValue>>);
  if ("fault" in read) {
    const isDate = read.fault.expected.includes("EDTF");
    return { problems: [...problems, { where: read.fault.field, what: isDate ? "not-a-date" : "unfit" }] };
  }
  return problems.length > 0 ? { problems } : { content: read.content };
}

/** The draft about another field: a value of one field says nothing of another. */
export const aboutField = (draft: Draft, field: string): Draft => ({
  ...Object.fromEntries(Object.entries(draft).filter(([name]) => !isValueField(name))),
  field,
});

const isValueField = (name: string): boolean => (VALUE_FIELDS as readonly string[]).includes(name);
