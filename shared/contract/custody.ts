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
    output: z.object({
      origin: z.string(),
      size: z.number(),
      root: z.string(),
      code: z.string(),
      note: z.string(),
    }),
    errors: [],
    access: "facts",
    about: "Gives size, root and short code of the log, to be kept on paper, with the signed note.",
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
