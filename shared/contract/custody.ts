import { z } from "zod";
import { ADVICES, FINDING_AREAS, FINDING_CODES } from "../check/findings.ts";
import { defineCall } from "./call.ts";

/** A finding of the check, or a hint. */
export const checkFinding = z.object({
  code: z.enum(FINDING_CODES),
  /** An error speaks against the archive; a hint is worth a look. */
  severity: z.enum(["error", "hint"]),
  area: z.enum(FINDING_AREAS),
  /** What it concerns; never a name. Pages of a database count from 1, `to` is the last of a run. */
  where: z.object({
    path: z.string().optional(),
    page: z.number().optional(),
    to: z.number().optional(),
    record: z.string().optional(),
    version: z.string().optional(),
    object: z.string().optional(),
    series: z.string().optional(),
    /** Code of somebody who holds or held keys, or the key id of one who is not in the list. */
    holder: z.string().optional(),
    /** Sequence of a log entry. */
    entry: z.number().optional(),
    /** Size of a checkpoint. */
    checkpoint: z.number().optional(),
  }),
  /** The last time at which it is known to have been in order (ISO 8601); null when nobody has checked before. */
  since: z.string().nullable(),
  advice: z.enum(ADVICES),
  /** Values for the message: times. */
  params: z.record(z.string(), z.string()),
});

/** A signed state of the log, with everybody known who signed it, by code. */
const checkpointView = z.object({
  origin: z.string(),
  size: z.number(),
  root: z.string(),
  /** Short code for paper. */
  code: z.string(),
  note: z.string(),
  signers: z.array(z.object({ code: z.string(), fingerprint: z.string() })),
});

/** Entries of the log as people read it: neighbouring entries of one act together. */
export const logRow = z.object({
  /** Sequences of the first and the last entry. */
  first: z.number(),
  last: z.number(),
  time: z.string(),
  until: z.string(),
  /** How far the time is to be relied on: `system`, `behind` an entry before it, `set` in a sample. */
  clock: z.enum(["system", "behind", "set"]),
  /** Code of who acted. */
  actor: z.string(),
  action: z.string(),
  type: z.string().nullable(),
  /** The record, where it is a single one. */
  record: z.string().nullable(),
  recordCode: z.string().nullable(),
  count: z.number(),
});

/** The custody log and the check. */
export const custodyCalls = {
  "custody.entries": defineCall({
    input: z.strictObject({
      /** Only what concerns this record. */
      record: z.string().optional(),
      /** Only acts of the person of this code. */
      actor: z.string().optional(),
      actions: z.array(z.string()).max(100).optional(),
      offset: z.int().nonnegative().optional(),
      limit: z.int().min(1).max(200).optional(),
    }),
    output: z.object({
      /** Entries of the whole log. */
      size: z.number(),
      /** Rows that fit. */
      total: z.number(),
      rows: z.array(logRow),
    }),
    errors: ["unknown-id", "log-broken"],
    access: "facts",
    about: "Gives a stretch of the custody log for reading, newest first.",
  }),
  "custody.save": defineCall({
    input: z.strictObject({ to: z.string() }),
    output: z.object({ size: z.number() }),
    errors: ["destination-exists", "destination-inside-archive", "file-missing", "disk-full"],
    access: "facts",
    about: "Writes the signed note of the newest checkpoint to a file that is to be kept elsewhere.",
  }),
  "check.last": defineCall({
    input: z.strictObject({}),
    output: z.object({
      last: z.object({ time: z.string(), findings: z.boolean() }).nullable(),
      /** When a check last found no error. */
      clean: z.string().nullable(),
    }),
    errors: ["log-broken"],
    access: "facts",
    about: "Tells when the archive was checked last.",
  }),
  "custody.log": defineCall({
    input: z.strictObject({
      from: z.int().nonnegative().optional(),
      limit: z.int().positive().optional(),
      record: z.string().optional(),
    }),
    output: z.object({ size: z.number(), entries: z.array(z.record(z.string(), z.unknown())) }),
    errors: ["unknown-id"],
    access: "facts",
    about: "Gives entries of the custody log in order.",
  }),
  "custody.checkpoint": defineCall({
    input: z.strictObject({}),
    /** The newest checkpoint, and the one that dossiers lead to, which is the one that people co-sign. */
    output: checkpointView.extend({ content: checkpointView }),
    errors: [],
    access: "facts",
    about: "Gives size, root and short code of the log, to be kept on paper, with the signed note.",
  }),
  "custody.cosign": defineCall({
    /** `since`: the file of a checkpoint kept elsewhere, which the log must continue. */
    input: z.strictObject({ since: z.string().optional() }),
    /** `added`: false where this person had signed it before. */
    output: checkpointView.extend({ added: z.boolean() }),
    errors: ["log-broken", "file-missing", "note-invalid", "archive-read-only"],
    access: "facts",
    about: "Adds one's signature to the checkpoint that dossiers lead to, and logs that.",
  }),
  "check.run": defineCall({
    /** `repairIndex`: build the search index again first; nothing else is ever repaired. */
    input: z.strictObject({
      readData: z.boolean().optional(),
      since: z.string().optional(),
      repairIndex: z.boolean().optional(),
    }),
    output: z.object({
      findings: z.array(checkFinding),
      /** When a check last found no error; null when none did. */
      lastClean: z.string().nullable(),
      objects: z.number(),
      versions: z.number(),
      entries: z.number(),
    }),
    errors: ["file-missing", "note-invalid", "archive-read-only"],
    access: "facts",
    about: "Looks for damage and for changes behind the log; repairs nothing.",
  }),
};
