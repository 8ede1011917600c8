/** Names of the data sets of record 2 of IPTC-IIM 4.2 that say something about a picture. */
const NAMES: Readonly<Record<number, string>> = {
  5: "ObjectName",
  10: "Urgency",
  25: "Keywords",
  40: "SpecialInstructions",
  55: "DateCreated",
  60: "TimeCreated",
  62: "DigitalCreationDate",
  63: "DigitalCreationTime",
  65: "OriginatingProgram",
  80: "Byline",
  85: "BylineTitle",
  90: "City",
  92: "Sublocation",
  95: "State",
  100: "CountryCode",
  101: "Country",
  103: "OriginalTransmissionReference",
  105: "Headline",
  110: "Credit",
  115: "Source",
  116: "CopyrightNotice",
  118: "Contact",
  120: "Caption",
  122: "Writer",
};

const MOST_SETS = 2_000;

/**
 * The data sets of IPTC-IIM: bytes that are valid UTF-8 are read so, because most programs write it without
 * saying it; others as Latin-1.
 */
export function* iptcFields(bytes: Uint8Array): Generator<[string, string]> {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  for (let count = 0; count < MOST_SETS && at + 5 <= data.length && data[at] === 0x1c; count++) {
    const record = data[at + 1]!;
    const set = data[at + 2]!;
    const length = data.readUInt16BE(at + 3);
    // Above this the length is written in another way, for data no picture has.
    if (length > 0x7fff) return;
    const name = NAMES[set];
    if (record === 2 && name !== undefined) yield [name, text(data.subarray(at + 5, at + 5 + length))];
    at += 5 + length;
  }
}

function text(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString("latin1");
  }
}
