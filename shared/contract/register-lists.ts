import { z } from "zod";
import { LANGUAGES } from "../messages/languages.ts";
import { recordId } from "../model/record-id.ts";
import {
  CRITERION_ANSWERS,
  LIST_CRITERIA,
  LIST_DECISIONS,
  PRIORITY_REASONS,
} from "../model/vocabulary/lists.ts";
import { EXCLUSION_REASONS } from "../permission/reasons.ts";
import { LIST_FORMATS, LIST_RECIPIENTS } from "../register-lists/recipients.ts";
import { defineCall } from "./call.ts";
import { LONGEST_PAGE } from "./lists.ts";

const count = z.int().nonnegative();
/** An id or a working code. */
const reference = z.string().min(1);
const decision = z.enum(LIST_DECISIONS);

const counts = z.object({ listed: count, "under-review": count, "not-listed": count });

const snapshot = z.object({
  id: recordId,
  code: z.string(),
  taken: z.string(),
  entries: count,
  author: z.string(),
});

const entry = z.object({
  id: recordId,
  person: recordId.nullable(),
  code: z.string(),
  title: z.string(),
  decision: decision.nullable(),
  why: z.string().optional(),
  decided: z.string().nullable(),
  decidedBy: z.string().optional(),
  priorities: z.array(z.enum(PRIORITY_REASONS)),
  answers: z.array(z.object({ criterion: z.enum(LIST_CRITERIA), answer: z.enum(CRITERION_ANSWERS) })),
  version: recordId,
});
/** A person on a list. */
export type ListedPerson = z.infer<typeof entry>;

const change = z.object({
  record: recordId,
  type: z.string(),
  code: z.string(),
  /** Name of the field; `null` where the whole record came (`after`) or went (`before`). */
  field: z.string().nullable(),
  before: z.unknown(),
  after: z.unknown(),
});
/** One difference between two states of a list. */
export type ListChange = z.infer<typeof change>;

const named = z.object({ entry: recordId, person: recordId, code: z.string() });

const leftOut = z.object({
  person: recordId,
  code: z.string(),
  /** All of the person, or the part of the row that may not leave. */
  part: z.enum(["person", "medical", "record", "kin"]),
  /** Code of the record left out, where it is another than the person. */
  record: z.string().optional(),
  reason: z.enum(EXCLUSION_REASONS),
});
/** What does not leave with a list, and why. */
export type LeftOutOfList = z.infer<typeof leftOut>;

const asked = {
  list: reference,
  /** Absent for a copy of one's own. A list for an exchange is judged as for negotiators in any case. */
  recipient: z.enum(LIST_RECIPIENTS).optional(),
  /** A snapshot by id, code or day; the list as it stands, if absent. */
  snapshot: z.string().optional(),
};

/** Calls on lists of persons: registers of detainees, tracing sheets, political prisoners, exchanges. */
export const registerListCalls = {
  "register-list.entries": defineCall({
    input: z.strictObject({
      list: reference,
      decision: decision.optional(),
      /** Words of a name or a code, in any spelling. */
      filter: z.string().optional(),
      offset: count.optional(),
      limit: z.int().positive().max(LONGEST_PAGE).optional(),
    }),
    output: z.object({ total: count, counts, entries: z.array(entry) }),
    errors: ["unknown-id", "wrong-record-type"],
    access: "facts",
    about: "Gives the persons on a list with what was decided on each.",
  }),
  "register-list.add": defineCall({
    input: z.strictObject({ list: reference, persons: z.array(reference).min(1).max(1000) }),
    output: z.object({
      added: z.array(recordId),
      /** Persons who stood on the list already. */
      known: z.array(recordId),
    }),
    errors: ["unknown-id", "wrong-record-type"],
    access: "identities",
    about: "Puts persons on a list, under review.",
  }),
  "register-list.decide": defineCall({
    input: z.strictObject({
      entry: recordId,
      decision,
      why: z.string(),
      decidedBy: z.string().optional(),
      /** EDTF; today if absent. */
      decided: z.string().optional(),
      priorities: z.array(z.enum(PRIORITY_REASONS)).optional(),
      answers: z
        .array(z.strictObject({ criterion: z.enum(LIST_CRITERIA), answer: z.enum(CRITERION_ANSWERS) }))
        .optional(),
      /** The version that was read before the decision. */
      version: recordId.optional(),
    }),
    output: z.object({ version: recordId, number: z.number() }),
    errors: ["unknown-id", "wrong-record-type", "version-conflict", "invalid-field", "reason-missing"],
    access: "identities",
    about: "Decides on an entry of a list, with the reason.",
  }),
  "register-list.snapshot": defineCall({
    input: z.strictObject({ list: reference }),
    output: snapshot,
    errors: ["unknown-id", "wrong-record-type"],
    access: "identities",
    about: "Freezes a list as it stands today.",
  }),
  "register-list.snapshots": defineCall({
    input: z.strictObject({ list: reference }),
    output: z.array(snapshot),
    errors: ["unknown-id", "wrong-record-type"],
    access: "facts",
    about: "Gives the snapshots of a list, oldest first.",
  }),
  "register-list.difference": defineCall({
    input: z.strictObject({
      list: reference,
      /** Snapshots by id, code or day. */
      from: z.string(),
      /** The list as it stands, if absent. */
      to: z.string().optional(),
    }),
    output: z.object({
      from: z.string(),
      to: z.string(),
      added: z.array(named),
      removed: z.array(named),
      changed: z.array(named.extend({ changes: z.array(change) })),
      /** Changes of the list itself: its title, its criteria. */
      list: z.array(change),
    }),
    errors: ["unknown-id", "wrong-record-type", "snapshot-missing"],
    access: "facts",
    about: "Tells two states of a list apart: who came, who went, what changed, field by field.",
  }),
  "register-list.foresee": defineCall({
    input: z.strictObject(asked),
    output: z.object({ rows: count, leftOut: z.array(leftOut) }),
    errors: ["unknown-id", "wrong-record-type", "snapshot-missing", "recipient-not-for-list"],
    access: "identities",
    about: "Says how many persons a list would hold for a recipient, and what would be left out.",
  }),
  "register-list.export": defineCall({
    input: z.strictObject({
      ...asked,
      to: z.string().min(1),
      format: z.enum(LIST_FORMATS),
      language: z.enum(LANGUAGES).optional(),
      /** Who exactly gets it, in words, for the record of the transmission. */
      recipientName: z.string().optional(),
    }),
    output: z.object({
      rows: count,
      leftOut: z.array(leftOut),
      /** The record of the transmission; `null` for a copy of one's own. */
      transmission: recordId.nullable(),
    }),
    errors: [
      "unknown-id",
      "wrong-record-type",
      "snapshot-missing",
      "recipient-not-for-list",
      "destination-exists",
      "destination-inside-archive",
      "file-missing",
      "archive-busy",
      "export-not-logged",
      "record-altered",
      "log-broken",
      "typesetting-failed",
      "disk-full",
      "cancelled",
    ],
    access: "identities",
    about:
      "Writes a list as CSV, XLSX or PDF; each person's leaving is logged, and the transmission recorded.",
  }),
};
