/** Something that must not be found, and how it would stand in a file. */
export type Needle = { readonly what: string; readonly bytes: Buffer };

/**
 * Bytes of a run, and how many different ones it needs: so many hold at least 2.4 bits of entropy each. That leaves
 * out padding, rulers and empty pixels, and keeps text in any encoding: twelve bytes are six Cyrillic letters.
 */
const RUN = 12;
const DISTINCT = 7;

/** A text as it would stand in UTF-8 and in both orders of UTF-16. */
export function textNeedles(what: string, text: string): Needle[] {
  const little = Buffer.from(text, "utf16le");
  return [
    { what: `${what} (UTF-8)`, bytes: Buffer.from(text, "utf8") },
    { what: `${what} (UTF-16LE)`, bytes: little },
    { what: `${what} (UTF-16BE)`, bytes: Buffer.from(little).swap16() },
  ];
}

/** Runs from places of a content, none of them monotonous. */
export function runsOf(
  what: string,
  content: Buffer,
  count: number,
  next: (below: number) => number,
): Needle[] {
  if (content.length < RUN) return [];
  const runs: Needle[] = [];
  for (let tries = 0; tries < count * 20 && runs.length < count; tries++) {
    const at = next(content.length - RUN + 1);
    const bytes = content.subarray(at, at + RUN);
    if (new Set(bytes).size >= DISTINCT) runs.push({ what: `${what} at ${at}`, bytes });
  }
  return runs;
}

/** The SHA-256 of a content as it would stand in a file: raw, in both cases of hexadecimal, in base64. */
export function hashNeedles(name: string, digest: Buffer): Needle[] {
  const hex = digest.toString("hex");
  return [
    { what: `the SHA-256 of ${name} (raw)`, bytes: digest },
    ...[hex, hex.toUpperCase(), digest.toString("base64").slice(0, -1), digest.toString("base64url")].flatMap(
      (text) => textNeedles(`the SHA-256 of ${name} ${text}`, text),
    ),
  ];
}

/** Looks for many needles at once. */
export class Finder {
  readonly #byStart = new Map<number, Needle[]>();

  constructor(needles: readonly Needle[]) {
    for (const needle of needles) {
      if (needle.bytes.length < 4) throw new Error(`too short to look for: ${needle.what}`);
      const start = needle.bytes.readUInt32LE(0);
      this.#byStart.set(start, [...(this.#byStart.get(start) ?? []), needle]);
    }
  }

  /** What of the needles stands in these bytes. */
  in(bytes: Buffer): string[] {
    const found = new Set<string>();
    let start = 0;
    for (let at = 0; at < bytes.length; at++) {
      start = ((start >>> 8) | (bytes[at]! << 24)) >>> 0;
      for (const needle of this.#byStart.get(start) ?? []) {
        const from = at - 3;
        if (from >= 0 && bytes.subarray(from, from + needle.bytes.length).equals(needle.bytes))
          found.add(needle.what);
      }
    }
    return [...found];
  }
}
