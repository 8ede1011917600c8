import type { ByteSource } from "../parsing/byte-source.ts";

/** One box of an ISO base media file (ISO/IEC 14496-12) held in memory. */
export interface Box {
  readonly type: string;
  readonly data: Buffer;
}

const MOST_BOXES = 10_000;
const LARGEST_BOX = 48 * 1024 * 1024;

/** The boxes in a stretch of bytes; ends quietly where they stop making sense. */
export function boxesIn(data: Buffer): Box[] {
  const boxes: Box[] = [];
  let at = 0;
  while (at + 8 <= data.length && boxes.length < MOST_BOXES) {
    const short = data.readUInt32BE(at);
    const long = short === 1 && at + 16 <= data.length;
    const length = long ? Number(data.readBigUInt64BE(at + 8)) : short === 0 ? data.length - at : short;
    const start = at + (long ? 16 : 8);
    if (length < start - at) break;
    boxes.push({ type: data.toString("latin1", at + 4, at + 8), data: data.subarray(start, at + length) });
    at += length;
  }
  return boxes;
}

/** The first box of a type among those in `data`; an empty buffer if there is none. */
export function box(data: Buffer, ...path: readonly string[]): Buffer {
  let inside = data;
  for (const type of path)
    inside = boxesIn(inside).find((each) => each.type === type)?.data ?? Buffer.alloc(0);
  return inside;
}

/**
 * The content of the first box of a type at the top of a file, wherever it stands, without reading the others.
 *
 * @returns `null` if there is none; `cut` if the file ends before the box does.
 */
export async function topBox(
  source: ByteSource,
  type: string,
): Promise<{ readonly data: Buffer; readonly cut: boolean } | null> {
  let at = 0;
  for (let count = 0; count < MOST_BOXES && at + 8 <= source.size; count++) {
    const bytes = await source.read(at, 16);
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const short = head.readUInt32BE(0);
    const long = short === 1 && head.length === 16;
    const length = long ? Number(head.readBigUInt64BE(8)) : short === 0 ? source.size - at : short;
    const start = at + (long ? 16 : 8);
    if (length < start - at) return null;
    if (head.toString("latin1", 4, 8) === type) {
      const data = await source.read(start, Math.min(length - (start - at), LARGEST_BOX));
      const cut = at + length > source.size;
      return { data: Buffer.from(data.buffer, data.byteOffset, data.byteLength), cut };
    }
    at += length;
  }
  return null;
}
