/** A text as it was read. */
export interface DecodedText {
  readonly text: string;
  /** Name in the WHATWG Encoding standard; `us-ascii` where no other character occurs. */
  readonly charset: string;
  /** The bytes fit several encodings and this one reads most like language. */
  readonly guessed: boolean;
  /** Some bytes are not valid in this encoding. */
  readonly broken: boolean;
}

/**
 * Reads bytes as text if they are text: by byte-order mark, as UTF-16 without one, as UTF-8, and else as the
 * 8-bit encoding in which they read most like a language.
 *
 * @param cut - the bytes are the beginning of more, and may end inside a character.
 * @returns `null` for bytes that are no text.
 */
export function decodeText(bytes: Uint8Array, cut: boolean): DecodedText | null {
  const marked = byMark(bytes);
  if (marked !== null) return read(marked.bytes, marked.charset, cut);
  const wide = wideCharset(bytes);
  if (wide !== null) return read(bytes, wide, cut);
  if (bytes.includes(0) || controlShare(bytes) > 0.1) return null;
  const utf8 = read(bytes, "utf-8", cut);
  if (!utf8.broken) return isAscii(bytes) ? { ...utf8, charset: "us-ascii" } : utf8;
  return mostlyUtf8(utf8.text) ? utf8 : guess(bytes);
}

function byMark(bytes: Uint8Array): { bytes: Uint8Array; charset: string } | null {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { bytes: bytes.subarray(3), charset: "utf-8" };
  if (a === 0xff && b === 0xfe && !(c === 0 && d === 0)) {
    return { bytes: bytes.subarray(2), charset: "utf-16le" };
  }
  if (a === 0xfe && b === 0xff) return { bytes: bytes.subarray(2), charset: "utf-16be" };
  return null;
}

/** UTF-16 without a mark: the high bytes are nearly all of two scripts (zero for Latin, 4 for Cyrillic…). */
function wideCharset(bytes: Uint8Array): string | null {
  if (bytes.length < 8 || bytes.length % 2 !== 0) return null;
  const pairs = Math.min(bytes.length, 4_096) >> 1;
  const high = [0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    for (const side of [0, 1]) {
      const value = bytes[pair * 2 + side]!;
      const other = bytes[pair * 2 + 1 - side]!;
      if (value <= 6 && (value > 0 || other >= 9)) high[side]! += 1;
    }
  }
  if (high[1]! > pairs * 0.9 && high[0]! < pairs * 0.3) return "utf-16le";
  if (high[0]! > pairs * 0.9 && high[1]! < pairs * 0.3) return "utf-16be";
  return null;
}

function read(bytes: Uint8Array, charset: string, cut: boolean): DecodedText {
  const text = new TextDecoder(charset, { ignoreBOM: true }).decode(bytes, { stream: cut });
  return { text, charset, guessed: false, broken: text.includes("\ufffd") && !isHonest(bytes, charset, cut) };
}

/** A replacement character may really stand in the text. */
function isHonest(bytes: Uint8Array, charset: string, cut: boolean): boolean {
  try {
    new TextDecoder(charset, { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 0x20 && ![9, 10, 12, 13, 0x1b].includes(byte)) controls += 1;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

/** A few broken characters in a text that otherwise has many valid ones: damaged UTF-8, not another encoding. */
function mostlyUtf8(text: string): boolean {
  const broken = text.split("\ufffd").length - 1;
  const valid = Array.from(text).filter((character) => character > "\x7f" && character !== "\ufffd").length;
  return valid >= broken * 4;
}

const CANDIDATES = [
  "windows-1251",
  "koi8-u",
  "ibm866",
  "iso-8859-5",
  "windows-1252",
  "windows-1250",
  "windows-1256",
  "iso-8859-6",
];

/** How often letters occur, in percent and rounded, in Ukrainian and Russian taken together. */
const CYRILLIC: Readonly<Record<string, number>> = Object.fromEntries(
  Array.from("оаеинтсрвлкдмпуяіьзгбчйхжюцїєґшщыэъёфў", (letter, rank) => [
    letter,
    Math.max(0.5, 9 - rank * 0.35),
  ]),
);
const ARABIC = new Set("اليمنرتبودعسقفكةهحجشءأإ");

function guess(bytes: Uint8Array): DecodedText | null {
  const sample = bytes.subarray(0, 16_384);
  let best: { charset: string; score: number } | null = null;
  for (const charset of CANDIDATES) {
    const score = likeness(new TextDecoder(charset).decode(sample));
    if (best === null || score > best.score) best = { charset, score };
  }
  if (best === null || best.score < -1) return null;
  const text = new TextDecoder(best.charset).decode(bytes);
  return { text, charset: best.charset, guessed: true, broken: text.includes("\ufffd") };
}

/** Mean over the characters beyond ASCII: high for common letters in their usual places, low for the rest. */
function likeness(text: string): number {
  let score = 0;
  let count = 0;
  let before = " ";
  for (const character of text) {
    if (character > "\x7f") {
      count += 1;
      score += weigh(character, before);
    }
    before = character;
  }
  return count === 0 ? 0 : score / count;
}

function weigh(character: string, before: string): number {
  const lower = character.toLowerCase();
  const afterLower = before !== before.toUpperCase();
  if (character === "\ufffd" || /[\u0080-\u009f]/.test(character)) return -12;
  if (lower in CYRILLIC) {
    // Two scripts in one word are nearly always the wrong encoding.
    if (/[a-z]/i.test(before)) return -8;
    const turned = character !== lower && afterLower ? -8 : 0;
    return CYRILLIC[lower]! + turned - (character === lower ? 0 : 2);
  }
  if (ARABIC.has(character)) return 5;
  if (/\p{Script=Arabic}/u.test(character)) return 1;
  if (/\p{Script=Cyrillic}/u.test(character)) return -3;
  if (/\p{Script=Latin}/u.test(character)) return /[a-z]/i.test(before) || before === " " ? 3 : -3;
  return /[«»„“”‘’–—№…°§€ ]/.test(character) ? 1 : -6;
}
