import type { FileHandle } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";

/**
 * Reads a small file at once.
 *
 * @param size - its length in bytes when it was found.
 * @throws Failure `intake-changed-while-read` when it has another length, `intake-unreadable`.
 */
export async function wholeFile(handle: FileHandle, size: number): Promise<Uint8Array> {
  // One byte more than expected: only the end of the data is believed, not the size that was told.
  const bytes = Buffer.alloc(size + 1);
  let length = 0;
  for (;;) {
    const read = await readSome(handle, bytes, length);
    length += read;
    // Less than was asked for ends where the file was said to end.
    if (read === 0 || length > size || (length === size && size > 0)) break;
  }
  if (length !== size) throw new Failure("intake-changed-while-read");
  return bytes.subarray(0, size);
}

async function readSome(handle: FileHandle, bytes: Uint8Array, from: number): Promise<number> {
  try {
    return (await handle.read(bytes, from, bytes.length - from, from)).bytesRead;
  } catch (cause) {
    throw new Failure("intake-unreadable", {}, { cause });
  }
}
