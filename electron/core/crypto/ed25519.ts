import { createPrivateKey, createPublicKey, sign as signWith, verify as verifyWith } from "node:crypto";
import type { KeyObject } from "node:crypto";

/** DER that precedes the 32 bytes of an Ed25519 seed in PKCS #8 and of a public key in SPKI (RFC 8410). */
const PKCS8_PREFIX = Buffer.from("302e020100300506032b657004220420", "hex");
const SPKI_PREFIX = Buffer.from("302a300506032b6570032100", "hex");

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/**
 * The 32-byte Ed25519 public key (RFC 8032) of a 32-byte seed.
 *
 * @throws RangeError when the seed is not 32 bytes.
 */
export function publicKeyFromSeed(seed: Uint8Array): Uint8Array {
  const spki = createPublicKey(privateKey(seed)).export({ format: "der", type: "spki" });
  return Uint8Array.from(spki.subarray(SPKI_PREFIX.length));
}

/**
 * The 64-byte Ed25519 signature of `message` under the key of `seed`; deterministic.
 *
 * @throws RangeError when the seed is not 32 bytes.
 */
export function sign(seed: Uint8Array, message: Uint8Array): Uint8Array {
  return signWith(null, message, privateKey(seed));
}

/** Whether `signature` is one of `message` by `publicKey`. Malformed keys and signatures verify nothing. */
export function verify(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
  const key = publicKeyObject(publicKey);
  return key !== null && verifyWith(null, message, key, signature);
}

function privateKey(seed: Uint8Array): KeyObject {
  if (seed.length !== KEY_BYTES) throw new RangeError("an Ed25519 seed has 32 bytes");
  const pkcs8 = Buffer.alloc(PKCS8_PREFIX.length + KEY_BYTES);
  pkcs8.set(PKCS8_PREFIX);
  pkcs8.set(seed, PKCS8_PREFIX.length);
  try {
    return createPrivateKey({ key: pkcs8, format: "der", type: "pkcs8" });
  } finally {
    pkcs8.fill(0);
  }
}

/** `null` where the library refuses the point already while it reads the key. */
function publicKeyObject(publicKey: Uint8Array): KeyObject | null {
  try {
    const key = Buffer.concat([SPKI_PREFIX, publicKey]);
    return createPublicKey({ key, format: "der", type: "spki" });
  } catch {
    return null;
  }
}
