import { ed25519 } from "@noble/curves/ed25519.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { Primitives } from "../../shared/verify/primitives.ts";

const KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;

/**
 * Hash and signature without the browser's own: a page that is opened from disk is denied WebCrypto in some
 * browsers, and WebCrypto hashes no streams in any.
 *
 * Signatures are verified strictly: RFC 8032 without the leniency of ZIP 215, and no key of small order.
 */
export const PRIMITIVES: Primitives = {
  sha256,
  verify: (publicKey, message, signature) => {
    if (publicKey.length !== KEY_BYTES || signature.length !== SIGNATURE_BYTES) return false;
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  },
};
