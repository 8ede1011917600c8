import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { Failure } from "../../../shared/errors.ts";
import { PAGE_BYTES, type PageMac } from "../crypto/page-mac.ts";

/** Where SQLite keeps what was committed and not yet merged into the database. */
export const writeAheadLogOf = (database: string): string => `${database}-wal`;

const HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES;
/** The lowest bit of the magic number says in which order bytes are summed. */
const MAGIC = 0x377f0682;
const FORMAT = 3007000;

type Sum = readonly [number, number];

/** The end of the last commit in a write-ahead log. */
export type LogEnd = {
  /** Both salts of the log, 16 hexadecimal digits: another log has others. */
  readonly salts: string;
  /** Number of frames up to and with the last commit. */
  readonly frames: number;
  /** The running checksum there. */
  readonly sum: Sum;
};

/** What a write-ahead log holds up to its last commit, as SQLite will see it. */
export type LogContent = {
  readonly end: LogEnd;
  /** Pages that a commit wrote, from 1. */
  readonly pages: ReadonlySet<number>;
  /** False when one of their frames does not carry the MAC of its page. */
  readonly macsHold: boolean;
  /** Whether the end asked for with `upTo` was met. */
  readonly reaches: boolean;
};

/**
 * Reads a write-ahead log frame by frame, as SQLite does at opening: as long as salts and checksums continue,
 * and no further than the last commit (https://sqlite.org/walformat.html). A frame that does not continue the
 * chain ends it without a word, which is why this is read beforehand.
 *
 * @param mac - to verify the MAC of every frame's page besides
 * @param from - an end reached earlier in the same log, to go on from there
 * @param upTo - an end to stop at
 * @returns undefined when there is no log, or SQLite would take it for none
 */
export function readWriteAheadLog(
  path: string,
  { mac, from, upTo }: { readonly mac?: PageMac; readonly from?: LogEnd; readonly upTo?: LogEnd } = {},
): LogContent | undefined {
  if (!existsSync(path)) return undefined;
  const file = openSync(path, "r");
  try {
    const header = readHeader(file);
    if (!header) return undefined;
    const start = from?.salts === header.salts ? from : undefined;
    let { frames, sum } = start ?? { frames: 0, sum: header.sum };
    let end: LogEnd = { salts: header.salts, frames, sum };
    const pages = new Set<number>();
    const pending: number[] = [];
    let macsHold = true;
    let pendingHold = true;
    const frame = Buffer.alloc(FRAME_BYTES);
    while (frames !== upTo?.frames) {
      if (readSync(file, frame, 0, FRAME_BYTES, HEADER_BYTES + frames * FRAME_BYTES) < FRAME_BYTES) break;
      if (frame.toString("hex", 8, 16) !== header.salts) break;
      sum = checksum(frame.subarray(FRAME_HEADER_BYTES), checksum(frame.subarray(0, 8), sum, header), header);
      const page = frame.readUInt32BE(0);
      if (page === 0 || sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break;
      frames += 1;
      pending.push(page);
      if (mac) pendingHold &&= mac.holds(frame.subarray(FRAME_HEADER_BYTES), page);
      if (frame.readUInt32BE(4) === 0) continue;
      end = { salts: header.salts, frames, sum };
      for (const committed of pending.splice(0)) pages.add(committed);
      macsHold &&= pendingHold;
    }
    const reaches = upTo !== undefined && isSameEnd(end, upTo);
    return { end, pages, macsHold, reaches };
  } finally {
    closeSync(file);
  }
}

/** Whether two ends are the same commit of the same log. */
export const isSameEnd = (a: LogEnd, b: LogEnd): boolean =>
  a.salts === b.salts && a.frames === b.frames && a.sum[0] === b.sum[0] && a.sum[1] === b.sum[1];

/** Bytes of a write-ahead log up to the end of a commit. */
export const bytesUpTo = ({ frames }: LogEnd): number => HEADER_BYTES + frames * FRAME_BYTES;

/** Bytes of a write-ahead log; 0 without one. */
export function writeAheadLogSize(path: string): number {
  if (!existsSync(path)) return 0;
  const file = openSync(path, "r");
  try {
    return fstatSync(file).size;
  } finally {
    closeSync(file);
  }
}

/** An end as it stands in table `identities_mark`: salts (8 bytes), frames, checksum (4 bytes each, 2). */
export function encodeLogEnd({ salts, frames, sum }: LogEnd): Uint8Array {
  const bytes = Buffer.alloc(24);
  bytes.write(salts, "hex");
  bytes.writeBigUInt64BE(BigInt(frames), 8);
  bytes.writeUInt32BE(sum[0], 16);
  bytes.writeUInt32BE(sum[1], 20);
  return bytes;
}

/**
 * Reads an end again.
 *
 * @throws Failure `archive-damaged` for bytes that are none
 */
export function decodeLogEnd(stored: Uint8Array): LogEnd {
  if (stored.length !== 24) throw new Failure("archive-damaged", { part: "database" });
  const bytes = Buffer.from(stored);
  return {
    salts: bytes.toString("hex", 0, 8),
    frames: Number(bytes.readBigUInt64BE(8)),
    sum: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)],
  };
}

type Header = { readonly salts: string; readonly sum: Sum; readonly bigEndian: boolean };

function readHeader(file: number): Header | undefined {
  const bytes = Buffer.alloc(HEADER_BYTES);
  if (readSync(file, bytes, 0, HEADER_BYTES, 0) < HEADER_BYTES) return undefined;
  const magic = bytes.readUInt32BE(0);
  if ((magic & ~1) >>> 0 !== MAGIC || bytes.readUInt32BE(4) !== FORMAT) return undefined;
  if (bytes.readUInt32BE(8) !== PAGE_BYTES) return undefined;
  const order = { bigEndian: (magic & 1) === 1 };
  const sum = checksum(bytes.subarray(0, 24), [0, 0], order);
  if (sum[0] !== bytes.readUInt32BE(24) || sum[1] !== bytes.readUInt32BE(28)) return undefined;
  return { salts: bytes.toString("hex", 16, 24), sum, ...order };
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** The sum in the byte order that nearly every machine has, over each frame of a log of megabytes. */
function sumOfWords(words: Int32Array, first: number, second: number): Sum {
  let a = first | 0;
  let b = second | 0;
  for (let at = 0; at < words.length; at += 2) {
    a = (a + words[at]! + b) | 0;
    b = (b + words[at + 1]! + a) | 0;
  }
  return [a >>> 0, b >>> 0];
}

/** The running sum of the format over `bytes`, whose length is a multiple of 8. */
function checksum(bytes: Buffer, [first, second]: Sum, { bigEndian }: { readonly bigEndian: boolean }): Sum {
  if (!bigEndian && IS_LITTLE_ENDIAN && bytes.byteOffset % 4 === 0) {
    const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4);
    return sumOfWords(words, first, second);
  }
  let [a, b] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    const [x, y] = bigEndian
      ? [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)]
      : [bytes.readUInt32LE(at), bytes.readUInt32LE(at + 4)];
    a = (a + x + b) >>> 0;
    b = (b + y + a) >>> 0;
  }
  return [a, b];
}
