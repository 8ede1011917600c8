import type { FileHandle } from "node:fs/promises";

/** Bytes that can be read at any offset. */
export interface ByteSource {
  /** Bytes in all. */
  readonly size: number;
  /** A copy of the bytes from `offset`; fewer than `length` only at the end. */
  read(offset: number, length: number): Promise<Uint8Array>;
  /** All of them, where they are in memory anyway. */
  readonly whole?: Uint8Array;
}

/** Reads from an open file. */
export function fileBytes(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    read: async (offset, length) => {
      const bytes = new Uint8Array(Math.max(0, Math.min(length, size - offset)));
      let filled = 0;
      while (filled < bytes.length) {
        const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
        if (bytesRead === 0) break;
        filled += bytesRead;
      }
      return bytes.subarray(0, filled);
    },
  };
}

/** Reads from memory. */
export function memoryBytes(bytes: Uint8Array): ByteSource {
  return {
    size: bytes.length,
    whole: bytes,
    read: (offset, length) => Promise.resolve(bytes.slice(offset, offset + Math.max(0, length))),
  };
}
