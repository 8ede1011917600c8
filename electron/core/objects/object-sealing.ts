import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { CHUNK_BYTES, PayloadSealer, SEALED_CHUNK_BYTES, chunkCount } from "../crypto/age-payload.ts";
import { TAG_BYTES } from "../crypto/chacha20poly1305.ts";
import { hashBeside, hashHere } from "./hashing-thread.ts";
import type { OpenedSource } from "./object-source.ts";

/** Plaintext bytes hashed and encrypted in one go. */
const PART_CHUNKS = 64;
const PART_BYTES = PART_CHUNKS * CHUNK_BYTES;

/** Parts in flight: some being read, one being encrypted, some being written. */
const SLOTS = 4;

/** From this many parts on hashing is worth a thread. */
const PARTS_FOR_A_THREAD = 16;

/** Told how many bytes of the source have been encrypted so far. */
export type Progress = (bytes: number) => void;

/** Where and with what a source is encrypted. */
export type Sealing = {
  readonly source: OpenedSource;
  readonly target: FileHandle;
  readonly header: Uint8Array;
  readonly fileKey: Uint8Array;
  readonly onProgress?: Progress | undefined;
  readonly signal?: AbortSignal | undefined;
};

type Slot = {
  readonly plain: Uint8Array;
  readonly sealed: Uint8Array;
  read: Promise<Uint8Array>;
  hash: Promise<void>;
  write: Promise<void>;
};

/**
 * Writes `header` and the encrypted source to `target` in one pass, and returns the SHA-256 of the source.
 *
 * Reading, hashing, encrypting and writing overlap; memory does not grow with the file (at most 4 × 8 MiB).
 * Plaintext buffers are zeroed afterwards. Nothing is durable yet.
 *
 * @throws Failure `cancelled`, `intake-changed-while-read`, `intake-unreadable`; errors of the operating system
 * for the target as they are. No read or write is in flight any more when this throws.
 */
export async function sealObject(sealing: Sealing): Promise<Uint8Array> {
  const { source, target, header, fileKey, signal } = sealing;
  using sealer = new PayloadSealer(fileKey);
  const parts = Math.max(1, Math.ceil(source.size / PART_BYTES));
  const slots = Array.from({ length: Math.min(SLOTS, parts) }, () => newSlot(source.size));
  await using hash = (parts < PARTS_FOR_A_THREAD ? hashHere : hashBeside)(slots.map(({ plain }) => plain));
  const partLength = (part: number) => Math.min(PART_BYTES, source.size - part * PART_BYTES);
  const startRead = (slot: Slot, part: number) => {
    const length = partLength(part);
    const read = async () => {
      // What is hashed on another thread stays until it is hashed.
      await slot.hash;
      return source.read(part * PART_BYTES, length, slot.plain);
    };
    slot.read = watched(read());
  };
  try {
    slots.forEach(startRead);
    const start = Buffer.concat([header, sealer.nonce]);
    // A small file is written in one go, which is most of what it costs.
    let position = parts === 1 ? start.length : await writeAll(target, start, 0);
    for (let part = 0; part < parts; part += 1) {
      if (signal?.aborted) throw new Failure("cancelled");
      const slot = slots[part % slots.length]!;
      const plain = await slot.read;
      slot.hash = watched(hash.update(part % slots.length, plain.length));
      await slot.write;
      const sealed = sealPart(sealer, plain, part === parts - 1, slot.sealed);
      const writing =
        parts === 1
          ? writeAll(target, Buffer.concat([start, sealed]), 0)
          : writeAll(target, sealed, position);
      slot.write = watched(writing.then(() => undefined));
      position += sealed.length;
      if (part + slots.length < parts) startRead(slot, part + slots.length);
      sealing.onProgress?.(part * PART_BYTES + plain.length);
    }
    for (const slot of slots) await slot.write;
    const digest = await hash.digest();
    await source.confirmUnchanged();
    if (signal?.aborted) throw new Failure("cancelled");
    return digest;
  } finally {
    await Promise.allSettled(slots.flatMap((slot) => [slot.read, slot.hash, slot.write]));
    for (const slot of slots) slot.plain.fill(0);
  }
}

function newSlot(size: number): Slot {
  const length = Math.min(PART_BYTES, size);
  return {
    plain: Buffer.from(new SharedArrayBuffer(length)),
    sealed: Buffer.alloc(length + chunkCount(length) * TAG_BYTES),
    read: Promise.resolve(new Uint8Array(0)),
    hash: Promise.resolve(),
    write: Promise.resolve(),
  };
}

function sealPart(sealer: PayloadSealer, plain: Uint8Array, lastPart: boolean, into: Uint8Array): Uint8Array {
  const count = chunkCount(plain.length);
  for (let index = 0; index < count; index += 1) {
    const chunk = plain.subarray(index * CHUNK_BYTES, (index + 1) * CHUNK_BYTES);
    const start = index * SEALED_CHUNK_BYTES;
    sealer.seal(
      chunk,
      lastPart && index === count - 1,
      into.subarray(start, start + chunk.length + TAG_BYTES),
    );
  }
  return into.subarray(0, plain.length + count * TAG_BYTES);
}

/** Writes all of `bytes` at `position` and returns the position after them. */
async function writeAll(target: FileHandle, bytes: Uint8Array, position: number): Promise<number> {
  for (let at = 0; at < bytes.length;) {
    at += (await target.write(bytes, at, bytes.length - at, position + at)).bytesWritten;
  }
  return position + bytes.length;
}

/** A promise awaited later: its failure is not an unhandled one in the meantime. */
function watched<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
