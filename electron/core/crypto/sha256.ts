import { createHash, createHmac, hkdfSync } from "node:crypto";

/** SHA-256 (FIPS 180-4) of `bytes`: 32 bytes. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return createHash("sha256").update(bytes).digest();
}

/** SHA-256 of `bytes` as 64 lower-case hexadecimal digits. */
export function sha256Hex(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
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

/** HMAC-SHA-256 (RFC 2104) of `bytes` under `key`: 32 bytes. */
export function hmacSha256(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  return createHmac("sha256", key).update(bytes).digest();
}

/** HKDF-SHA-256 (RFC 5869): 32 bytes derived from `key` for the purpose `info`. The caller zeroes them. */
export function hkdfSha256(key: Uint8Array, salt: Uint8Array, info: string): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", key, salt, info, 32));
}
