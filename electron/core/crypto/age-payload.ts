import { Failure } from "../../../shared/errors.ts";
import { chacha20poly1305, NONCE_BYTES, TAG_BYTES } from "./chacha20poly1305.ts";
import { randomBytes } from "./randomness.ts";
import { Secret } from "./secret.ts";
import { hkdfSha256 } from "./sha256.ts";

/** Plaintext bytes in every chunk but the last. */
export const CHUNK_BYTES = 64 * 1024;

/** The same chunk in the file, with its tag. */
export const SEALED_CHUNK_BYTES = CHUNK_BYTES + TAG_BYTES;

/** Bytes before the first chunk: the nonce from which the payload key is derived. */
export const PAYLOAD_NONCE_BYTES = 16;

/** How many chunks hold `size` bytes of plaintext; an empty file has one, empty chunk. */
export function chunkCount(size: number): number {
  return Math.max(1, Math.ceil(size / CHUNK_BYTES));
}

/** Bytes of an age payload (nonce and chunks) for `size` bytes of plaintext. */
export function payloadSize(size: number): number {
  return PAYLOAD_NONCE_BYTES + size + chunkCount(size) * TAG_BYTES;
}

/**
 * Bytes of plaintext in an age payload of `size` bytes, nonce included. True only once the last chunk has
 * been opened: a payload cut at a chunk boundary has a possible size too.
 *
 * @throws Failure `age-payload-invalid` for a size that no payload has: shorter than one tag, or with an empty
 * last chunk after others.
 */
export function plaintextSize(size: number): number {
  const sealed = size - PAYLOAD_NONCE_BYTES;
  const plain = sealed - Math.ceil(sealed / SEALED_CHUNK_BYTES) * TAG_BYTES;
  if (sealed < TAG_BYTES || payloadSize(plain) !== size) throw new Failure("age-payload-invalid");
  return plain;
}

/**
 * Encrypts the chunks of one age payload, in order (age v1, STREAM: ChaCha20-Poly1305 with an 11-byte counter
 * and a flag on the last chunk). The file starts with `nonce`, which the caller writes.
 */
export class PayloadSealer implements Disposable {
  /** 16 fresh random bytes: one sealer writes one payload. */
  readonly nonce = randomBytes(PAYLOAD_NONCE_BYTES);
  readonly #key: Secret;
  readonly #chunkNonce = Buffer.alloc(NONCE_BYTES);
  #next = 0;
  #ended = false;

  constructor(fileKey: Uint8Array) {
    this.#key = payloadKey(fileKey, this.nonce);
  }

  /**
   * Encrypts the next chunk into `sealed`, which is 16 bytes longer.
   *
   * @throws RangeError when a chunk other than the last is not exactly 64 KiB, or the last is empty after others.
   */
  seal(chunk: Uint8Array, last: boolean, sealed: Uint8Array): void {
    if (this.#ended) throw new RangeError("the last chunk has been sealed already");
    const emptyLast = chunk.length === 0 && this.#next > 0;
    if (chunk.length > CHUNK_BYTES || emptyLast || (!last && chunk.length !== CHUNK_BYTES)) {
      throw new RangeError("wrong size of a chunk");
    }
    setChunkNonce(this.#chunkNonce, this.#next, last);
    chacha20poly1305.seal(this.#key.bytes, this.#chunkNonce, chunk, sealed);
    this.#next += 1;
    this.#ended = last;
  }

  /** Zeroes the payload key. */
  [Symbol.dispose](): void {
    this.#key[Symbol.dispose]();
  }
}

/** Decrypts chunks of one age payload, in any order. */
export class PayloadOpener implements Disposable {
  readonly #key: Secret;
  readonly #chunkNonce = Buffer.alloc(NONCE_BYTES);

  /** `nonce` is the first 16 bytes of the payload. */
  constructor(fileKey: Uint8Array, nonce: Uint8Array) {
    this.#key = payloadKey(fileKey, nonce);
  }

  /**
   * Decrypts chunk `index` (from 0) into `plaintext`, 16 bytes shorter than `sealed`.
   * `last` is part of what is authenticated: a chunk opens with the flag it was sealed with, and no other.
   *
   * @throws Failure `age-payload-invalid` when the chunk was changed, moved, or is of an impossible size.
   */
  open(index: number, last: boolean, sealed: Uint8Array, plaintext: Uint8Array): void {
    const size = sealed.length - TAG_BYTES;
    const possible = last ? size > 0 || (size === 0 && index === 0) : size === CHUNK_BYTES;
    if (!possible || size > CHUNK_BYTES) throw new Failure("age-payload-invalid", { chunk: index });
    setChunkNonce(this.#chunkNonce, index, last);
    if (!chacha20poly1305.open(this.#key.bytes, this.#chunkNonce, sealed, plaintext)) {
      throw new Failure("age-payload-invalid", { chunk: index });
    }
  }

  /** Zeroes the payload key. */
  [Symbol.dispose](): void {
    this.#key[Symbol.dispose]();
  }
}

function payloadKey(fileKey: Uint8Array, nonce: Uint8Array): Secret {
  if (nonce.length !== PAYLOAD_NONCE_BYTES) throw new RangeError("a payload nonce has 16 bytes");
  return Secret.take(hkdfSha256(fileKey, nonce, "payload"));
}

/** Counter in the first eleven bytes, big-endian; a JavaScript number fills at most the lower seven. */
function setChunkNonce(nonce: Buffer, index: number, last: boolean): void {
  nonce.writeUInt32BE(Math.floor(index / 2 ** 32), 3);
  nonce.writeUInt32BE(index % 2 ** 32, 7);
  nonce[11] = last ? 1 : 0;
}
