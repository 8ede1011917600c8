import type { z } from "zod";
import type { JsonValue } from "../../../shared/canonical-json.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { readClaimValue } from "../../../shared/claims/claim-value.ts";
import { gradesAreClinical } from "../../../shared/model/medical-report.ts";
import { RECORDS, type RecordType } from "../../../shared/model/records.ts";
import { randomId } from "../crypto/randomness.ts";
import type { Content } from "./class-split.ts";

/** Lists whose items have permanent ids, by field. */
const LISTS_WITH_IDS = ["paragraphs", "segments", "blocks"] as const;

const TIERS = ["T0", "T1", "T2", "T3", "T4"];

/**
 * Turns what a caller gave into the content of a record: checked against its schema, with ids for new
 * paragraphs, segments and blocks, and with the tier that its risk demands: a child’s tracing card is protected as a person at risk is. Degrees of consistency in a medical report
 * are taken from a clinician alone, and the value of a claim stands where the class of its field has it.
 *
 * @throws Failure `not-a-record`, `unknown-field`, `invalid-field` with the path of the field
 */
export function readRecord(type: RecordType, value: unknown): Content {
  if (value === null || typeof value !== "object" || Array.isArray(value)) throw new Failure("not-a-record");
  const parsed = RECORDS[type].schema.safeParse(value);
  if (!parsed.success) throw asFailure(parsed.error);
  const content: Record<string, JsonValue> = JSON.parse(JSON.stringify(parsed.data)) as Record<
    string,
    JsonValue
  >;
  for (const field of LISTS_WITH_IDS) {
    const items = content[field];
    if (!Array.isArray(items)) continue;
    content[field] = (items as Record<string, JsonValue>[]).map((item) => ({
      ...item,
      id: item.id ?? (randomId() as RecordId),
    }));
    requireDistinct(field, content[field] as Record<string, JsonValue>[]);
  }
  const isAtRisk = type === "person" && typeof content.risk === "number" && content.risk >= 3;
  if (isAtRisk || type === "tracing-card") {
    const tier = content.tier;
    if (typeof tier !== "string" || TIERS.indexOf(tier) < 3) content.tier = "T3";
  }
  if (type === "assessment" && content.state === "reviewed") {
    const { author, reviewer } = content;
    if (reviewer === undefined || reviewer === author)
      throw new Failure("invalid-field", { field: "reviewer" });
  }
  if (type === "medical-report" && !gradesAreClinical(content))
    throw new Failure("invalid-field", { field: "gradedBy", expected: "clinician" });
  return type === "claim" ? claimContent(content) : content;
}

/**
 * A claim with its value as the field that it is about has it.
 *
 * @throws Failure `invalid-field` for a value that the field could not hold, or that stands in a field of another
 * class: a claimed name never enters the facts
 */
export function claimContent(content: Content): Content {
  const read = readClaimValue(content);
  if ("fault" in read) throw new Failure("invalid-field", read.fault);
  return read.content;
}

/**
 * Applies changes to a record: each field given replaces the old one, `null` removes it.
 *
 * @throws Failure as {@link readRecord}
 */
export function applyChanges(
  type: RecordType,
  before: Content,
  changes: Readonly<Record<string, unknown>>,
): Content {
  const merged = Object.entries({ ...before, ...changes }).filter(([, value]) => value !== null);
  return readRecord(type, Object.fromEntries(merged));
}

function requireDistinct(field: string, items: readonly Readonly<Record<string, JsonValue>>[]): void {
  if (new Set(items.map((item) => item.id)).size !== items.length)
    throw new Failure("invalid-field", { field: `${field}.id` });
}

function asFailure(error: z.ZodError): Failure {
  const [issue] = error.issues;
  if (issue?.code === "unrecognized_keys") {
    return new Failure("unknown-field", { field: [...issue.path, issue.keys[0] ?? ""].join(".") });
  }
  return new Failure("invalid-field", { field: issue?.path.join(".") ?? "", expected: issue?.message ?? "" });
}
