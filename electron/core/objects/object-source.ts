import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";

/**
 * What is stored: an open regular file, which the caller opened (not following links) and closes, or bytes in
 * memory for small derived objects.
 */
export type ObjectSource = FileHandle | Uint8Array;

/** A source of known size that can say whether it stayed as it was while it was read. */
export type OpenedSource = {
  readonly size: number;
  /** Exactly `length` bytes from `position`, at the beginning of `buffer`. */
  read(position: number, length: number, buffer: Uint8Array): Promise<Uint8Array>;
  /** Refuses a source whose size or modification time moved since it was opened here. */
  confirmUnchanged(): Promise<void>;
};

/**
 * Takes note of size and modification time before the first byte is read.
 *
 * @throws Failure `intake-special-file` for what is not a regular file.
 */
export async function openSource(source: ObjectSource): Promise<OpenedSource> {
  return source instanceof Uint8Array ? openBytes(source) : openFile(source);
}

function openBytes(bytes: Uint8Array): OpenedSource {
  return {
    size: bytes.length,
    read: (position, length, buffer) => {
      buffer.set(bytes.subarray(position, position + length));
      return Promise.resolve(buffer.subarray(0, length));
    },
    confirmUnchanged: () => Promise.resolve(),
  };
}

async function openFile(handle: FileHandle): Promise<OpenedSource> {
  const before = await handle.stat({ bigint: true });
  if (!before.isFile()) throw new Failure("intake-special-file");
  const size = Number(before.size);
  return {
    size,
    async read(position, length, buffer) {
      for (let at = 0; at < length;) {
        const bytesRead = await readSome(handle, buffer, at, length - at, position + at);
        if (bytesRead === 0) throw changed();
        at += bytesRead;
      }
      return buffer.subarray(0, length);
    },
    async confirmUnchanged() {
      // Some file systems report a size of zero for what has content: only the end of the data is believed.
      if ((await readSome(handle, Buffer.alloc(1), 0, 1, size)) > 0) throw changed();
      const after = await handle.stat({ bigint: true });
      if (after.size !== before.size || after.mtimeNs !== before.mtimeNs) throw changed();
    },
  };
}

async function readSome(
  handle: FileHandle,
  buffer: Uint8Array,
  offset: number,
  length: number,
  position: number,
): Promise<number> {
  try {
    return (await handle.read(buffer, offset, length, position)).bytesRead;
  } catch (error) {
    throw new Failure("intake-unreadable", {}, { cause: error });
  }
}

function changed(): Failure {
  return new Failure("intake-changed-while-read");
}
