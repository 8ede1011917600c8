import type { Format } from "./content-type.ts";

const MAGIC = Buffer.from("d0cf11e0a1b11ae1", "hex");

/** Stream names that tell what a compound file (MS-CFB) is; what can hold the others comes first. */
const STREAMS: readonly (readonly [string, string])[] = [
  ["__properties_version1.0", "application/vnd.ms-outlook"],
  ["WordDocument", "application/msword"],
  ["Workbook", "application/vnd.ms-excel"],
  ["Book", "application/vnd.ms-excel"],
  ["PowerPoint Document", "application/vnd.ms-powerpoint"],
  ["VisioDocument", "application/vnd.visio"],
];

const PROTECTED: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  pptx: "application/vnd.openxmlformats-officedocument.presentationml.presentation",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/**
 * What an OLE compound file is: Word, Excel, PowerPoint, Outlook message, or an encrypted newer document, of
 * which only the name's extension tells more.
 */
export function compoundFileFormat(head: Uint8Array, extension: string): Format | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  if (!bytes.subarray(0, 8).equals(MAGIC)) return null;
  if (hasStream(bytes, "EncryptedPackage")) {
    return { mime: PROTECTED[extension] ?? "application/x-cfb", label: "office", note: "encrypted" };
  }
  const found = STREAMS.find(([name]) => hasStream(bytes, name));
  if (found === undefined) return { mime: "application/x-cfb", extension: "cfb" };
  return hasStream(bytes, "_VBA_PROJECT") ? { mime: found[1], note: "macros" } : { mime: found[1] };
}

/** Looks for a directory entry: 64 bytes of UTF-16 name, its length with the final zero, aligned to 128. */
function hasStream(bytes: Buffer, name: string): boolean {
  const wanted = Buffer.from(name + "\0", "utf16le");
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + 1)) {
    if (at % 128 === 0 && at + 66 <= bytes.length && bytes.readUInt16LE(at + 64) === wanted.length)
      return true;
  }
  return false;
}
