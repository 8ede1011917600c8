/**
 * Where the first directory of a TIFF structure stands (TIFF 6.0 §2; BigTIFF has version 43 and wider
 * offsets). Scanners often write it last, many megabytes behind the header.
 *
 * @returns the offset in bytes; null if this is not the header of a TIFF
 */
export function tiffDirectoryOffset(head: Uint8Array): number | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 16));
  if (bytes.length < 16) return null;
  switch (bytes.toString("latin1", 0, 4)) {
    case "II*\0":
      return afterHeader(bytes.readUInt32LE(4), 8);
    case "MM\0*":
      return afterHeader(bytes.readUInt32BE(4), 8);
    case "II+\0":
      return bytes.readUInt32LE(4) === 8 ? afterHeader(Number(bytes.readBigUInt64LE(8)), 16) : null;
    case "MM\0+":
      return bytes.readUInt32BE(4) === 0x80000 ? afterHeader(Number(bytes.readBigUInt64BE(8)), 16) : null;
    default:
      return null;
  }
}

function afterHeader(offset: number, header: number): number | null {
  return offset >= header ? offset : null;
}
