import { z } from "zod";
import { defineCall } from "./call.ts";

/** Calls that send a dossier out, and that keep what others attest of it. */
export const proofCalls = {
  "dossier.enclose": defineCall({
    input: z.strictObject({
      folder: z.string().min(1),
      /** Their public key as age writes it: `age1…` or `age1pq1…`. */
      recipient: z.string().min(1),
      /** File to write, which must not exist. */
      out: z.string().min(1),
    }),
    output: z.object({
      files: z.number(),
      /** Bytes of the encrypted file. */
      size: z.number(),
      /** Code of the dossier, to go to the recipient by another way. */
      code: z.string(),
      reference: z.string(),
    }),
    errors: [
      "not-a-dossier",
      "dossier-changed",
      "age-recipient-invalid",
      "destination-exists",
      "destination-inside-dossier",
      "file-missing",
      "disk-full",
      "cancelled",
    ],
    access: "none",
    about: "Puts a dossier into one file that only its recipient can open: tar, encrypted with age.",
  }),
};
