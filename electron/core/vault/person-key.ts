import { decodeBase64, encodeBase64 } from "../../../shared/base64.ts";
import { Failure } from "../../../shared/errors.ts";
import { decryptAge, encryptAge } from "../crypto/age-file.ts";
import { generateHybridIdentity, recipientOf } from "../crypto/age-identities.ts";
import { publicKeyFromSeed } from "../crypto/ed25519.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { ScryptIdentity, ScryptRecipient } from "../crypto/scrypt-passphrase.ts";
import { sha256Hex } from "../crypto/sha256.ts";
import { readIdentityFile, writeIdentityFile } from "./identity-file.ts";

/** One person's own keys: an age identity to be given things, and an Ed25519 seed to sign with. */
export type PersonKey = {
  /** First 32 hex digits of the SHA-256 of the public signing key: the actor in the custody log. */
  readonly keyId: string;
  readonly identity: string;
  readonly recipient: string;
  readonly signingSeed: Uint8Array;
  readonly publicKey: Uint8Array;
};

const TITLE = "Affiant key file, format 1. Keep it secret.";

/** The actor id that belongs to a public signing key. */
export const keyIdOf = (publicKey: Uint8Array): string => sha256Hex(publicKey).slice(0, 32);

/** New keys for a person. */
export async function generatePersonKey(): Promise<PersonKey> {
  return assemble(await generateHybridIdentity(), randomBytes(32));
}

/**
 * The content of `keys/<random>.age`: an age identity file under a passphrase, so that `age -d` gives
 * something that `age -i` takes (docs/format.md §3).
 *
 * @param workFactor - log2 of scrypt's N
 */
export function sealPersonKey(key: PersonKey, passphrase: string, workFactor: number): Promise<Uint8Array> {
  const text = writeIdentityFile([
    { comments: [TITLE, ["signing-seed", encodeBase64(key.signingSeed)]], identity: key.identity },
  ]);
  return encryptAge(new TextEncoder().encode(text), [new ScryptRecipient(passphrase, workFactor)]);
}

/**
 * Opens a key file with its passphrase.
 *
 * @throws Failure `age-no-identity` for a wrong passphrase, `archive-damaged` for a content that is not a key
 */
export async function openPersonKey(file: Uint8Array, passphrase: string): Promise<PersonKey> {
  const bytes = await decryptAge(file, [new ScryptIdentity(passphrase)]);
  const [entry] = readIdentityFile(new TextDecoder().decode(bytes));
  bytes.fill(0);
  const seed = entry?.values.get("signing-seed");
  if (entry?.identity === undefined || seed === undefined)
    throw new Failure("archive-damaged", { part: "key" });
  return assemble(entry.identity, decodeBase64(seed));
}

async function assemble(identity: string, signingSeed: Uint8Array): Promise<PersonKey> {
  const publicKey = publicKeyFromSeed(signingSeed);
  return {
    keyId: keyIdOf(publicKey),
    identity,
    recipient: await recipientOf(identity),
    signingSeed,
    publicKey,
  };
}
