import { Inflate } from "fflate";
import { endOfCentralDirectory } from "../intake/zip-entries.ts";
import type { ByteSource } from "../parsing/byte-source.ts";
import { TableRefused } from "./table-refused.ts";

/** A file within a ZIP archive (APPNOTE 4.3). */
export type ZipMember = {
  readonly method: number;
  readonly packedSize: number;
  readonly headerAt: number;
  readonly encrypted: boolean;
};

const TAIL = 65_557;
const MOST_DIRECTORY_BYTES = 4 * 2 ** 20;
const STORED = 0;
const DEFLATED = 8;
const PIECE = 64 * 1024;

/**
 * The members of a ZIP archive by name.
 *
 * @throws TableRefused `damaged` where there is no directory to go by
 */
export async function zipMembers(source: ByteSource): Promise<ReadonlyMap<string, ZipMember>> {
  const tailAt = Math.max(0, source.size - TAIL);
  const tail = await source.read(tailAt, TAIL);
  const end = endOfCentralDirectory(tail);
  if (end === null) throw new TableRefused("damaged");
  const record = Buffer.from(tail.buffer, tail.byteOffset + end, 22);
  const [length, at] = [record.readUInt32LE(12), record.readUInt32LE(16)];
  if (length > MOST_DIRECTORY_BYTES || at + length > source.size) throw new TableRefused("damaged");
  const directory = Buffer.from(await source.read(at, length));
  const members = new Map<string, ZipMember>();
  for (let next = 0; next + 46 <= directory.length && directory.readUInt32LE(next) === 0x02014b50;) {
    const nameLength = directory.readUInt16LE(next + 28);
    const name = directory.toString("utf8", next + 46, next + 46 + nameLength);
    members.set(name.replace(/^\//u, ""), {
      encrypted: (directory.readUInt16LE(next + 8) & 1) === 1,
      method: directory.readUInt16LE(next + 10),
      packedSize: directory.readUInt32LE(next + 20),
      headerAt: directory.readUInt32LE(next + 42),
    });
    next += 46 + nameLength + directory.readUInt16LE(next + 30) + directory.readUInt16LE(next + 32);
  }
  return members;
}

/**
 * The text of a member in pieces, unpacked as it is asked for.
 *
 * @param mostBytes - more than that is not unpacked, however much the archive says
 * @throws TableRefused `encrypted`, `damaged`, `too-large`
 */
export async function* memberText(
  source: ByteSource,
  member: ZipMember,
  mostBytes: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let total = 0;
  for await (const bytes of unpacked(source, member)) {
    total += bytes.length;
    if (total > mostBytes) throw new TableRefused("too-large");
    yield decoded(decoder, bytes);
  }
  yield decoded(decoder);
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch (cause) {
    throw new TableRefused("encoding-invalid", undefined, { cause });
  }
}

async function* unpacked(source: ByteSource, member: ZipMember): AsyncGenerator<Uint8Array> {
  if (member.encrypted) throw new TableRefused("encrypted");
  if (member.method !== STORED && member.method !== DEFLATED) throw new TableRefused("unsupported");
  const header = Buffer.from(await source.read(member.headerAt, 30));
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new TableRefused("damaged");
  const start = member.headerAt + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  let pieces: Uint8Array[] = [];
  const inflate = new Inflate((bytes) => void pieces.push(bytes));
  for (let done = 0; done < member.packedSize; done += PIECE) {
    const length = Math.min(PIECE, member.packedSize - done);
    const packed = await source.read(start + done, length);
    if (packed.length < length) throw new TableRefused("damaged");
    if (member.method === STORED) yield packed;
    else {
      try {
        inflate.push(packed, done + length === member.packedSize);
      } catch (cause) {
        throw new TableRefused("damaged", undefined, { cause });
      }
      yield* pieces;
      pieces = [];
    }
  }
}
