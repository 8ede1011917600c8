import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { DISPOSAL_BASES, DISPOSAL_REASONS, HOLD_REASONS } from "../model/vocabulary/disposal.ts";
import { defineCall } from "./call.ts";

/** An id, a working code or a registration number. */
const references = z.array(z.string().min(1)).min(1).max(10_000);

/** A record that names others: what is about to go may live on in its quotes and words. */
const related = z.array(z.object({ id: recordId, type: z.string() }));

const hold = z.object({
  id: recordId,
  type: z.string(),
  reason: z.enum(HOLD_REASONS),
  /** The day on which somebody is to look at it again; it holds on until it is lifted. */
  review: z.string().nullable(),
  /** When and by whom it was set. */
  since: z.string(),
  by: z.string(),
});

const tombstone = z.object({
  id: z.string(),
  type: z.string(),
  disposed: z.string(),
  reason: z.enum(DISPOSAL_REASONS),
  basis: z.enum(DISPOSAL_BASES),
  /** Key ids. */
  proposedBy: z.string(),
  approvedBy: z.string(),
  /** Sequence of the log entry. */
  sequence: z.number(),
  /** False while an interruption has left the rewriting of the databases to the next opening. */
  erased: z.boolean(),
});

const proposal = z.object({
  id: z.string(),
  reason: z.enum(DISPOSAL_REASONS),
  basis: z.enum(DISPOSAL_BASES),
  proposedBy: z.string(),
  proposed: z.string(),
  records: z.array(z.object({ id: recordId, type: z.string() })),
});

/** What left the archive before and cannot be called back, or may hold what is disposed of. */
export const beyondReach = z.object({
  kind: z.enum(["working-copy", "dossier", "transmission", "backup"]),
  /** `certain`: it is known to hold the record; `possible`: it was made while the record was there. */
  holds: z.enum(["certain", "possible"]),
  /** The record concerned; absent where it may be any of them. */
  record: recordId.optional(),
  /** The transmission. */
  transmission: recordId.optional(),
  /** The copy of the archive, as it was recorded. */
  backup: recordId.optional(),
  time: z.string().optional(),
  /** Key id of who handed it out. */
  actor: z.string().optional(),
  sequence: z.number().optional(),
});

const disposed = z.object({
  disposed: z.array(z.string()),
  /** Encrypted files removed from the archive folder. */
  objectsRemoved: z.number(),
  beyondReach: z.array(beyondReach),
});

/** Preservation and disposal. */
export const disposalCalls = {
  "hold.set": defineCall({
    input: z.strictObject({ ids: references, reason: z.enum(HOLD_REASONS), review: z.iso.date().optional() }),
    output: z.object({ held: z.array(recordId) }),
    errors: ["unknown-id", "record-disposed", "archive-read-only"],
    access: "identities",
    about: "Keeps records, and all that belongs to a case among them, from being disposed of.",
  }),
  "hold.lift": defineCall({
    input: z.strictObject({ ids: references }),
    output: z.object({ lifted: z.array(recordId) }),
    errors: ["unknown-id", "not-held", "archive-read-only"],
    access: "identities",
    about: "Ends the preservation of records.",
  }),
  "hold.list": defineCall({
    input: z.strictObject({}),
    output: z.array(hold),
    errors: [],
    access: "facts",
    about: "Lists the records that must be preserved.",
  }),
  "disposal.propose": defineCall({
    input: z.strictObject({
      ids: references,
      reason: z.enum(DISPOSAL_REASONS),
      basis: z.enum(DISPOSAL_BASES),
    }),
    output: z.object({ id: z.string(), records: z.array(recordId), related }),
    errors: ["unknown-id", "record-disposed", "record-held", "disposal-proposed", "archive-read-only"],
    access: "identities",
    about: "Proposes that records be disposed of; somebody else has to approve it.",
  }),
  "disposal.withdraw": defineCall({
    input: z.strictObject({ id: z.string() }),
    output: z.object({ id: z.string() }),
    errors: ["unknown-disposal", "archive-read-only"],
    access: "identities",
    about: "Takes a proposal back, or declines it.",
  }),
  "disposal.approve": defineCall({
    input: z.strictObject({ id: z.string() }),
    output: disposed,
    errors: [
      "unknown-disposal",
      "second-person-needed",
      "record-held",
      "record-altered",
      "log-broken",
      "archive-read-only",
      "disk-full",
    ],
    access: "identities",
    about: "Disposes of what somebody else has proposed: it cannot be undone.",
  }),
  "disposal.list": defineCall({
    input: z.strictObject({}),
    output: z.object({ proposals: z.array(proposal), tombstones: z.array(tombstone) }),
    errors: [],
    access: "facts",
    about: "Lists proposals that wait for a second person, and what was disposed of.",
  }),
  "disposal.export": defineCall({
    input: z.strictObject({ to: z.string() }),
    output: z.object({ records: z.number() }),
    errors: ["destination-exists", "destination-inside-archive", "file-missing", "disk-full"],
    access: "identities",
    about: "Writes the signed list of what was disposed of, to be applied again after a restore.",
  }),
  "disposal.apply": defineCall({
    input: z.strictObject({ from: z.string() }),
    output: disposed.extend({
      /** Records of the list that are not here, or were disposed of here before. */
      absent: z.array(z.string()),
      /** Records that must be preserved here, and so stayed. */
      held: z.array(recordId),
    }),
    errors: [
      "file-missing",
      "note-invalid",
      "second-person-needed",
      "record-altered",
      "log-broken",
      "archive-read-only",
      "disk-full",
    ],
    access: "identities",
    about: "Disposes again of what a signed list says, in an archive that was restored.",
  }),
};
