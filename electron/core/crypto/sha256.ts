import { createHash, hash } from "node:crypto";

const BLOCK_BYTES = 64;

/** SHA-256 (FIPS 180-4) of `bytes`: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return hash("sha256", bytes, "buffer");
}

/** SHA-256 of `bytes` as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return hash("sha256", bytes, "hex");
}

/** SHA-256 over bytes that arrive in parts. */
export class Sha256 {
  readonly #hash = createHash("sha256");

  /** Appends `bytes` to what is hashed. */
  update(bytes: Uint8Array): this {
    this.#hash.update(bytes);
    return this;
  }

  /**
   * The hash of everything appended: 32 bytes.
   *
   * @throws Error when called twice.
   */
  digest(): Uint8Array {
    return this.#hash.digest();
  }
}

/**
 * HMAC-SHA-256 (RFC 2104) of `parts`, one behind the other, under `key`: 32 bytes. Put together from two hashes,
 * because `createHmac` makes a key object each time, which takes four times as long as all the rest.
 */
export function hmacSha256(key: Uint8Array, ...parts: readonly Uint8Array[]): Uint8Array {
  const pad = Buffer.alloc(BLOCK_BYTES);
  pad.set(key.length > BLOCK_BYTES ? sha256(key) : key);
  for (let at = 0; at < BLOCK_BYTES; at += 1) pad[at]! ^= 0x36;
  const inner = createHash("sha256").update(pad);
  for (const part of parts) inner.update(part);
  for (let at = 0; at < BLOCK_BYTES; at += 1) pad[at]! ^= 0x36 ^ 0x5c;
  const outer = createHash("sha256").update(pad).update(inner.digest());
  pad.fill(0);
  return outer.digest();
}

const FIRST_ROUND = Uint8Array.of(1);

/** HKDF-SHA-256 (RFC 5869): 32 bytes derived from `key` for the purpose `info`. The caller zeroes them. */
export function hkdfSha256(key: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  const extracted = hmacSha256(salt, key);
  const derived = hmacSha256(extracted, Buffer.from(info), FIRST_ROUND);
  extracted.fill(0);
  return derived;
}
