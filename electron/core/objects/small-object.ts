import { FILE_KEY_BYTES, writeAgeHeader, type AgeRecipient } from "../crypto/age-header.ts";
import { CHUNK_BYTES, PayloadSealer, SEALED_CHUNK_BYTES, chunkCount } from "../crypto/age-payload.ts";
import { TAG_BYTES } from "../crypto/chacha20poly1305.ts";
import { randomBytes } from "../crypto/randomness.ts";

/** Bytes in memory of up to this length are sealed and written at once, without turns for anything else. */
export const SMALL_OBJECT = 1024 * 1024;

/** What became of a small object that was sealed under a new file key. */
export type Sealed<Written> = {
  readonly written: Written;
  readonly fileKey: Uint8Array;
  readonly headerLength: number;
};

/** Encrypts small objects, one after the other, into the same memory. */
export class SmallSealer {
  #sealed = Buffer.alloc(SEALED_CHUNK_BYTES);

  /**
   * The same under a new file key, with the header for `recipients`.
   *
   * @param write - takes the parts; called when nothing else can be sealed before it returns
   * @throws as `writeAgeHeader` and `write` do
   */
  async sealFor<Written>(
    recipients: readonly AgeRecipient[],
    plain: Uint8Array,
    write: (parts: readonly Uint8Array[]) => Written,
  ): Promise<Sealed<Written>> {
    const fileKey = randomBytes(FILE_KEY_BYTES);
    try {
      const header = await writeAgeHeader(fileKey, recipients);
      const written = write(this.seal(plain, header, fileKey));
      return { written, fileKey, headerLength: header.length };
    } catch (error) {
      fileKey.fill(0);
      throw error;
    }
  }

  /**
   * The parts of the age file of `plain`: header, nonce and sealed chunks. They are to be written before the
   * next call.
   */
  seal(plain: Uint8Array, header: Uint8Array, fileKey: Uint8Array): readonly Uint8Array[] {
    using sealer = new PayloadSealer(fileKey);
    const count = chunkCount(plain.length);
    const length = plain.length + count * TAG_BYTES;
    if (this.#sealed.length < length) this.#sealed = Buffer.alloc(length);
    for (let index = 0; index < count; index += 1) {
      const chunk = plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      const start = index * SEALED_CHUNK_BYTES;
      sealer.seal(chunk, index === count - 1, this.#sealed.subarray(start, start + chunk.length + TAG_BYTES));
    }
    return [header, sealer.nonce, this.#sealed.subarray(0, length)];
  }
}
