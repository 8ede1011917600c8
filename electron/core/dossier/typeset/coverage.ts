import type { ShippedFonts } from "./shipped-fonts.ts";

/** How often each code point without a glyph occurred: `U+1F600` and a count. */
export type Unshown = Map<string, number>;

const CLUSTERS = new Intl.Segmenter("und", { granularity: "grapheme" });

/** Line ends that are not `\n`, and the break characters that typesetting would swallow. */
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Format characters that need no glyph and change how their neighbours join or run. */
const NO_GLYPH = new Set([0x00ad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060]);

/** Turn the reading direction of what follows, by which a text can be made to look like another. */
const DIRECTION_OVERRIDES = /[\u202a-\u202e\u2066-\u2069]/u;

/**
 * Makes text printable with the shipped fonts: a character that no family has is written as its code point,
 * for example `[U+1F600]`, and counted. So are controls, direction overrides, private use characters and
 * lone surrogates, none of which PDF/A can hold as text. Line ends become `\n`, tabs four spaces.
 *
 * A letter and its combining marks must come from one family; where none has all, each is judged alone and
 * the marks are written out.
 */
export function printable(text: string, fonts: ShippedFonts, unshown: Unshown): string {
  const lines = text.replace(LINE_ENDS, "\n").replaceAll("\t", "    ");
  if (/^[\n\x20-\x7e]*$/.test(lines)) return lines;
  let result = "";
  for (const { segment } of CLUSTERS.segment(lines)) {
    result += covers(fonts, segment) ? segment : writtenOut(segment, fonts, unshown);
  }
  return result;
}

function writtenOut(cluster: string, fonts: ShippedFonts, unshown: Unshown): string {
  const characters = Array.from(cluster);
  const marked = characters.length > 1 && characters.every((character) => covers(fonts, character));
  return characters
    .map((character, index) => {
      if (covers(fonts, character) && !(marked && index > 0)) return character;
      const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
      unshown.set(code, (unshown.get(code) ?? 0) + 1);
      return `[${code}]`;
    })
    .join("");
}

function covers(fonts: ShippedFonts, cluster: string): boolean {
  if (cluster === "\n") return true;
  if (DIRECTION_OVERRIDES.test(cluster) || /[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufeff]/u.test(cluster)) return false;
  const needed = Array.from(cluster, (character) => character.codePointAt(0)!).filter(
    (code) => !NO_GLYPH.has(code),
  );
  return [...fonts.families.values()].some((family) => needed.every((code) => family.has(code)));
}

/** Applies {@link printable} to every string within a JSON-like value. */
export function printableDeep<T>(value: T, fonts: ShippedFonts, unshown: Unshown): T {
  if (typeof value === "string") return printable(value, fonts, unshown) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => printableDeep(item, fonts, unshown)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, printableDeep(item as unknown, fonts, unshown)]),
  ) as T;
}
