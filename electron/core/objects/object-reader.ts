import { constants } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { MAX_HEADER_BYTES, headerMacHolds, splitAgeHeader } from "../crypto/age-header.ts";
import {
  CHUNK_BYTES,
  PAYLOAD_NONCE_BYTES,
  PayloadOpener,
  SEALED_CHUNK_BYTES,
  chunkCount,
  plaintextSize,
} from "../crypto/age-payload.ts";
import { TAG_BYTES } from "../crypto/chacha20poly1305.ts";
import { diskFiles, systemCode } from "./archive-files.ts";
import type { ArchiveFiles } from "./archive-files.ts";

/** Chunks decrypted per step of a stream: 1 MiB. */
const STREAM_CHUNKS = 16;

/** For opening an object: neither follows a link nor waits at a pipe put in the place of an object. Windows has neither flag. */
const {
  O_RDONLY,
  O_NOFOLLOW = 0,
  O_NONBLOCK = 0,
} = constants as Partial<typeof constants> & { O_RDONLY: number };
export const OPEN_FLAGS = O_RDONLY | O_NOFOLLOW | O_NONBLOCK;

/** A stored file, open for reading. Reads may overlap in time. */
export type ObjectReader = AsyncDisposable & {
  /** Bytes of plaintext; believed because the last chunk has been opened. */
  readonly size: number;
  /**
   * `length` bytes from `offset`, fewer only at the end of the file. Decrypts the chunks concerned and no other.
   *
   * @throws Failure `object-changed`, `file-unreadable`; RangeError for a negative offset or length.
   */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** The whole file in order, in parts of up to 1 MiB; each is intact when it is given out. */
  stream(): AsyncIterable<Uint8Array>;
  /** Closes the file and zeroes its key; a second call does nothing. */
  close(): Promise<void>;
};

/** Which stored file, and the 16-byte file key kept in the database of its class. */
export type OpenRequest = {
  readonly path: string;
  readonly fileKey: Uint8Array;
  readonly files?: ArchiveFiles;
};

/**
 * Opens a stored file after checking its header against the file key and its length against its last chunk.
 *
 * @throws Failure `object-missing`; `object-changed` for any change to header, length or last chunk;
 * `file-unreadable` when the medium or its permissions refuse.
 */
export async function openObject({ path, fileKey, files = diskFiles }: OpenRequest): Promise<ObjectReader> {
  const handle = await openFile(files, path);
  try {
    return await reading(() => SealedFile.open(handle, fileKey));
  } catch (error) {
    await handle.close();
    throw error;
  }
}

class SealedFile implements ObjectReader {
  readonly size: number;
  readonly #handle: FileHandle;
  readonly #opener: PayloadOpener;
  readonly #firstChunk: number;

  private constructor(handle: FileHandle, opener: PayloadOpener, firstChunk: number, size: number) {
    this.#handle = handle;
    this.#opener = opener;
    this.#firstChunk = firstChunk;
    this.size = size;
  }

  static async open(handle: FileHandle, fileKey: Uint8Array): Promise<SealedFile> {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new Failure("object-changed");
    const start = await readExactly(handle, 0, Math.min(stat.size, MAX_HEADER_BYTES + PAYLOAD_NONCE_BYTES));
    const { header, restOffset } = splitAgeHeader(start);
    if (!headerMacHolds(header, fileKey)) throw new Failure("object-changed");
    const size = plaintextSize(stat.size - restOffset);
    const firstChunk = restOffset + PAYLOAD_NONCE_BYTES;
    const file = new SealedFile(
      handle,
      new PayloadOpener(fileKey, start.subarray(restOffset, firstChunk)),
      firstChunk,
      size,
    );
    try {
      await file.#chunks(chunkCount(size) - 1, 1);
      return file;
    } catch (error) {
      file.#opener[Symbol.dispose]();
      throw error;
    }
  }

  async read(offset: number, length: number): Promise<Uint8Array> {
    if (!Number.isSafeInteger(offset) || !Number.isSafeInteger(length) || offset < 0 || length < 0) {
      throw new RangeError("an offset and a length are whole and not negative");
    }
    const end = Math.min(offset + length, this.size);
    if (offset >= end) return new Uint8Array(0);
    const first = Math.floor(offset / CHUNK_BYTES);
    const plain = await reading(() => this.#chunks(first, Math.ceil(end / CHUNK_BYTES) - first));
    return plain.subarray(offset - first * CHUNK_BYTES, end - first * CHUNK_BYTES);
  }

  async *stream(): AsyncIterable<Uint8Array> {
    const step = STREAM_CHUNKS * CHUNK_BYTES;
    for (let offset = 0; offset < this.size; offset += step) yield await this.read(offset, step);
  }

  async close(): Promise<void> {
    this.#opener[Symbol.dispose]();
    await this.#handle.close();
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.close();
  }

  /** Plaintext of `count` chunks from chunk `first`, which all exist. */
  async #chunks(first: number, count: number): Promise<Uint8Array> {
    const total = chunkCount(this.size);
    const plain = Buffer.alloc(Math.min((first + count) * CHUNK_BYTES, this.size) - first * CHUNK_BYTES);
    const position = this.#firstChunk + first * SEALED_CHUNK_BYTES;
    const sealed = await readExactly(this.#handle, position, plain.length + count * TAG_BYTES);
    for (let at = 0; at < count; at += 1) {
      const index = first + at;
      const from = sealed.subarray(at * SEALED_CHUNK_BYTES, (at + 1) * SEALED_CHUNK_BYTES);
      const into = plain.subarray(at * CHUNK_BYTES, (at + 1) * CHUNK_BYTES);
      this.#opener.open(index, index === total - 1, from, into);
    }
    return plain;
  }
}

async function openFile(files: ArchiveFiles, path: string): Promise<FileHandle> {
  try {
    return await files.open(path, OPEN_FLAGS);
  } catch (error) {
    throw asOpeningFailure(error);
  }
}

/** What it means that an object cannot be opened. */
export function asOpeningFailure(error: unknown): Failure {
  const code = systemCode(error);
  if (code === "ENOENT" || code === "ENOTDIR") return new Failure("object-missing");
  if (code === "ELOOP") return new Failure("object-changed");
  return new Failure("file-unreadable", {}, { cause: error });
}

/** A file that ends too early was cut while it was open. */
async function readExactly(handle: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(length);
  for (let at = 0; at < length;) {
    const { bytesRead } = await handle.read(bytes, at, length - at, position + at);
    if (bytesRead === 0) throw new Failure("object-changed");
    at += bytesRead;
  }
  return bytes;
}

/** Whatever is wrong with the format of a stored file means that it is not as we wrote it. */
async function reading<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw asReadingFailure(error);
  }
}

/** What an error means that was met while an open object was read; what is no such error stays as it is. */
export function asReadingFailure(error: unknown): unknown {
  if (error instanceof Failure) return new Failure("object-changed");
  return systemCode(error)?.startsWith("E") === true
    ? new Failure("file-unreadable", {}, { cause: error })
    : error;
}
