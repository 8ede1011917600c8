import type { ByteSource } from "../parsing/byte-source.ts";
import { HEAD_BYTES } from "./file-sample.ts";
import { heifParts } from "./heif-items.ts";
import { jpegParts } from "./jpeg-markers.ts";

/** What a container of metadata holds, still in the bytes of each block. */
export interface FileParts {
  /** A TIFF structure. */
  readonly exif?: Uint8Array;
  /** XMP packets. */
  readonly xmp?: readonly Uint8Array[];
  /** IPTC-IIM data sets. */
  readonly iptc?: Uint8Array;
  /** Values of the container's own. */
  readonly fields?: readonly (readonly [string, unknown])[];
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
  /** The structure ended or contradicted itself. */
  readonly broken?: boolean;
}

/** Most bytes of one block of metadata that are read. */
export const LARGEST_BLOCK = 16 * 1024 * 1024;
const LARGEST_TIFF = 64 * 1024 * 1024;
const MOST_CHUNKS = 10_000;

/** Takes a picture's file apart; `null` for what is no picture or has no metadata worth reading. */
export async function pictureParts(source: ByteSource, mime: string): Promise<FileParts | null> {
  switch (mime) {
    case "image/jpeg":
      return jpegInSource(source);
    case "image/tiff":
      return { exif: await source.read(0, LARGEST_TIFF) };
    case "image/png":
    case "image/apng":
      return pngParts(source);
    case "image/webp":
      return webpParts(source);
    case "image/heic":
    case "image/heif":
    case "image/avif":
    case "image/heic-sequence":
      return heifParts(source);
    case "image/gif":
      return littleSize(buffer(await source.read(6, 4)), 2);
    case "image/bmp":
      return littleSize(buffer(await source.read(18, 8)), 4);
    case "image/jp2":
      return jp2Size(buffer(await source.read(0, 4_096)));
    default:
      return null;
  }
}

/** The blocks nearly always stand at the very beginning; only if they do not, more is read. */
async function jpegInSource(source: ByteSource): Promise<FileParts> {
  const parts = jpegParts(buffer(await source.read(0, HEAD_BYTES)));
  if (parts.broken !== true || source.size <= HEAD_BYTES) return parts;
  return jpegParts(buffer(await source.read(0, LARGEST_BLOCK)));
}

function buffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function littleSize(bytes: Buffer, each: 2 | 4): FileParts {
  if (bytes.length < each * 2) return { broken: true };
  // A bitmap that is stored from the top down has a negative height.
  const read = (at: number): number =>
    each === 2 ? bytes.readUInt16LE(at) : Math.abs(bytes.readInt32LE(at));
  return { width: read(0), height: read(each) };
}

function jp2Size(bytes: Buffer): FileParts {
  const at = bytes.indexOf("ihdr", 0, "latin1");
  if (at < 0 || at + 12 > bytes.length) return { broken: true };
  return { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 4) };
}

async function pngParts(source: ByteSource): Promise<FileParts> {
  const parts: { exif?: Uint8Array; xmp: Uint8Array[]; fields: [string, string][] } = { xmp: [], fields: [] };
  let size: { width?: number; height?: number } = {};
  let ended = false;
  for (let at = 8, count = 0; !ended && count < MOST_CHUNKS && at + 12 <= source.size; count++) {
    const head = buffer(await source.read(at, 8));
    const length = head.readUInt32BE(0);
    const type = head.toString("latin1", 4, 8);
    const isText = type === "tEXt" || type === "iTXt";
    if ((isText || type === "eXIf" || type === "IHDR") && length <= LARGEST_BLOCK) {
      const data = buffer(await source.read(at + 8, length));
      if (type === "IHDR" && data.length >= 8) {
        size = { width: data.readUInt32BE(0), height: data.readUInt32BE(4) };
      } else if (type === "eXIf") parts.exif = data;
      else if (isText) pngText(type, data, parts);
    }
    ended = type === "IEND";
    at += 12 + length;
  }
  return { ...parts, ...size, ...(ended ? {} : { broken: true }) };
}

/** Compressed text is left alone: it would have to be unpacked to be looked at. */
function pngText(type: string, data: Buffer, parts: { xmp: Uint8Array[]; fields: [string, string][] }): void {
  const end = data.indexOf(0);
  if (end < 1) return;
  const keyword = data.toString("latin1", 0, end);
  if (type === "tEXt") {
    parts.fields.push([keyword, data.toString("latin1", end + 1)]);
    return;
  }
  const language = data.indexOf(0, end + 3);
  const translated = language < 0 ? -1 : data.indexOf(0, language + 1);
  if (data[end + 1] !== 0 || translated < 0) return;
  if (keyword === "XML:com.adobe.xmp") parts.xmp.push(data.subarray(translated + 1));
  else parts.fields.push([keyword, data.toString("utf8", translated + 1)]);
}

async function webpParts(source: ByteSource): Promise<FileParts> {
  const xmp: Uint8Array[] = [];
  let exif: Uint8Array | undefined;
  let size: { width?: number; height?: number } = {};
  for (let at = 12, count = 0; count < MOST_CHUNKS && at + 8 <= source.size; count++) {
    const head = buffer(await source.read(at, 18));
    const type = head.toString("latin1", 0, 4);
    const length = head.readUInt32LE(4);
    if (size.width === undefined) size = webpSize(type, buffer(await source.read(at + 8, 10)));
    if (type === "EXIF" && length <= LARGEST_BLOCK) exif = withoutExifMark(await source.read(at + 8, length));
    if (type === "XMP " && length <= LARGEST_BLOCK) xmp.push(await source.read(at + 8, length));
    at += 8 + length + (length % 2);
  }
  return { xmp, ...size, ...(exif === undefined ? {} : { exif }) };
}

/** Some programs put the mark that JPEG needs before the TIFF structure here too. */
function withoutExifMark(bytes: Uint8Array): Uint8Array {
  return buffer(bytes).toString("latin1", 0, 6) === "Exif\0\0" ? bytes.subarray(6) : bytes;
}

function webpSize(type: string, data: Buffer): { width?: number; height?: number } {
  if (data.length < 10) return {};
  if (type === "VP8X") return { width: data.readUIntLE(4, 3) + 1, height: data.readUIntLE(7, 3) + 1 };
  if (type === "VP8 ") return { width: data.readUInt16LE(6) & 0x3fff, height: data.readUInt16LE(8) & 0x3fff };
  if (type !== "VP8L") return {};
  const bits = data.readUInt32LE(1);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}
