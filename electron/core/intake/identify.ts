import { fileTypeFromBuffer } from "file-type";
import { binaryFormat } from "./binary-format.ts";
import { isCutOff } from "./completeness.ts";
import type { ContentNote, ContentType, Format } from "./content-type.ts";
import {
  extensionAgrees,
  extensionOf,
  usualExtension,
  usualType,
  type ContentLabel,
} from "./extension-table.ts";
import { decodeText } from "./charset.ts";
import { textFormat } from "./text-format.ts";
import { tiffDirectoryOffset } from "./tiff-header.ts";
import { endOfCentralDirectory } from "./zip-entries.ts";

/** How much of a text is looked at. */
const TEXT_SAMPLE = 256 * 1024;

/**
 * Tells what a file is from its bytes; the name only decides between readings that both fit.
 *
 * @param head - its first bytes: all of them, or at least 4 KiB.
 * @param tail - its last bytes, where `head` is not all.
 * @param size - its whole length in bytes.
 */
export async function identify(
  head: Uint8Array,
  tail: Uint8Array | undefined,
  name: string,
  size = head.length,
): Promise<ContentType> {
  if (size === 0) return finish({ mime: "application/x-empty", note: "empty" }, name);
  const end = tail ?? head.subarray(Math.max(0, head.length - 65_536));
  const format =
    binaryFormat(head, end, extensionOf(name)) ??
    (await libraryFormat(head)) ??
    distantTiff(head) ??
    asText(head, size, name);
  const note = format.note ?? noteOn(format, { head, end, size });
  return finish(note === undefined ? format : { ...format, note }, name);
}

function asText(head: Uint8Array, size: number, name: string): Format {
  const sample = head.subarray(0, TEXT_SAMPLE);
  const text = decodeText(sample, sample.length < size);
  if (text === null) return { mime: "application/octet-stream" };
  const format = textFormat(text.text, extensionOf(name), sample.length === size);
  const note = text.broken ? "broken-text" : text.guessed ? "charset-guessed" : undefined;
  return { ...format, charset: text.charset, ...(note === undefined ? {} : { note }) };
}

async function libraryFormat(head: Uint8Array): Promise<Format | null> {
  try {
    const found = await fileTypeFromBuffer(head);
    if (found === undefined || found.mime === "application/xml" || found.mime.startsWith("text/"))
      return null;
    return { mime: usualType(found.mime), extension: found.ext };
  } catch {
    return null;
  }
}

/** The library wants to see the directory, which may stand far behind what it is given. */
function distantTiff(head: Uint8Array): Format | null {
  return tiffDirectoryOffset(head) === null ? null : { mime: "image/tiff" };
}

function noteOn(
  { mime }: Format,
  { head, end, size }: { head: Uint8Array; end: Uint8Array; size: number },
): ContentNote | undefined {
  if (isCutOff(mime, head, end, size)) return "cut-off";
  const mayHoldZip = mime.includes("zip") || mime.includes("officedocument") || mime.includes("opendocument");
  if (/^(image|video|audio)\/|\/pdf$/.test(mime) && !mayHoldZip && endOfCentralDirectory(end) !== null) {
    return "two-formats";
  }
  return undefined;
}

function finish(format: Format, name: string): ContentType {
  const extension = usualExtension(format.mime, format.extension);
  return {
    mime: format.mime,
    extension,
    label: format.label ?? labelOf(format.mime),
    extensionAgrees: extensionAgrees(format.mime, extension, name),
    ...(format.charset === undefined ? {} : { charset: format.charset }),
    ...(format.note === undefined ? {} : { note: format.note }),
  };
}

const LABELS: readonly (readonly [RegExp, ContentLabel])[] = [
  [/^application\/pdf$/, "pdf"],
  [/^text\/(csv|tab-separated-values)$/, "table"],
  [/warc|wacz|webarchive|^multipart\/related$/, "web-archive"],
  [/^message\/|mbox|emlx|outlook/, "mail"],
  [/pkcs7|timestamp|asic-|pgp|pem-file/, "signature"],
  [/sqlite|msaccess|dbf/, "database"],
  [/officedocument|opendocument|msword|ms-word|ms-excel|ms-powerpoint|visio|\/rtf$|epub/, "office"],
  [/^image\//, "image"],
  [/^audio\//, "audio"],
  [/^video\//, "video"],
  [/^text\/|json|xml|subrip/, "text"],
  [/zip|tar$|rar|7z|bzip|\/x-xz$|zstd|lz4|compress|kmz|cab|iso9660/, "archive"],
];

function labelOf(mime: string): ContentLabel {
  return LABELS.find(([pattern]) => pattern.test(mime))?.[1] ?? "unknown";
}
