import { z } from "zod";
import { defineCall } from "./call.ts";

/** A finding of the check, or a hint. */
export const checkFinding = z.object({
  code: z.string(),
  severity: z.enum(["error", "hint"]),
  /** What it concerns: an id, a file of the archive folder, or a log sequence; never a name. */
  where: z.string(),
  advice: z.string().optional(),
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

/** The custody log and the check. */
export const custodyCalls = {
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
    input: z.strictObject({ readData: z.boolean().optional(), since: z.string().optional() }),
    output: z.object({
      findings: z.array(checkFinding),
      objects: z.number(),
      versions: z.number(),
      entries: z.number(),
    }),
    errors: ["file-missing", "note-invalid"],
    access: "facts",
    about: "Looks for damage and for changes behind the log; repairs nothing.",
  }),
};
