import { z } from "zod";
import { defineCall } from "./call.ts";

const passphrase = {
  /** The passphrase, or the file that holds it on its first line; the file is read in the archive process. */
  passphrase: z.string().optional(),
  passphraseFile: z.string().optional(),
};

/** Calls that make, open and close an archive. */
export const archiveCalls = {
  "archive.create": defineCall({
    input: z.strictObject({ folder: z.string(), ...passphrase, holder: z.string().optional() }),
    output: z.object({ archive: z.string(), strengthBits: z.number() }),
    errors: [
      "archive-exists",
      "folder-not-empty",
      "network-file-system",
      "disk-full",
      "archive-read-only",
      "passphrase-missing",
      "file-missing",
    ],
    access: "none",
    about: "Makes an archive and its first person.",
  }),
  "archive.unlock": defineCall({
    input: z.strictObject({
      folder: z.string(),
      ...passphrase,
      /** The person's key file, where it is kept elsewhere, or is to be the only one tried. */
      keyFile: z.string().optional(),
    }),
    output: z.object({
      archive: z.string(),
      holder: z.string(),
      seesIdentities: z.boolean(),
      readOnly: z.boolean(),
      /** False on FAT and exFAT sticks, where a power cut can lose a file that is being replaced. */
      renamesAtomic: z.boolean(),
      /** True when the clock shows less than an entry of the log. */
      clockBehind: z.boolean(),
      fictional: z.boolean(),
      /** The last entry of the log before this unlocking. */
      last: z.object({ time: z.string(), action: z.string(), actor: z.string() }).nullable(),
    }),
    errors: [
      "cannot-unlock",
      "archive-missing",
      "archive-invalid",
      "archive-newer",
      "archive-in-use",
      "lock-damaged",
      "archive-damaged",
      "key-file-changed",
      "generation-outdated",
      "log-behind-head",
      "log-broken",
      "network-file-system",
      "passphrase-missing",
      "file-missing",
    ],
    access: "none",
    about: "Unlocks an archive with a passphrase.",
  }),
  "archive.lock": defineCall({
    input: z.strictObject({}),
    output: z.object({}),
    errors: [],
    access: "none",
    about: "Closes the archive; the process that held the keys ends after it.",
  }),
};
