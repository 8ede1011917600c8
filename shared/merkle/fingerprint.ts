import { encodeHex } from "../hex.ts";
import type { Hash } from "./hashing.ts";

const GROUPS = 8;
const GROUP_LENGTH = 4;

/**
 * The fingerprint of a public key, for two people to compare by telephone or on paper: the first 128 bits of
 * the SHA-256 of the raw key (32 bytes for Ed25519), in hexadecimal, as eight groups of four joined by
 * hyphens, for example `3b6a-27bc-ceb6-a42d-62a3-a8d0-2a6f-0d73`.
 *
 * Hexadecimal, because its sixteen characters have names in every language of the people who will read them
 * aloud, and because any machine can repeat it with `sha256sum`. To pass off another key one must find a
 * second preimage of 128 bits.
 */
export function fingerprint(publicKey: Uint8Array, hash: Hash): string {
  const digits = encodeHex(hash(publicKey)).slice(0, GROUPS * GROUP_LENGTH);
  return grouped(digits);
}

/**
 * Brings a typed or pasted fingerprint into the spelling of {@link fingerprint}, so that the two can be
 * compared with `===`: capitals, spaces, colons and any or no hyphens are accepted.
 *
 * @returns null if it is not a whole fingerprint; a part of one is never enough
 */
export function readFingerprint(typed: string): string | null {
  const digits = typed.replace(/[\s:\p{Pd}]/gu, "").toLowerCase();
  return /^[0-9a-f]{32}$/.test(digits) ? grouped(digits) : null;
}

function grouped(digits: string): string {
  return Array.from({ length: GROUPS }, (_, i) =>
    digits.slice(i * GROUP_LENGTH, (i + 1) * GROUP_LENGTH),
  ).join("-");
}
