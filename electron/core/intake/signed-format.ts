import type { Format } from "./content-type.ts";

const SIGNED_DATA = Buffer.from("06092a864886f70d010702", "hex");
const ENVELOPED_DATA = Buffer.from("06092a864886f70d010703", "hex");
const DATA = Buffer.from("06092a864886f70d010701", "hex");
const TIMESTAMPED_DATA = Buffer.from("060b2a864886f70d010910011f", "hex");
const TIMESTAMP_INFO = Buffer.from("060b2a864886f70d0109100104", "hex");

/**
 * Signed, enveloped and time-stamped data (CMS, RFC 5652; RFC 5544; RFC 3161 replies) by their object
 * identifiers, in DER or BER. A signature without its content is told from one around it.
 */
export function signedFormat(head: Uint8Array): Format | null {
  const bytes = Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, 4_096));
  if (bytes[0] !== 0x30) return null;
  const start = contentStart(bytes, 0);
  if (start === null) return null;
  if (standsAt(bytes, TIMESTAMPED_DATA, start)) return { mime: "application/timestamped-data" };
  if (standsAt(bytes, ENVELOPED_DATA, start)) return { mime: "application/pkcs7-mime", note: "encrypted" };
  if (standsAt(bytes, SIGNED_DATA, start)) {
    return { mime: hasContent(bytes) ? "application/pkcs7-mime" : "application/pkcs7-signature" };
  }
  // A reply of a time-stamping authority: a status of granted (0) or granted with changes (1), then a token.
  const isReply = bytes[start] === 0x30 && bytes[start + 2] === 0x02 && bytes[start + 3] === 0x01;
  return isReply && bytes.includes(SIGNED_DATA) && bytes.includes(TIMESTAMP_INFO)
    ? { mime: "application/timestamp-reply" }
    : null;
}

function standsAt(bytes: Buffer, wanted: Buffer, at: number): boolean {
  return bytes.subarray(at, at + wanted.length).equals(wanted);
}

/** Where the content of the BER element at `at` begins. */
function contentStart(bytes: Buffer, at: number): number | null {
  const length = bytes[at + 1];
  if (length === undefined) return null;
  const start = at + 2 + (length > 0x80 ? length & 0x7f : 0);
  return start < bytes.length && (length & 0x7f) <= 8 + (length < 0x80 ? 0x7f : 0) ? start : null;
}

/** In signed data, an explicit [0] follows the inner content type only if the content is inside. */
function hasContent(bytes: Buffer): boolean {
  const inner = bytes.indexOf(DATA);
  return inner < 0 || bytes[inner + DATA.length] === 0xa0;
}
