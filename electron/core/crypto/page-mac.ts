import { createHmac, pbkdf2Sync, timingSafeEqual } from "node:crypto";

/** Bytes of a page of a SQLCipher 4 database, of its reserve (initialisation vector and MAC), and of the salt. */
export const PAGE_BYTES = 4096;
export const PAGE_TAG_BYTES = 64;
export const DATABASE_SALT_BYTES = 16;

/** What each byte of the database's salt is XORed with to give the salt of the MAC key. */
const MAC_SALT_MASK = 0x3a;
const MAC_KEY_ROUNDS = 2;

/**
 * The message authentication codes of the pages of one SQLCipher 4 database with a raw key: HMAC-SHA-512 over
 * the ciphertext, the initialisation vector and the number of the page (docs/format.md §5). It is read from
 * the file, because SQLite looks only at pages that it uses.
 */
export class PageMac implements Disposable {
  readonly #key: Uint8Array;

  /**
   * @param databaseKey - 32 raw bytes
   * @param salt - the first 16 bytes of the file
   */
  constructor(databaseKey: Uint8Array, salt: Uint8Array) {
    const masked = salt.map((byte) => byte ^ MAC_SALT_MASK);
    this.#key = pbkdf2Sync(databaseKey, masked, MAC_KEY_ROUNDS, 32, "sha512");
  }

  /** Whether `page` (4096 bytes) was written under this key as page `number`, from 1. */
  holds(page: Uint8Array, number: number): boolean {
    const position = Buffer.alloc(4);
    position.writeUInt32LE(number);
    const expected = createHmac("sha512", this.#key)
      .update(page.subarray(number === 1 ? DATABASE_SALT_BYTES : 0, PAGE_BYTES - PAGE_TAG_BYTES))
      .update(position)
      .digest();
    return timingSafeEqual(expected, page.subarray(PAGE_BYTES - PAGE_TAG_BYTES));
  }

  /** Zeroes the key. */
  [Symbol.dispose](): void {
    this.#key.fill(0);
  }
}
