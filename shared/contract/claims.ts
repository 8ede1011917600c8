import { z } from "zod";
import { VALUE_FIELDS } from "../claims/claim-value.ts";
import { recordId } from "../model/record-id.ts";
import { edtf } from "../model/uncertain-date.ts";
import { VERIFICATION_STATES } from "../model/vocabulary/grading.ts";
import { defineCall } from "./call.ts";
import { lateNames } from "./late-names.ts";

const reference = z.string().min(1);

/** One source's value, as callers see it: without the identities it has no value where its field is one of them. */
const claimView = z.object({
  id: recordId,
  code: z.string(),
  version: recordId,
  reviewed: z.boolean(),
  /** Content of the claim. */
  claim: z.record(z.string(), z.unknown()),
  /** Where its information comes from, each origin once; empty where nobody knows. */
  origins: z.array(z.string()),
});

const fieldView = z.object({
  field: z.string(),
  valueField: z.enum(VALUE_FIELDS),
  /** What the record says; absent for nothing, and for what the caller may not see. */
  recorded: z.unknown().optional(),
  /** Oldest first. */
  claims: z.array(claimView),
  /** Claims that cannot both be right, by twos. */
  contradictions: z.array(z.tuple([recordId, recordId])),
  /** Origins behind the value that stands, each once, and claims of it of which nobody knows the origin. */
  origins: z.object({ known: z.number(), unknown: z.number() }),
  verification: z.object({ state: z.enum(VERIFICATION_STATES), basis: z.enum(["stated", "counted"]) }),
  lastVerified: z.string().nullable(),
  stale: z.boolean(),
  preferred: recordId.nullable(),
  /** Whether the record no longer says what the preferred claim does. */
  differs: z.boolean(),
});
export type ClaimsOfField = z.infer<typeof fieldView>;

/** Calls on what sources say of the fields of a record. */
export const claimCalls = {
  "claims.of": defineCall({
    input: z.strictObject({
      record: reference,
      /** Days after which a confirmation is stale; what the case says where it is absent. */
      staleAfter: z.int().positive().max(36_500).optional(),
    }),
    output: z.object({
      record: recordId,
      type: z.string(),
      staleAfter: z.number(),
      fields: z.array(fieldView),
    }),
    errors: ["unknown-id", "record-disposed", "wrong-record-type"],
    access: "facts",
    about:
      "Gives what sources say of each field of a record, where they contradict, and how well it is verified.",
  }),
  "claims.prefer": defineCall({
    input: z.strictObject({ claim: reference, reason: z.string().trim().min(1) }),
    output: z.object({
      claim: recordId,
      record: recordId,
      /** The version of the record that the value made. */
      version: recordId,
      number: z.number(),
      /** Only where the value marks a name that an earlier version had released to the facts. */
      late: lateNames.optional(),
    }),
    errors: ["unknown-id", "record-disposed", "wrong-record-type", "version-conflict", "record-altered"],
    access: "identities",
    about: "Prefers one source's value and writes it into the record; the others stay beside it.",
  }),
  "claims.as-of": defineCall({
    input: z.strictObject({ record: reference, trueOn: edtf.optional(), knownOn: edtf.optional() }),
    output: z.object({
      record: recordId,
      type: z.string(),
      /** The version that the record had then; null before its first one. */
      version: z.object({ id: recordId, number: z.number() }).nullable(),
      fields: z.array(
        z.object({
          field: z.string(),
          /** Where the values come from: claims that were known then, or the record itself, which says no date. */
          basis: z.enum(["claims", "record"]),
          values: z.array(
            z.object({
              value: z.unknown(),
              certainty: z.enum(["certain", "possible"]),
              claims: z.array(z.string()),
              preferred: z.boolean(),
            }),
          ),
        }),
      ),
    }),
    errors: ["unknown-id", "record-disposed", "wrong-record-type", "invalid-date"],
    access: "facts",
    about: "Shows a record by what was true on one date and what was known on another.",
  }),
};
