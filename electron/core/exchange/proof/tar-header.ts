/** Bytes of a block, into multiples of which a tar archive is divided. */
export const BLOCK_BYTES = 512;

/** A file or folder of a tar archive. */
export type TarEntry = {
  readonly kind: "file" | "folder";
  /** Relative, with `/`; a folder's without one at its end. */
  readonly path: string;
  /** Bytes of content; 0 for a folder. */
  readonly size: number;
  /** Time of change, in whole seconds since 1970. */
  readonly time: number;
};

/** Longest name, and largest size in eleven octal digits, that a ustar header has room for. */
const NAME_BYTES = 100;
const PREFIX_BYTES = 155;
const LARGEST_USTAR = 8 ** 11 - 1;

const encoder = new TextEncoder();

/**
 * The header blocks of an entry (POSIX.1-2017, `pax`, ustar interchange format), owned by nobody in particular. What
 * ustar has no room for stands in a pax header before it: a long path, one that is not ASCII, a size from 8 GiB on.
 *
 * @throws RangeError for a negative or broken size or time
 */
export function tarHeader(entry: TarEntry): Uint8Array {
  const { kind, size, time } = entry;
  if (![size, time].every((value) => Number.isSafeInteger(value) && value >= 0))
    throw new RangeError("a tar header holds whole numbers from 0 on");
  const path = kind === "folder" ? `${entry.path}/` : entry.path;
  const place = ustarPlace(path);
  const records = [
    ...(place === undefined ? [paxRecord("path", path)] : []),
    ...(size > LARGEST_USTAR ? [paxRecord("size", String(size))] : []),
  ];
  const own = block({
    ...(place ?? { prefix: "", name: `${kind}-with-a-long-name` }),
    mode: kind === "folder" ? 0o755 : 0o644,
    size: Math.min(size, LARGEST_USTAR),
    time,
    type: kind === "folder" ? "5" : "0",
  });
  if (records.length === 0) return own;
  const body = encoder.encode(records.join(""));
  const before = block({ prefix: "", name: "pax-header", mode: 0o644, size: body.length, time, type: "x" });
  return Buffer.concat([before, body, padding(body.length), own]);
}

/** Zeros that fill the last block of a content of `size` bytes. */
export const padding = (size: number): Uint8Array =>
  new Uint8Array((BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES);

/** Two empty blocks: the end of an archive. */
export const TAR_END: Uint8Array = new Uint8Array(2 * BLOCK_BYTES);

type Place = { readonly prefix: string; readonly name: string };

/** The path divided into the two fields of a header, if it fits. */
function ustarPlace(path: string): Place | undefined {
  if (!/^[\x20-\x7e]+$/.test(path)) return undefined;
  if (path.length <= NAME_BYTES) return { prefix: "", name: path };
  const at = path.indexOf("/", path.length - NAME_BYTES - 1);
  const fits = at > 0 && at <= PREFIX_BYTES && at < path.length - 1;
  return fits ? { prefix: path.slice(0, at), name: path.slice(at + 1) } : undefined;
}

/** `length key=value\n`, where the length counts itself. */
function paxRecord(key: string, value: string): string {
  const rest = encoder.encode(` ${key}=${value}\n`).length;
  let length = rest;
  while (String(length).length + rest !== length) length = String(length).length + rest;
  return `${length} ${key}=${value}\n`;
}

type Fields = Place & {
  readonly mode: number;
  readonly size: number;
  readonly time: number;
  readonly type: "0" | "5" | "x";
};

function block({ prefix, name, mode, size, time, type }: Fields): Uint8Array {
  const header = Buffer.alloc(BLOCK_BYTES);
  const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, "0")}\0`;
  header.write(name, 0, "latin1");
  header.write(octal(mode, 7), 100, "latin1");
  header.write(octal(0, 7), 108, "latin1");
  header.write(octal(0, 7), 116, "latin1");
  header.write(octal(size, 11), 124, "latin1");
  header.write(octal(time, 11), 136, "latin1");
  header.fill(" ", 148, 156);
  header.write(type, 156, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  header.write(octal(0, 7), 329, "latin1");
  header.write(octal(0, 7), 337, "latin1");
  header.write(prefix, 345, "latin1");
  const sum = header.reduce((total, byte) => total + byte, 0);
  header.write(`${sum.toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}
