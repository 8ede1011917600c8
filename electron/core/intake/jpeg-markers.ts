import type { FileParts } from "./picture-parts.ts";

/** One segment of a JPEG before its first scan; ITU-T T.81. */
interface Segment {
  readonly marker: number;
  readonly data: Buffer;
}

/** Where the first scan begins, after the segments before it; `null` if none was met. */
interface Opening {
  readonly segments: readonly Segment[];
  readonly scan: number | null;
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = Buffer.from([0xff, 0xd9]);

/** Reads the segments up to the first scan; stops quietly at anything that is no marker. */
function openingOf(bytes: Buffer): Opening {
  const segments: Segment[] = [];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = Math.max(2, bytes.readUInt16BE(at + 2));
    if (marker === START_OF_SCAN) return { segments, scan: at + 2 + length };
    segments.push({ marker, data: bytes.subarray(at + 4, at + 2 + length) });
    at += 2 + length;
  }
  return { segments, scan: null };
}

/** Whether an end-of-image marker was seen after the first scan began; previews before it do not count. */
export function hasEndOfImage(head: Buffer, tail: Buffer, size: number): boolean {
  const { scan } = openingOf(head);
  if (scan !== null && head.indexOf(END_OF_IMAGE, scan) >= 0) return true;
  return head.length < size && tail.includes(END_OF_IMAGE);
}

const EXIF = "Exif\0\0";
const XMP = "http://ns.adobe.com/xap/1.0/\0";
const MORE_XMP = "http://ns.adobe.com/xmp/extension/\0";
const PHOTOSHOP = "Photoshop 3.0\0";

/** The metadata blocks and the frame size of a JPEG. */
export function jpegParts(bytes: Buffer): FileParts {
  const { segments, scan } = openingOf(bytes);
  const frame = segments.find(({ marker, data }) => isFrame(marker) && data.length >= 5)?.data;
  const startingWith = (marker: number, mark: string): Buffer[] =>
    segments
      .filter((each) => each.marker === marker && each.data.toString("latin1", 0, mark.length) === mark)
      .map((each) => each.data.subarray(mark.length));
  const exif = startingWith(0xe1, EXIF)[0];
  const extended = extendedXmp(startingWith(0xe1, MORE_XMP));
  const iptc = Buffer.concat(startingWith(0xed, PHOTOSHOP).flatMap(iptcResources));
  const comments = segments.filter(({ marker }) => marker === 0xfe).map(({ data }) => data.toString("utf8"));
  return {
    xmp: [...startingWith(0xe1, XMP), ...extended],
    fields: comments.map((comment) => ["Comment", comment] as const),
    ...(exif === undefined ? {} : { exif }),
    ...(iptc.length === 0 ? {} : { iptc }),
    ...(frame === undefined ? {} : { height: frame.readUInt16BE(1), width: frame.readUInt16BE(3) }),
    ...(scan === null ? { broken: true } : {}),
  };
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

/** Puts the pieces of long XMP together: a digest of 32 characters, whole length, offset, then the piece. */
function extendedXmp(pieces: readonly Buffer[]): Buffer[] {
  const whole = pieces.filter((piece) => piece.length > 40);
  if (whole.length === 0) return [];
  const inOrder = whole.toSorted((a, b) => a.readUInt32BE(36) - b.readUInt32BE(36));
  return [Buffer.concat(inOrder.map((piece) => piece.subarray(40)))];
}

/** IPTC data among Photoshop's image resources: `8BIM`, number 0x0404, padded name, length, data. */
function iptcResources(bytes: Buffer): Buffer[] {
  const found: Buffer[] = [];
  let at = 0;
  while (at + 12 <= bytes.length && bytes.toString("latin1", at, at + 4) === "8BIM") {
    const id = bytes.readUInt16BE(at + 4);
    const nameEnd = at + 7 + bytes[at + 6]! + ((bytes[at + 6]! + 1) % 2);
    if (nameEnd + 4 > bytes.length) break;
    const length = bytes.readUInt32BE(nameEnd);
    if (id === 0x0404) found.push(bytes.subarray(nameEnd + 4, nameEnd + 4 + length));
    at = nameEnd + 4 + length + (length % 2);
  }
  return found;
}
