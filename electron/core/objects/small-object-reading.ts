import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { MAX_HEADER_BYTES, headerMacHolds, splitAgeHeader } from "../crypto/age-header.ts";
import {
  CHUNK_BYTES,
  PAYLOAD_NONCE_BYTES,
  PayloadOpener,
  SEALED_CHUNK_BYTES,
  chunkCount,
  payloadSize,
  plaintextSize,
} from "../crypto/age-payload.ts";
import { sha256Hex } from "../crypto/sha256.ts";
import { asOpeningFailure, asReadingFailure, OPEN_FLAGS } from "./object-reader.ts";
import { SMALL_OBJECT } from "./small-object.ts";

/** What a stored file turned out to hold, every byte of it decrypted. */
export type ObjectContent = { readonly size: number; readonly sha256: string; readonly mtimeMs: number };

const ROOM = MAX_HEADER_BYTES + payloadSize(SMALL_OBJECT) + 1;

/**
 * Reads and decrypts small stored files at once, one after the other in the same memory: for each of many, the
 * turns of asynchronous calls would take longer than the calls.
 */
export class SmallObjects {
  readonly #sealed = Buffer.alloc(ROOM);
  readonly #plain = Buffer.alloc(SMALL_OBJECT);

  /**
   * Hashes the content of a stored file, after every check of {@link openObject}.
   *
   * @returns undefined for a file that is not small
   * @throws Failure `object-missing`, `object-changed`, `file-unreadable`
   */
  contentOf(path: string, fileKey: Uint8Array): ObjectContent | undefined {
    const file = open(path);
    let used = 0;
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) throw new Failure("object-changed");
      if (stats.size >= ROOM) return undefined;
      const sealed = this.#sealed.subarray(0, readAll(file, this.#sealed.subarray(0, stats.size)));
      if (sealed.length !== stats.size) throw new Failure("object-changed");
      used = Math.min(sealed.length, SMALL_OBJECT);
      const plain = this.#open(sealed, fileKey);
      return plain && { size: plain.length, sha256: sha256Hex(plain), mtimeMs: stats.mtimeMs };
    } catch (error) {
      throw asReadingFailure(error);
    } finally {
      closeSync(file);
      this.#plain.fill(0, 0, used);
    }
  }

  #open(sealed: Uint8Array, fileKey: Uint8Array): Uint8Array | undefined {
    const { header, restOffset } = splitAgeHeader(sealed.subarray(0, MAX_HEADER_BYTES));
    if (!headerMacHolds(header, fileKey)) throw new Failure("object-changed");
    const size = plaintextSize(sealed.length - restOffset);
    if (size > SMALL_OBJECT) return undefined;
    const chunks = sealed.subarray(restOffset + PAYLOAD_NONCE_BYTES);
    using opener = new PayloadOpener(fileKey, sealed.subarray(restOffset, restOffset + PAYLOAD_NONCE_BYTES));
    const plain = this.#plain.subarray(0, size);
    const count = chunkCount(size);
    for (let index = 0; index < count; index += 1) {
      const from = chunks.subarray(index * SEALED_CHUNK_BYTES, (index + 1) * SEALED_CHUNK_BYTES);
      const into = plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
      opener.open(index, index === count - 1, from, into);
    }
    return plain;
  }
}

function open(path: string): number {
  try {
    return openSync(path, OPEN_FLAGS);
  } catch (error) {
    throw asOpeningFailure(error);
  }
}

function readAll(file: number, into: Uint8Array): number {
  for (let at = 0; ;) {
    const read = at < into.length ? readSync(file, into, at, into.length - at, at) : 0;
    if (read === 0) return at;
    at += read;
  }
}
