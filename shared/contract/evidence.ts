import { z } from "zod";
import { recordId } from "../model/record-id.ts";
import { defineCall } from "./call.ts";

/** What became of one file of an import. */
export const importedFile = z.object({
  path: z.string(),
  status: z.enum(["imported", "known", "refused"]),
  id: recordId.optional(),
  sha256: z.string().optional(),
  size: z.number().optional(),
  mediaType: z.string().optional(),
  extensionAgrees: z.boolean().nullable().optional(),
  /** For `known`: whether a receipt was added because the source differs. */
  receiptAdded: z.boolean().optional(),
  reason: z.string().optional(),
});
export type ImportedFile = z.infer<typeof importedFile>;

/** Calls that bring files in and hand one out. */
export const evidenceCalls = {
  "intake.import": defineCall({
    input: z.strictObject({
      paths: z.array(z.string()).min(1),
      case: z.string().optional(),
      source: z.string().optional(),
      receipt: z.record(z.string(), z.unknown()).optional(),
    }),
    output: z.object({
      receipt: recordId.nullable(),
      imported: z.number(),
      known: z.number(),
      refused: z.number(),
      cancelled: z.boolean(),
    }),
    errors: ["unknown-id", "disk-full", "cancelled"],
    access: "identities",
    about: "Imports files and folders; one event for each file.",
  }),
  "evidence.export": defineCall({
    input: z.strictObject({ id: z.string(), to: z.string() }),
    output: z.object({ sha256: z.string(), size: z.number() }),
    errors: [
      "unknown-id",
      "wrong-record-type",
      "destination-exists",
      "destination-inside-archive",
      "object-missing",
      "object-changed",
      "access-refused",
      "export-not-logged",
      "record-altered",
      "log-broken",
    ],
    access: "identities",
    about: "Writes one decrypted working copy, which is logged.",
  }),
};
