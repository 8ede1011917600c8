import { z } from "zod";
import { defineCall } from "./call.ts";

/** What a person can be given: the facts, or the facts and who the persons are. */
export const grantedCompartments = z.union([
  z.tuple([z.literal("facts")]),
  z.tuple([z.literal("facts"), z.literal("identities")]),
]);

const passphrase = {
  /** A passphrase, or the file that holds it on its first line; without either one is generated. */
  passphrase: z.string().optional(),
  passphraseFile: z.string().optional(),
};

const madePassphrase = {
  /** The passphrase that was generated, to be shown once; null where one was given or none was needed. */
  passphrase: z.string().nullable(),
};

/** Calls on the people who hold keys. */
export const keyCalls = {
  "keys.list": defineCall({
    input: z.strictObject({}),
    output: z.array(
      z.object({
        code: z.string(),
        name: z.string().nullable(),
        keyId: z.string(),
        fingerprint: z.string(),
        compartments: z.array(z.string()),
        revoked: z.boolean(),
        self: z.boolean(),
      }),
    ),
    errors: [],
    access: "facts",
    about: "Lists the people who hold keys, with the fingerprints of their signing keys.",
  }),
  "keys.new": defineCall({
    input: z.strictObject({
      /** The key file to write; the card for whoever will give access is written beside it. */
      out: z.string(),
      ...passphrase,
    }),
    output: z.object({
      keyId: z.string(),
      fingerprint: z.string(),
      recipient: z.string(),
      /** Ed25519, 32 bytes, Base 64. */
      publicKey: z.string(),
      card: z.string(),
      ...madePassphrase,
      strengthBits: z.number(),
    }),
    errors: ["destination-exists", "disk-full", "file-missing", "passphrase-missing"],
    access: "none",
    about: "Makes a key file for somebody who is to be given access to an archive elsewhere.",
  }),
  "keys.add": defineCall({
    input: z.strictObject({
      /** The card of somebody who made their own key; without it a key is made here. */
      card: z.string().optional(),
      /** The fingerprint of the card as it was heard by another way. */
      fingerprint: z.string().optional(),
      /** The person's own key file under their passphrase, to be kept in the archive. */
      keyFile: z.string().optional(),
      compartments: grantedCompartments,
      name: z.string().min(1).optional(),
      ...passphrase,
    }),
    output: z.object({ code: z.string(), keyId: z.string(), fingerprint: z.string(), ...madePassphrase }),
    errors: [
      "archive-read-only",
      "card-invalid",
      "disk-full",
      "file-missing",
      "fingerprint-mismatch",
      "holder-exists",
      "passphrase-missing",
    ],
    access: "facts",
    about: "Gives somebody access to what the caller has access to.",
  }),
  "keys.revoke": defineCall({
    input: z.strictObject({ holder: z.string() }),
    output: z.object({ code: z.string(), generation: z.number() }),
    errors: ["archive-busy", "archive-read-only", "disk-full", "holder-not-removable", "unknown-holder"],
    access: "identities",
    about: "Takes somebody's access away and gives the archive new keys; what they could read they keep.",
  }),
  "keys.rotate": defineCall({
    input: z.strictObject({}),
    output: z.object({ generation: z.number() }),
    errors: ["archive-busy", "archive-read-only", "disk-full"],
    access: "identities",
    about: "Gives the archive new keys; everybody keeps their access.",
  }),
  "keys.passphrase": defineCall({
    input: z.strictObject(passphrase),
    output: z.object({ ...madePassphrase, strengthBits: z.number() }),
    errors: ["archive-read-only", "disk-full", "file-missing", "passphrase-missing"],
    access: "facts",
    about: "Puts the caller's own key file under another passphrase.",
  }),
  "keys.confirm": defineCall({
    input: z.strictObject({ path: z.string() }),
    output: z.object({ code: z.string() }),
    errors: ["archive-read-only", "disk-full", "file-missing", "card-invalid"],
    access: "facts",
    about: "Accepts somebody else's key or grant file that differs from the recorded one.",
  }),
};
