/** A JPEG without what cameras and programs wrote beside the picture. */
export type JpegPicture = {
  readonly bytes: Uint8Array;
  /** Exif orientation, 1 to 8 (CIPA DC-008, tag 0x0112). */
  readonly orientation: number;
};

const START_OF_SCAN = 0xda;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COMMENT = 0xfe;
const ICC_PROFILE = "ICC_PROFILE\0";

/**
 * Takes away every application segment and comment of a JPEG (ITU-T T.81) except those that colours depend
 * on: JFIF, the ICC profile, and Adobe's transform flag. Exif, XMP, IPTC, thumbnails, what follows the end of
 * the picture, are gone; the compressed picture itself is unchanged.
 *
 * @returns null if the bytes are not a JPEG whose segments can be walked
 */
export function bareJpeg(bytes: Uint8Array): JpegPicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let orientation = 1;
  let at = 2;
  for (;;) {
    while (bytes[at] === 0xff && bytes[at + 1] === 0xff) at++;
    const marker = bytes[at + 1];
    if (bytes[at] !== 0xff || marker === undefined) return null;
    if (marker === START_OF_SCAN) break;
    const end = at + 2 + ((bytes[at + 2] ?? 0) << 8) + (bytes[at + 3] ?? 0);
    if (end > bytes.length || end < at + 4) return null;
    const segment = bytes.subarray(at, end);
    if (marker === APP1) orientation = exifOrientation(segment.subarray(4)) ?? orientation;
    if (isNeeded(marker, segment)) kept.push(segment);
    at = end;
  }
  kept.push(bytes.subarray(at, endOfPicture(bytes, at)));
  return { bytes: Buffer.concat(kept), orientation };
}

function isNeeded(marker: number, segment: Uint8Array): boolean {
  if (marker === COMMENT) return false;
  if (marker < APP0 || marker > 0xef) return true;
  if (marker === APP2) return ascii(segment, 4, ICC_PROFILE.length) === ICC_PROFILE;
  if (marker === APP14) return ascii(segment, 4, 5) === "Adobe";
  return marker === APP0 && ascii(segment, 4, 5) === "JFIF\0";
}

/** Behind the last end marker that belongs to the picture; phones append films and depth maps. */
function endOfPicture(bytes: Uint8Array, startOfScan: number): number {
  let at = startOfScan + 2;
  for (;;) {
    at = bytes.indexOf(0xff, at);
    if (at < 0 || at + 1 >= bytes.length) return bytes.length;
    if (bytes[at + 1] === 0xd9) return at + 2;
    at++;
  }
}

function exifOrientation(body: Uint8Array): number | undefined {
  if (ascii(body, 0, 6) !== "Exif\0\0") return undefined;
  const tiff = new DataView(body.buffer, body.byteOffset + 6, body.length - 6);
  try {
    const little = tiff.getUint16(0) === 0x4949;
    const directory = tiff.getUint32(4, little);
    const entries = tiff.getUint16(directory, little);
    for (let i = 0; i < entries; i++) {
      const entry = directory + 2 + 12 * i;
      if (tiff.getUint16(entry, little) !== 0x0112) continue;
      const value = tiff.getUint16(entry + 8, little);
      return value >= 1 && value <= 8 ? value : undefined;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return undefined;
}

function ascii(bytes: Uint8Array, from: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(from, from + length));
}
