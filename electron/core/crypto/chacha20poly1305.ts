import { nodeCryptoAead, sodiumAead } from "./chacha20poly1305-providers.ts";

/**
 * ChaCha20-Poly1305 (RFC 8439) with a 32-byte key, 12-byte nonce and 16-byte tag after the ciphertext.
 * Buffers for output are given by the caller, so that a long file needs no allocation per chunk.
 */
export type Aead = {
  readonly provider: "sodium-native" | "node:crypto";
  /** Encrypts `plaintext` into `sealed`, which is exactly 16 bytes longer and does not overlap it. */
  seal(key: Uint8Array, nonce: Uint8Array, plaintext: Uint8Array, sealed: Uint8Array, aad?: Uint8Array): void;
  /** Decrypts into `plaintext`, exactly 16 bytes shorter. False, and nothing to be used, if anything was changed. */
  open(
    key: Uint8Array,
    nonce: Uint8Array,
    sealed: Uint8Array,
    plaintext: Uint8Array,
    aad?: Uint8Array,
  ): boolean;
};

/** Bytes that sealing adds: the Poly1305 tag. */
export const TAG_BYTES = 16;

/** Bytes of a nonce. */
export const NONCE_BYTES = 12;

/** The example of RFC 8439 section 2.8.2. */
const VECTOR = {
  key: Buffer.from("808182838485868788898a8b8c8d8e8f909192939495969798999a9b9c9d9e9f", "hex"),
  nonce: Buffer.from("070000004041424344454647", "hex"),
  aad: Buffer.from("50515253c0c1c2c3c4c5c6c7", "hex"),
  plaintext: Buffer.from(
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.",
  ),
  sealed: Buffer.from(
    "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d6" +
      "3dbea45e8ca9671282fafb69da92728b1a71de0a9e060b2905d6a5b67ecd3b36" +
      "92ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc" +
      "3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691",
    "hex",
  ),
};

/** Whether `aead` reproduces the published example in both directions and refuses a changed one. */
export function passesSelfTest(aead: Aead): boolean {
  const { key, nonce, aad, plaintext } = VECTOR;
  try {
    const sealed = Buffer.alloc(plaintext.length + TAG_BYTES);
    aead.seal(key, nonce, plaintext, sealed, aad);
    if (!sealed.equals(VECTOR.sealed)) return false;
    const opened = Buffer.alloc(plaintext.length);
    if (!aead.open(key, nonce, sealed, opened, aad) || !opened.equals(plaintext)) return false;
    sealed[sealed.length - 1]! ^= 1;
    return !aead.open(key, nonce, sealed, opened, aad);
  } catch {
    return false;
  }
}

/**
 * The first of `candidates` that is present and passes its self-test.
 *
 * @throws Error when none does: without this cipher no archive can be read or written.
 */
export function chooseAead(candidates: readonly (() => Aead | null)[]): Aead {
  for (const candidate of candidates) {
    const aead = candidate();
    if (aead !== null && passesSelfTest(aead)) return aead;
  }
  throw new Error("no working ChaCha20-Poly1305 in this runtime");
}

/** The cipher of this process: sodium-native for speed, else node:crypto (which BoringSSL builds lack). */
export const chacha20poly1305: Aead = chooseAead([sodiumAead, nodeCryptoAead]);
