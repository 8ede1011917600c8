import { hasEndOfImage } from "./jpeg-markers.ts";
import { tiffDirectoryOffset } from "./tiff-header.ts";
import { endOfCentralDirectory } from "./zip-entries.ts";

/**
 * Whether a file certainly ends before its format says it does. `false` means only that nothing was noticed.
 *
 * @param end - its last bytes, up to 64 KiB.
 */
export function isCutOff(mime: string, head: Uint8Array, end: Uint8Array, size: number): boolean {
  const first = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const last = Buffer.from(end.buffer, end.byteOffset, end.byteLength);
  if (mime === "image/jpeg") return !hasEndOfImage(first, last, size);
  if (mime === "image/png" || mime === "image/apng") return !last.includes("IEND") && !first.includes("IEND");
  if (mime === "application/pdf") return !last.includes("%%EOF");
  if (first.toString("latin1", 0, 2) === "PK") return endOfCentralDirectory(last) === null;
  if (first.toString("latin1", 0, 4) === "RIFF" && first.length >= 8) return first.readUInt32LE(4) > size;
  if (first.toString("latin1", 4, 8) === "ftyp") return boxesOverrun(first, size);
  return (tiffDirectoryOffset(head) ?? 0) >= size;
}

const MOST_BOXES = 1_000;

/** Whether a box of an ISO media file reaches past the end; stops where the head ends. */
function boxesOverrun(head: Buffer, size: number): boolean {
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at + 16 <= head.length; count++) {
    const length = head.readUInt32BE(at);
    if (length === 0) return false;
    const real = length === 1 ? Number(head.readBigUInt64BE(at + 8)) : length;
    if (real < 8) return false;
    at += real;
    if (at > size) return true;
  }
  return false;
}
