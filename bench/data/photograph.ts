import { Noise } from "./noise.ts";

const CAMERAS = ["Redmi Note 9", "SM-A515F", "iPhone 11", "DSC-RX100"] as const;

/** Bytes of a file of {@link photograph}. */
export const PHOTOGRAPH_BYTES = 30_000;

/**
 * One photograph as a telephone writes it: JFIF markers, EXIF with camera, time and position, tables, one scan
 * of incompressible bytes, end of image. `PHOTOGRAPH_BYTES` long; no two indices have the same bytes.
 */
export function photograph(index: number): Buffer {
  const head = Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    marker(0xe1, exif(index)),
    marker(0xdb, Buffer.concat([Buffer.from([0]), Buffer.alloc(64, 16)])),
    marker(0xc0, Buffer.from([8, 0x04, 0x38, 0x07, 0x80, 3, 1, 0x22, 0, 2, 0x11, 0, 3, 0x11, 0])),
    marker(0xc4, Buffer.concat([Buffer.from([0, 0, 1]), Buffer.alloc(14), Buffer.from([0])])),
    marker(0xda, Buffer.from([3, 1, 0, 2, 0, 3, 0, 0, 63, 0])),
  ]);
  const scan = new Noise(`photograph ${index}`).next(PHOTOGRAPH_BYTES - head.length - 2);
  // In a scan 0xff begins a marker.
  for (let at = scan.indexOf(0xff); at >= 0; at = scan.indexOf(0xff, at)) scan[at] = 0xfe;
  return Buffer.concat([head, scan, Buffer.from([0xff, 0xd9])]);
}

function marker(code: number, content: Uint8Array): Buffer {
  const start = Buffer.from([0xff, code, 0, 0]);
  start.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([start, content]);
}

type Field = { readonly tag: number; readonly type: number; readonly count: number; readonly value: Buffer };

/** EXIF 2.3 in big-endian TIFF: IFD0 with the Exif and GPS directories after it. */
function exif(index: number): Buffer {
  const taken = new Date(Date.UTC(2022, 2, 1) + index * 61_000).toISOString();
  const time = ascii(`${taken.slice(0, 10).replaceAll("-", ":")} ${taken.slice(11, 19)}`);
  const exifFields = [text(0x9003, time), text(0x9004, time)];
  const gpsFields = [
    text(0x0001, ascii("N")),
    rationals(0x0002, [47, 5, (index % 6000) / 100]),
    text(0x0003, ascii("E")),
    rationals(0x0004, [37, 32, (index % 5900) / 100]),
  ];
  const make = text(0x010f, ascii("Affiant Bench"));
  const model = text(0x0110, ascii(CAMERAS[index % CAMERAS.length]!));
  const first = (exifAt: number, gpsAt: number) => [
    make,
    model,
    text(0x0132, time),
    long(0x8769, exifAt),
    long(0x8825, gpsAt),
  ];
  const start = 8;
  const exifAt = start + directory(first(0, 0), start).length;
  const gpsAt = exifAt + directory(exifFields, exifAt).length;
  return Buffer.concat([
    Buffer.from("Exif\0\0MM\0*\0\0\0\b", "latin1"),
    directory(first(exifAt, gpsAt), start),
    directory(exifFields, exifAt),
    directory(gpsFields, gpsAt),
  ]);
}

/** One image file directory standing at `offset`, followed by the values that do not fit into it. */
function directory(fields: readonly Field[], offset: number): Buffer {
  const count = Buffer.alloc(2);
  count.writeUInt16BE(fields.length);
  let next = offset + 2 + fields.length * 12 + 4;
  const outside: Buffer[] = [];
  const entries = fields.map(({ tag, type, count: values, value }) => {
    const entry = Buffer.alloc(12);
    entry.writeUInt16BE(tag, 0);
    entry.writeUInt16BE(type, 2);
    entry.writeUInt32BE(values, 4);
    if (value.length <= 4) value.copy(entry, 8);
    else {
      entry.writeUInt32BE(next, 8);
      const padded = Buffer.alloc(value.length + (value.length % 2));
      value.copy(padded);
      outside.push(padded);
      next += padded.length;
    }
    return entry;
  });
  return Buffer.concat([count, ...entries, Buffer.alloc(4), ...outside]);
}

const ascii = (words: string): Buffer => Buffer.from(`${words}\0`, "latin1");
const text = (tag: number, value: Buffer): Field => ({ tag, type: 2, count: value.length, value });

function long(tag: number, number: number): Field {
  const value = Buffer.alloc(4);
  value.writeUInt32BE(number);
  return { tag, type: 4, count: 1, value };
}

function rationals(tag: number, numbers: readonly number[]): Field {
  const value = Buffer.alloc(numbers.length * 8);
  numbers.forEach((number, at) => {
    value.writeUInt32BE(Math.round(number * 100), at * 8);
    value.writeUInt32BE(100, at * 8 + 4);
  });
  return { tag, type: 5, count: numbers.length, value };
}
