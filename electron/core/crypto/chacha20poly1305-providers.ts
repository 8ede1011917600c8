import { createCipheriv, createDecipheriv, getCiphers } from "node:crypto";
import { createRequire } from "node:module";
import type { Aead } from "./chacha20poly1305.ts";

const TAG = 16;
const NODE_NAME = "chacha20-poly1305";

/** The two calls we use of sodium-native, which ships no types. `null` stands for libsodium's unused `nsec`. */
type Sodium = {
  crypto_aead_chacha20poly1305_ietf_encrypt(
    sealed: Uint8Array,
    plaintext: Uint8Array,
    aad: Uint8Array | null,
    nsec: null,
    nonce: Uint8Array,
    key: Uint8Array,
  ): number;
  crypto_aead_chacha20poly1305_ietf_decrypt(
    plaintext: Uint8Array,
    nsec: null,
    sealed: Uint8Array,
    aad: Uint8Array | null,
    nonce: Uint8Array,
    key: Uint8Array,
  ): number;
};

/** libsodium by way of sodium-native, or `null` where its binary cannot be loaded. */
export function sodiumAead(): Aead | null {
  const sodium = loadSodium();
  if (sodium === null) return null;
  return {
    provider: "sodium-native",
    seal(key, nonce, plaintext, sealed, aad) {
      sodium.crypto_aead_chacha20poly1305_ietf_encrypt(sealed, plaintext, aad ?? null, null, nonce, key);
    },
    open(key, nonce, sealed, plaintext, aad) {
      if (sealed.length < TAG) return false;
      try {
        sodium.crypto_aead_chacha20poly1305_ietf_decrypt(plaintext, null, sealed, aad ?? null, nonce, key);
        return true;
      } catch (error) {
        if (error instanceof Error && error.message === "could not verify data") return false;
        throw error;
      }
    },
  };
}

/** OpenSSL by way of node:crypto, or `null` where the build has no such cipher (Electron's BoringSSL). */
export function nodeCryptoAead(): Aead | null {
  if (!getCiphers().includes(NODE_NAME)) return null;
  return {
    provider: "node:crypto",
    seal(key, nonce, plaintext, sealed, aad) {
      const cipher = createCipheriv(NODE_NAME, key, nonce, { authTagLength: TAG });
      if (aad !== undefined) cipher.setAAD(aad, { plaintextLength: plaintext.length });
      sealed.set(cipher.update(plaintext));
      cipher.final();
      sealed.set(cipher.getAuthTag(), plaintext.length);
    },
    open(key, nonce, sealed, plaintext, aad) {
      if (sealed.length < TAG) return false;
      const end = sealed.length - TAG;
      const decipher = createDecipheriv(NODE_NAME, key, nonce, { authTagLength: TAG });
      if (aad !== undefined) decipher.setAAD(aad, { plaintextLength: end });
      decipher.setAuthTag(sealed.subarray(end));
      plaintext.set(decipher.update(sealed.subarray(0, end)));
      const intact = verified(() => decipher.final());
      if (!intact) plaintext.fill(0);
      return intact;
    },
  };
}

function loadSodium(): Sodium | null {
  try {
    return createRequire(import.meta.url)("sodium-native") as Sodium;
  } catch {
    return null;
  }
}

/** `final` throws exactly when the tag does not match. */
function verified(final: () => unknown): boolean {
  try {
    final();
    return true;
  } catch {
    return false;
  }
}
