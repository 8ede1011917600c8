import { createCipheriv, createHash } from "node:crypto";

/**
 * Bytes that look random, cannot be compressed, and are the same in every run: an AES-128-CTR key stream whose
 * key is derived from `seed`. It must not be used for anything but test data.
 */
export class Noise {
  readonly #stream;

  constructor(seed: string) {
    const key = createHash("sha256").update(`affiant bench ${seed}`).digest().subarray(0, 16);
    this.#stream = createCipheriv("aes-128-ctr", key, Buffer.alloc(16));
  }

  /** The next `length` bytes. */
  next(length: number): Buffer {
    return this.#stream.update(Buffer.alloc(length));
  }
}
