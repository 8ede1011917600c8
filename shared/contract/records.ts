import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { RECORD_TYPES } from "../model/records.ts";
import { defineCall } from "./call.ts";
import { lateNames } from "./late-names.ts";

const type = z.enum(RECORD_TYPES as [string, ...string[]]);
/** An id, a working code (`P-0001`) or a registration number. */
const reference = z.string().min(1);

/** A record as callers see it. */
export const recordView = z.object({
  id: recordId,
  type: z.string(),
  version: recordId,
  number: z.number(),
  parent: recordId.nullable(),
  reviewed: z.boolean(),
  /** Only for an earlier version whose words were moved from the facts to the identities: a name was found in it. */
  moved: z.literal(true).optional(),
  record: z.record(z.string(), z.unknown()),
});

/** Calls on records of every type. */
export const recordCalls = {
  "record.add": defineCall({
    input: z.strictObject({ type, records: z.array(z.unknown()) }),
    output: z.object({ ids: z.array(recordId) }),
    errors: ["not-a-record", "unknown-field", "unknown-id"],
    access: "identities",
    about: "Adds records of one type, all or none.",
  }),
  "record.get": defineCall({
    input: z.strictObject({ id: reference, version: z.string().optional() }),
    output: recordView,
    errors: ["unknown-id"],
    access: "facts",
    about: "Gives the current version of a record, or an earlier one.",
  }),
  "record.list": defineCall({
    input: z.strictObject({
      type,
      offset: z.int().nonnegative().optional(),
      limit: z.int().positive().optional(),
    }),
    output: z.object({ total: z.number(), records: z.array(recordView) }),
    errors: ["unknown-record-type"],
    access: "facts",
    about: "Gives records of a type in the order in which they were made.",
  }),
  "record.edit": defineCall({
    input: z.strictObject({
      id: reference,
      changes: z.record(z.string(), z.unknown()),
      /** The version that was read before the edit; where there is a newer one, the edit is a `version-conflict`. */
      version: recordId.optional(),
    }),
    output: recordView.extend({
      /** Only where the edit marks a name that an earlier version had released to the facts. */
      late: lateNames.optional(),
    }),
    errors: ["unknown-id", "unknown-field", "frozen-version", "version-conflict", "record-altered"],
    access: "identities",
    about: "Makes a new version: each field given replaces the old one, null removes it.",
  }),
  "record.review": defineCall({
    input: z.strictObject({ id: reference }),
    output: recordView,
    errors: ["unknown-id"],
    access: "identities",
    about: "Confirms the mentions of a record, which releases its words under pseudonym to the facts.",
  }),
  "record.accept": defineCall({
    input: z.strictObject({ id: reference }),
    output: recordView,
    errors: ["unknown-id", "wrong-record-type"],
    access: "identities",
    about: "Accepts an evidence item after triage and gives it its registration number.",
  }),
  "record.versions": defineCall({
    input: z.strictObject({ id: reference }),
    output: z.array(recordView),
    errors: ["unknown-id"],
    access: "facts",
    about: "Gives all versions of a record, oldest first.",
  }),
};
