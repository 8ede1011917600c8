import type { z } from "zod";
import { gradesAreClinical } from "../../../shared/model/medical-report.ts";
import { RECORDS, type RecordContent, type RecordType } from "../../../shared/model/records.ts";

/** What stands in a form: the content of a record, perhaps not valid yet. */
export type Draft = Readonly<Record<string, unknown>>;

/** What is wrong with one field; `where` is its path: `names.0.text`. */
export type Problem = { readonly where: string; readonly what: ProblemKind };
export type ProblemKind =
  "missing" | "not-a-date" | "not-a-number" | "taken" | "unfit" | "grades-need-clinician";

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === "" ||
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === "object" && Object.keys(value).length === 0);

/** A value without what is empty in it: an empty line of a list is not meant. */
function tidied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidied).filter((item) => !isEmpty(item));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, item]) => [name, tidied(item)] as const)
      .filter(([, item]) => !isEmpty(item)),
  );
}

/** A draft as it would be saved: without empty fields, lines and groups. */
export const tidy = (draft: Draft): Draft => tidied(draft) as Draft;

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What `record.edit` needs to make one content of another: each field that differs, null for one that is gone.
 */
export function changesBetween(before: Draft, after: Draft): Readonly<Record<string, unknown>> {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return Object.fromEntries(
    [...names]
      .filter((name) => !same(before[name], after[name]))
      .map((name) => [name, after[name] === undefined ? null : after[name]]),
  );
}

/** Finds what the core would refuse, before it is sent. */
export function problemsOf(type: RecordType, draft: Draft): readonly Problem[] {
  const parsed = RECORDS[type].schema.safeParse(draft);
  if (!parsed.success)
    return parsed.error.issues.map((issue) => ({ where: issue.path.join("."), what: kindOf(issue) }));
  if (type !== "medical-report" || gradesAreClinical(parsed.data as RecordContent<"medical-report">))
    return [];
  return [{ where: "gradedBy", what: "grades-need-clinician" }];
}

function kindOf(issue: z.core.$ZodIssue): ProblemKind {
  if (issue.code === "custom" && issue.message.includes("EDTF")) return "not-a-date";
  if (issue.code === "invalid_type" && issue.expected === "number") return "not-a-number";
  if (issue.code === "invalid_type" && issue.input === undefined) return "missing";
  return "unfit";
}

/** What the core said of a field, as a problem of the form; a code that is taken is the only one it alone knows. */
export const problemOfField = (field: string): Problem => ({
  where: field,
  what: field === "code" ? "taken" : field === "gradedBy" ? "grades-need-clinician" : "unfit",
});
