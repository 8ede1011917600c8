import { z } from "zod";
import { LEVELS } from "../model/vocabulary/dossiers.ts";
import { defineCall } from "./call.ts";

const refusals = z.array(z.object({ code: z.string(), where: z.string() }));
const exclusions = z.array(z.object({ what: z.string(), reason: z.string() }));

/** Calls that show, make and verify dossiers. */
export const dossierCalls = {
  "dossier.preview": defineCall({
    input: z.strictObject({
      /** Id or code of a dossier record, or a definition. */
      definition: z.union([z.string(), z.record(z.string(), z.unknown())]),
      dated: z.string().optional(),
    }),
    output: z.object({
      /** By this a host asks for pictures of the pages; only the newest previews are kept. */
      preview: z.string(),
      pages: z.number(),
      level: z.enum(LEVELS),
      dated: z.string(),
      exhibits: z.number(),
      /** Where each numbered paragraph begins, by its permanent id. */
      paragraphs: z.array(z.object({ id: z.string(), number: z.number(), page: z.number() })),
      /** While one is here, an export would write nothing. */
      refusals,
      exclusions,
    }),
    errors: [
      "dossier-definition-invalid",
      "unknown-id",
      "wrong-record-type",
      "typesetting-failed",
      "invalid-date",
      "cancelled",
    ],
    access: "identities",
    about: "Typesets a dossier in memory as it would be written now; nothing is written, kept or logged.",
  }),
  "dossier.export": defineCall({
    input: z.strictObject({
      /** Id or code of a dossier record, or a definition. */
      definition: z.union([z.string(), z.record(z.string(), z.unknown())]),
      out: z.string(),
      dated: z.string().optional(),
    }),
    output: z.object({
      /** False when a gate refused; then nothing was written. */
      written: z.boolean(),
      refusals,
      folder: z.string(),
      /** Code of the dossier, for two people to compare: five groups of five; empty where nothing was written. */
      code: z.string(),
      signer: z.string(),
      files: z.array(z.string()),
      exhibits: z.number(),
      exclusions,
    }),
    errors: [
      "dossier-definition-invalid",
      "dossier-refused",
      "unknown-id",
      "destination-exists",
      "destination-inside-archive",
      "typesetting-failed",
      "disk-full",
      "invalid-date",
      "export-not-logged",
      "record-altered",
      "log-broken",
      "version-conflict",
    ],
    access: "identities",
    about: "Writes a dossier folder, permitted material only, signed.",
  }),
  "dossier.verify": defineCall({
    input: z.strictObject({
      folder: z.string(),
      /** What the reader was told by another way: fingerprint of the key, code of the dossier. */
      signer: z.string().optional(),
      code: z.string().optional(),
    }),
    output: z.object({
      intact: z.boolean(),
      findings: z.array(z.object({ code: z.string(), path: z.string().optional() })),
      signer: z
        .object({ keyName: z.string(), fingerprint: z.string(), known: z.boolean().nullable() })
        .nullable(),
      /** What the note says the package is; null if the note cannot be believed. */
      dossier: z.record(z.string(), z.unknown()).nullable(),
      log: z.record(z.string(), z.unknown()).nullable(),
      /** `verify.html` of the folder, and whether it is the page that this release puts into dossiers. */
      page: z.object({ sha256: z.string(), released: z.boolean() }).nullable(),
    }),
    errors: ["not-a-dossier", "file-missing", "usage"],
    access: "none",
    about: "Verifies a dossier folder: intact, and by whom it was signed.",
  }),
};
