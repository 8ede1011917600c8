import { readSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";

/**
 * Reads a small file at once.
 *
 * @param file - its descriptor.
 * @param size - its length in bytes when it was found.
 * @throws Failure `intake-changed-while-read` when it has another length, `intake-unreadable`.
 */
export function wholeFile(file: number, size: number): Uint8Array {
  // One byte more than expected: only the end of the data is believed, not the size that was told.
  const bytes = Buffer.alloc(size + 1);
  let length = 0;
  for (;;) {
    const read = readSome(file, bytes, length);
    length += read;
    // Less than was asked for ends where the file was said to end.
    if (read === 0 || length > size || (length === size && size > 0)) break;
  }
  if (length !== size) throw new Failure("intake-changed-while-read");
  return bytes.subarray(0, size);
}

function readSome(file: number, bytes: Uint8Array, from: number): number {
  try {
    return readSync(file, bytes, from, bytes.length - from, from);
  } catch (cause) {
    throw new Failure("intake-unreadable", {}, { cause });
  }
}
