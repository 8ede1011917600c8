import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { DATABASE_SALT_BYTES, PAGE_BYTES, PAGE_TAG_BYTES } from "../crypto/page-mac.ts";

/** Bytes of a page's MAC that a seal keeps: 128 bits, which nobody without the key can meet again. */
export const SEALED_TAG_BYTES = 16;

/** A database file read page by page beside SQLite, without decrypting anything. */
export class PageFile implements Disposable {
  readonly #file: number;

  constructor(path: string) {
    this.#file = openSync(path, "r");
  }

  /** Bytes of the file. */
  get size(): number {
    return fstatSync(this.#file).size;
  }

  /** Whole pages in the file. */
  get pages(): number {
    return Math.floor(this.size / PAGE_BYTES);
  }

  /** The salt in clear at the beginning of the file; shorter when the file is. */
  salt(): Uint8Array {
    const salt = Buffer.alloc(DATABASE_SALT_BYTES);
    return salt.subarray(0, readSync(this.#file, salt, 0, salt.length, 0));
  }

  /** Page `number`, from 1: 4096 bytes, or fewer at the end of a file that was cut. */
  page(number: number, into: Uint8Array = Buffer.alloc(PAGE_BYTES)): Uint8Array {
    return into.subarray(0, readSync(this.#file, into, 0, PAGE_BYTES, (number - 1) * PAGE_BYTES));
  }

  /** The first 16 bytes of the MAC of page `number`; zeros where there is no such page. */
  tag(number: number): Uint8Array {
    const tag = Buffer.alloc(SEALED_TAG_BYTES);
    readSync(this.#file, tag, 0, tag.length, number * PAGE_BYTES - PAGE_TAG_BYTES);
    return tag;
  }

  /** Closes the file. */
  [Symbol.dispose](): void {
    closeSync(this.#file);
  }
}
