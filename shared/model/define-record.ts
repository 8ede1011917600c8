import { z } from "zod";
import { coded, declarationOf, identifying, type FieldDeclaration } from "./field-class.ts";
import { recordIds } from "./record-id.ts";
import { sourceRows } from "./source-rows.ts";
import { CONFIDENTIALITY_TIERS, VERIFICATION_STATES } from "./vocabulary/grading.ts";

/** Fields that every record has. */
const everyRecord = {
  /** Neutral working code of a series, given by the archive when it is absent: `P-0001`. */
  code: coded(z.string().regex(/^[A-Z]{1,4}-\d{3,8}$/)),
  /** A reference that somebody else gave; it may identify. */
  reference: identifying(z.string()),
  externalIds: identifying(z.array(z.strictObject({ scheme: z.string(), value: z.string() }))),
  /** Language of entry, BCP 47. */
  language: coded(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)),
  tier: coded(z.enum(CONFIDENTIALITY_TIERS)),
  verification: coded(z.enum(VERIFICATION_STATES)),
  /** Citations that support the record as a whole. */
  sources: coded(recordIds),
  /** Cases that include the record. */
  cases: coded(recordIds),
  note: identifying(z.string()),
  sourceRows: identifying(sourceRows),
};

/** A record type: its schema, and for each field the declared class. */
export type RecordDefinition<Type extends string = string, Schema extends z.ZodType = z.ZodType> = {
  readonly type: Type;
  readonly schema: Schema;
  readonly fields: Readonly<Record<string, FieldDeclaration>>;
  /** Letters of the series that numbers this type. */
  readonly series: string;
};

/**
 * Declares a record type. Every field is optional, because every record saves incomplete; unknown fields
 * are refused.
 *
 * @throws Error when a field declares no class.
 */
export function defineRecord<Type extends string, Shape extends z.ZodRawShape>(
  type: Type,
  series: string,
  shape: Shape,
) {
  const schema = z.strictObject({ ...everyRecord, ...shape });
  const fields = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, declarationOf(field as z.ZodType)]),
  );
  return { type, schema, fields, series };
}
