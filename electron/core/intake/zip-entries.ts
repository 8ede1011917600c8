/** One file named in a ZIP archive. */
export interface ZipEntry {
  /** As bytes read one to one (Latin-1): enough to know a format by. */
  readonly name: string;
  readonly encrypted: boolean;
}

const MOST_ENTRIES = 4_096;
const END_RECORD = 22;
const END_SIGNATURE = Buffer.from("PK\x05\x06", "latin1");

/** Where the end record of a ZIP archive (APPNOTE 4.3.16) stands in the last bytes of a file, or `null`. */
export function endOfCentralDirectory(tail: Uint8Array): number | null {
  const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength);
  const before = (position: number) => (position < 0 ? -1 : bytes.lastIndexOf(END_SIGNATURE, position));
  const latest = bytes.length - END_RECORD;
  const earliest = Math.max(0, latest - 65_535);
  for (let at = before(latest); at >= earliest; at = before(at - 1)) {
    const comment = bytes.readUInt16LE(at + 20);
    if (at + END_RECORD + comment <= bytes.length) return at;
  }
  return null;
}

/** The entries that the directory at the end names, or else those met one after the other from the start. */
export function zipEntries(head: Uint8Array, tail: Uint8Array): ZipEntry[] {
  const directory = fromDirectory(tail);
  return directory.length > 0 ? directory : fromStart(head);
}

/** The content of the first entry if it is a stored file called `mimetype` (OpenDocument, EPUB, ASiC). */
export function declaredType(head: Uint8Array): string | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4_096));
  if (bytes.length < 38 || bytes.readUInt16LE(26) !== 8 || bytes.toString("latin1", 30, 38) !== "mimetype") {
    return null;
  }
  const start = 38 + bytes.readUInt16LE(28);
  const text = bytes.toString("latin1", start, start + 120);
  return /^[a-z]+\/[a-z0-9.+-]+/i.exec(text.split("PK", 1)[0]!)?.[0] ?? null;
}

function fromDirectory(tail: Uint8Array): ZipEntry[] {
  const end = endOfCentralDirectory(tail);
  if (end === null) return [];
  const bytes = Buffer.from(tail.buffer, tail.byteOffset, tail.byteLength);
  const entries: ZipEntry[] = [];
  // The directory ends where the end record begins; offsets in the record count from the file's start.
  let at = Math.max(0, end - bytes.readUInt32LE(end + 12));
  while (at + 46 <= end && bytes.readUInt32LE(at) === 0x02014b50 && entries.length < MOST_ENTRIES) {
    const length = bytes.readUInt16LE(at + 28);
    const name = bytes.toString("latin1", at + 46, at + 46 + length);
    entries.push({ name, encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1 });
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

function fromStart(head: Uint8Array): ZipEntry[] {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  const entries: ZipEntry[] = [];
  let at = bytes.indexOf("PK\x03\x04", 0, "latin1");
  while (at >= 0 && at + 30 <= bytes.length && entries.length < MOST_ENTRIES) {
    const length = bytes.readUInt16LE(at + 26);
    const name = bytes.toString("latin1", at + 30, at + 30 + length);
    entries.push({ name, encrypted: (bytes.readUInt16LE(at + 6) & 1) === 1 });
    at = bytes.indexOf("PK\x03\x04", at + 30 + length, "latin1");
  }
  return entries;
}
