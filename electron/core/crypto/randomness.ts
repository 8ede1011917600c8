import { randomFillSync } from "node:crypto";

const BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
const ID_BYTES = 16;

/**
 * `length` bytes from the operating system's generator, in memory of their own (not pooled).
 * Keys, salts, nonces and ids come from here and nowhere else in our code.
 */
export function randomBytes(length: number): Uint8Array {
  return randomFillSync(Buffer.alloc(length));
}

/**
 * A new global id: 128 random bits as 26 characters of lower-case base32 (RFC 4648 section 6, no padding).
 * The alphabet has neither 0 nor 1, so an id read from paper is not ambiguous.
 */
export function randomId(): string {
  let bits = 0;
  let held = 0;
  let id = "";
  for (const byte of randomBytes(ID_BYTES)) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      id += BASE32.charAt((bits >>> held) & 31);
      bits &= (1 << held) - 1;
    }
  }
  return id + BASE32.charAt((bits << (5 - held)) & 31);
}
