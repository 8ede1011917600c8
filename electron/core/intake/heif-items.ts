import type { ByteSource } from "../parsing/byte-source.ts";
import { box, boxesIn, topBox } from "./iso-boxes.ts";
import { LARGEST_BLOCK, type FileParts } from "./picture-parts.ts";

const MOST_ITEMS = 10_000;

/** The metadata blocks and the size of the main picture of a HEIF file (ISO/IEC 23008-12): HEIC, AVIF. */
export async function heifParts(source: ByteSource): Promise<FileParts> {
  const found = await topBox(source, "meta");
  if (found === null) return { broken: true };
  const meta = found.data.subarray(4);
  const places = itemPlaces(box(meta, "iloc"));
  const xmp: Uint8Array[] = [];
  let exif: Uint8Array | undefined;
  for (const { id, type, contentType } of itemTypes(box(meta, "iinf"))) {
    const isXmp = type === "mime" && contentType === "application/rdf+xml";
    const place = places.get(id);
    if (place === undefined || (type !== "Exif" && !isXmp)) continue;
    const bytes = await itemBytes(source, place, box(meta, "idat"));
    if (isXmp) xmp.push(bytes);
    else exif ??= tiffIn(bytes);
  }
  return {
    xmp,
    ...mainSize(meta),
    ...(exif === undefined ? {} : { exif }),
    ...(found.cut ? { broken: true } : {}),
  };
}

interface Item {
  readonly id: number;
  readonly type: string;
  readonly contentType: string;
}

function itemTypes(iinf: Buffer): Item[] {
  if (iinf.length < 6) return [];
  const start = iinf[0] === 0 ? 6 : 8;
  return boxesIn(iinf.subarray(start)).flatMap(({ type, data }) => {
    if (type !== "infe" || data.length < 12 || data[0]! < 2) return [];
    const wide = data[0] === 3 ? 2 : 0;
    const id = wide === 2 ? data.readUInt32BE(4) : data.readUInt16BE(4);
    const [, contentType = ""] = data.toString("latin1", 12 + wide).split("\0");
    return [{ id, type: data.toString("latin1", 8 + wide, 12 + wide), contentType }];
  });
}

interface Place {
  /** 0: in the file, 1: in the `idat` box. */
  readonly method: number;
  readonly extents: readonly { readonly offset: number; readonly length: number }[];
}

/** Reads `iloc`, whose field widths are themselves fields; ends quietly where the box does. */
function itemPlaces(iloc: Buffer): Map<number, Place> {
  const places = new Map<number, Place>();
  if (iloc.length < 8) return places;
  const version = iloc[0]!;
  const [offsetSize, lengthSize] = [iloc[4]! >> 4, iloc[4]! & 15];
  const [baseSize, indexSize] = [iloc[5]! >> 4, version === 0 ? 0 : iloc[5]! & 15];
  let at = 6;
  const next = (size: number): number => {
    if (at + size > iloc.length) throw new RangeError("iloc");
    const value = size === 0 ? 0 : size === 8 ? Number(iloc.readBigUInt64BE(at)) : iloc.readUIntBE(at, size);
    at += size;
    return value;
  };
  try {
    const items = next(version < 2 ? 2 : 4);
    for (let count = 0; count < Math.min(items, MOST_ITEMS); count++) {
      const id = next(version < 2 ? 2 : 4);
      const method = version === 0 ? 0 : next(2) & 15;
      next(2);
      const base = next(baseSize);
      const extents = Array.from({ length: next(2) }, () => {
        next(indexSize);
        return { offset: base + next(offsetSize), length: next(lengthSize) };
      });
      places.set(id, { method, extents });
    }
  } catch {
    return places;
  }
  return places;
}

async function itemBytes(source: ByteSource, place: Place, idat: Buffer): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let left = LARGEST_BLOCK;
  for (const { offset, length } of place.extents) {
    const wanted = Math.min(length, left);
    if (wanted <= 0) break;
    left -= wanted;
    const inBox = place.method === 1;
    pieces.push(inBox ? idat.subarray(offset, offset + wanted) : await source.read(offset, wanted));
  }
  return Buffer.concat(pieces);
}

/** An Exif item begins with the number of bytes to skip before the TIFF structure. */
function tiffIn(item: Buffer): Uint8Array {
  if (item.length < 4) return item;
  const start = 4 + item.readUInt32BE(0);
  return start < item.length ? item.subarray(start) : item.subarray(4);
}

/** The size property of the primary item, else the largest there is: tiles have sizes too. */
function mainSize(meta: Buffer): { width?: number; height?: number } {
  const properties = boxesIn(box(meta, "iprp", "ipco"));
  const pitm = box(meta, "pitm");
  const primary = pitm.length < 6 ? null : pitm[0] === 0 ? pitm.readUInt16BE(4) : pitm.readUIntBE(4, 4);
  const own = primary === null ? [] : propertiesOf(primary, box(meta, "iprp", "ipma"));
  const sizes = (own.length > 0 ? own.map((index) => properties[index - 1]) : properties)
    .filter((each) => each?.type === "ispe" && each.data.length >= 12)
    .map((each) => ({ width: each!.data.readUInt32BE(4), height: each!.data.readUInt32BE(8) }));
  return sizes.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? {};
}

/** Which properties `ipma` gives an item, counted from one. */
function propertiesOf(item: number, ipma: Buffer): number[] {
  if (ipma.length < 8) return [];
  const wideId = ipma[0]! > 0;
  const wideIndex = (ipma[3]! & 1) === 1;
  let at = 8;
  for (let left = ipma.readUInt32BE(4); left > 0 && at + 5 <= ipma.length; left--) {
    const id = wideId ? ipma.readUInt32BE(at) : ipma.readUInt16BE(at);
    at += wideId ? 4 : 2;
    const count = ipma[at] ?? 0;
    at += 1;
    const width = wideIndex ? 2 : 1;
    if (id === item) {
      const indexes = ipma.subarray(at, at + count * width);
      return wideIndex
        ? Array.from({ length: indexes.length >> 1 }, (_, each) => indexes.readUInt16BE(each * 2) & 0x7fff)
        : Array.from(indexes, (byte) => byte & 0x7f);
    }
    at += count * width;
  }
  return [];
}
