import exifr from "exifr";

/** Blocks of a TIFF structure, in the order in which they are told. */
const BLOCKS = ["ifd0", "exif", "gps", "ifd1"] as const;

const OPTIONS = {
  ifd0: {},
  exif: true,
  gps: true,
  ifd1: true,
  interop: false,
  makerNote: false,
  userComment: true,
  xmp: false,
  iptc: false,
  icc: false,
  jfif: false,
  mergeOutput: false,
  translateKeys: true,
  translateValues: false,
  reviveValues: false,
  sanitize: true,
};

/** Tags that hold pictures or tables, not statements. */
const LEFT_OUT = /^(?:Thumbnail|Strip|Tile|JPEGTables|SubIFD|ColorMap|TransferFunction|\d+$)/;

/**
 * The tags of an EXIF or TIFF structure with their values as they stand: times are not interpreted, positions
 * keep degrees, minutes, seconds and their letters. Tags of the preview are marked `ifd1:`.
 *
 * @throws if the structure cannot be read at all.
 */
export async function exifFields(tiff: Uint8Array): Promise<[string, unknown][]> {
  const output = (await exifr.parse(tiff, OPTIONS)) as Partial<Record<string, unknown>> | undefined;
  if (output === undefined) return [];
  const fields: [string, unknown][] = [];
  for (const block of BLOCKS) {
    for (const [name, value] of Object.entries(output[block] ?? {})) {
      if (LEFT_OUT.test(name) || isDerived(block, name)) continue;
      fields.push([block === "ifd1" ? `ifd1:${name}` : name, readable(name, value)]);
    }
  }
  if (output.userComment instanceof Uint8Array) {
    fields.push(["UserComment", userComment(output.userComment)]);
  }
  if (Array.isArray(output.errors) && fields.length === 0) throw new Error("exif cannot be read");
  return fields;
}

/** The library adds decimal coordinates of its own. */
function isDerived(block: string, name: string): boolean {
  return block === "gps" && (name === "latitude" || name === "longitude");
}

/** Byte values that are defined as ASCII text. */
function readable(name: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  if (name === "GPSProcessingMethod" || name === "GPSAreaInformation") return userComment(value);
  return name.endsWith("Version") && name !== "GPSVersionID" ? Buffer.from(value).toString("latin1") : value;
}

/** A comment that begins with the name of its encoding in eight bytes; EXIF 2.3, 4.6.5. */
function userComment(bytes: Uint8Array): string {
  const mark = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const text = bytes.subarray(8);
  if (mark.startsWith("UNICODE")) {
    const bigEndian =
      text.filter((_, at) => at % 2 === 0).filter((byte) => byte < 8).length * 4 > text.length;
    return new TextDecoder(bigEndian ? "utf-16be" : "utf-16le").decode(text).replace(/\0+$/, "");
  }
  const known = mark.startsWith("ASCII") || mark.startsWith("\0\0\0");
  return new TextDecoder().decode(known ? text : bytes).replace(/\0+$/, "");
}
