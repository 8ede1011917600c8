import { constants, gunzipSync } from "node:zlib";
import { compoundFileFormat } from "./compound-file.ts";
import type { Format } from "./content-type.ts";
import { signedFormat } from "./signed-format.ts";
import { declaredType, zipEntries, type ZipEntry } from "./zip-entries.ts";

/** Formats that are known by their bytes and that the library does not know, or knows too coarsely. */
export function binaryFormat(head: Uint8Array, tail: Uint8Array, extension: string): Format | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, head.byteLength);
  return (
    pdf(bytes) ??
    zip(bytes, tail) ??
    compoundFileFormat(head, extension) ??
    gzip(bytes) ??
    signedFormat(head) ??
    windowsMedia(bytes) ??
    propertyList(bytes) ??
    bySignature(bytes)
  );
}

/** A PDF may begin with rubbish: readers look for its header in the first 1,024 bytes. */
function pdf(bytes: Buffer): Format | null {
  const at = bytes.subarray(0, 1_029).indexOf("%PDF-", 0, "latin1");
  return at === 0 || (at > 0 && !startsLike(bytes)) ? { mime: "application/pdf" } : null;
}

/** A mail or a time-stamp around a PDF is not a PDF with rubbish before it. */
function startsLike(bytes: Buffer): boolean {
  return bytes[0] === 0x30 || /^(PK|[\w-]+: ?|From )/.test(bytes.toString("latin1", 0, 40));
}

const OFFICE: readonly (readonly [string, string, string])[] = [
  ["word/", "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/", "pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

const WITH_MACROS: Readonly<Record<string, string>> = {
  docx: "application/vnd.ms-word.document.macroEnabled.12",
  xlsx: "application/vnd.ms-excel.sheet.macroEnabled.12",
  pptx: "application/vnd.ms-powerpoint.presentation.macroEnabled.12",
};

function zip(bytes: Buffer, tail: Uint8Array): Format | null {
  if (bytes.length < 4 || !["PK\x03\x04", "PK\x05\x06"].includes(bytes.toString("latin1", 0, 4))) return null;
  const entries = zipEntries(bytes, tail);
  const declared = declaredType(bytes);
  if (declared !== null && /asic|opendocument|epub|oebps/.test(declared)) return { mime: declared };
  const kind = zippedKind(entries);
  if (kind !== null) return kind;
  return entries.some((entry) => entry.encrypted)
    ? { mime: "application/zip", note: "encrypted" }
    : { mime: "application/zip" };
}

function zippedKind(entries: readonly ZipEntry[]): Format | null {
  const has = (pattern: RegExp): boolean => entries.some((entry) => pattern.test(entry.name));
  if (has(/^\[Content_Types\]\.xml$/)) {
    const office = OFFICE.find(([folder]) => entries.some((entry) => entry.name.startsWith(folder)));
    if (office !== undefined) {
      if (has(/^xl\/workbook\.bin$/))
        return { mime: "application/vnd.ms-excel.sheet.binary.macroEnabled.12" };
      return has(/(^|\/)vbaProject\.bin$/)
        ? { mime: WITH_MACROS[office[1]]!, note: "macros" }
        : { mime: office[2] };
    }
  }
  if (has(/^datapackage\.json$/) && has(/(^|\/)archive\//)) return { mime: "application/wacz" };
  if (has(/^META-INF\/.*signature.*\.(xml|p7s)$/i)) return { mime: "application/vnd.etsi.asic-e+zip" };
  if (has(/^doc\.kml$/)) return { mime: "application/vnd.google-earth.kmz" };
  return null;
}

/** Most that may come out of the first bytes of a gzip file: 16 KiB at the greatest possible ratio. */
const UNPACKED_LIMIT = 17 * 1024 * 1024;

function gzip(bytes: Buffer): Format | null {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return null;
  try {
    const start = gunzipSync(bytes.subarray(0, 16_384), {
      finishFlush: constants.Z_SYNC_FLUSH,
      maxOutputLength: UNPACKED_LIMIT,
    });
    if (start.toString("latin1", 0, 5) === "WARC/") return { mime: "application/warc+gzip" };
  } catch {
    return { mime: "application/gzip" };
  }
  return { mime: "application/gzip" };
}

const ASF = Buffer.from("3026b2758e66cf11a6d900aa0062ce6c", "hex");
const ASF_VIDEO = Buffer.from("c0ef19bc4d5bcf11a8fd00805f5c442b", "hex");
const ASF_AUDIO = Buffer.from("409e69f84d5bcf11a8fd00805f5c442b", "hex");

function windowsMedia(bytes: Buffer): Format | null {
  if (!bytes.subarray(0, 16).equals(ASF)) return null;
  const header = bytes.subarray(0, 65_536);
  if (header.includes(ASF_VIDEO)) return { mime: "video/x-ms-wmv" };
  return { mime: header.includes(ASF_AUDIO) ? "audio/x-ms-wma" : "video/x-ms-asf" };
}

function propertyList(bytes: Buffer): Format | null {
  if (bytes.toString("latin1", 0, 8) !== "bplist00") return null;
  return { mime: bytes.includes("WebMainResource") ? "application/x-webarchive" : "application/x-bplist" };
}

function bySignature(bytes: Buffer): Format | null {
  const start = bytes.toString("latin1", 0, 32);
  if (start.startsWith("{\\rtf")) return { mime: "application/rtf" };
  if (/^WARC\/\d/.test(start)) return { mime: "application/warc" };
  if (start.startsWith("#!AMR")) return { mime: "audio/amr" };
  if (/^Standard (Jet|ACE) DB/.test(start.slice(4))) return { mime: "application/x-msaccess" };
  if (start.startsWith("!BDN")) return { mime: "application/vnd.ms-outlook-pst" };
  return null;
}
