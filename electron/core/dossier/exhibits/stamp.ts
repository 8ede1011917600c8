import * as mupdf from "mupdf";

/** Where a plate stands on the page, as its reader sees it. */
export type StampPlace = "bottom-right" | "top-center";

const SIZE = 8.5;
const PADDING = { across: 4, upward: 3 } as const;
const FROM_EDGE = 12;
/** A plate never covers more than this part of a small page's width. */
const WIDEST = 0.9;

/** A font within one document, for stamping its pages. */
export type StampFont = { readonly font: mupdf.Font; readonly reference: mupdf.PDFObject };

/** Adds the font of the stamps to a document, once. */
export function stampFont(document: mupdf.PDFDocument, file: Uint8Array): StampFont {
  const font = new mupdf.Font("IBM Plex Sans SemiBold", file);
  return { font, reference: document.addFont(font) };
}

/**
 * Draws a line of text on a small white plate at the edge of a page: upright as the reader sees the page and
 * inside what is visible of it, whatever its rotation, boxes, offset or unit; at the same size on every page,
 * and smaller only where the page has no room for it.
 */
export function stampPage(
  document: mupdf.PDFDocument,
  index: number,
  stamp: { readonly text: string; readonly place: StampPlace },
  { font, reference }: StampFont,
): void {
  const page = document.loadPage(index);
  const [left, top, right, bottom] = page.getBounds();
  const glyphs = Array.from(stamp.text, (character) => font.encodeCharacter(character.codePointAt(0)!));
  const advance = glyphs.reduce((sum, glyph) => sum + font.advanceGlyph(glyph), 0);
  const plate = { width: advance * SIZE + 2 * PADDING.across, height: SIZE + 2 * PADDING.upward };
  const scale = Math.min(1, (WIDEST * (right - left)) / plate.width, (0.25 * (bottom - top)) / plate.height);
  const [width, height] = [plate.width * scale, plate.height * scale];
  const edge = Math.min(FROM_EDGE, (right - left) * 0.02, (bottom - top) * 0.02);
  const x = stamp.place === "bottom-right" ? right - edge - width : (left + right - width) / 2;
  const y = stamp.place === "bottom-right" ? bottom - edge : top + edge + height;
  const onPlate: mupdf.Matrix = [scale, 0, 0, -scale, x, y];
  const matrix = mupdf.Matrix.concat(onPlate, mupdf.Matrix.invert(page.getTransform()));
  const hex = glyphs.map((glyph) => glyph.toString(16).padStart(4, "0")).join("");
  const content = [
    `q ${matrix.map((value) => value.toFixed(6)).join(" ")} cm`,
    `1 g 0 G 0.5 w 0 0 ${plate.width.toFixed(3)} ${plate.height.toFixed(3)} re B`,
    `BT 0 g /Stamp ${SIZE} Tf ${PADDING.across} ${(PADDING.upward + 0.15 * SIZE).toFixed(3)} Td <${hex}> Tj ET Q\n`,
  ].join("\n");
  append(document, page.getObject(), content, reference);
}

function append(
  document: mupdf.PDFDocument,
  page: mupdf.PDFObject,
  content: string,
  font: mupdf.PDFObject,
): void {
  const contents = page.get("Contents");
  const all = document.newArray();
  if (contents.isArray()) contents.forEach((stream) => void all.push(stream));
  else if (!contents.isNull()) all.push(contents);
  all.push(document.addStream(content, document.newDictionary()));
  page.put("Contents", all);
  // The page may share its resources with others: they are copied before they are added to.
  const resources = copied(document, page.getInheritable("Resources"));
  const fonts = copied(document, resources.get("Font"));
  fonts.put("Stamp", font);
  resources.put("Font", fonts);
  page.put("Resources", resources);
}

function copied(document: mupdf.PDFDocument, dictionary: mupdf.PDFObject): mupdf.PDFObject {
  const copy = document.newDictionary();
  if (dictionary.isDictionary()) dictionary.forEach((value, key) => void copy.put(key, value));
  return copy;
}
