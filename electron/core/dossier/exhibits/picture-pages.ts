import * as mupdf from "mupdf";

import { bareJpeg } from "./jpeg-picture.ts";
import { Refusal } from "./refusal.ts";

const MOST_PIXELS = 120e6;
const MOST_FRAMES = 500;
const A4 = { short: 595.28, long: 841.89 } as const;
const MARGIN = 36;
/** Above and below, the margin leaves room for the stamps. */
const STAMP_MARGIN = 50;
/** A picture is not blown up beyond this many pixels per inch. */
const COARSEST_RESOLUTION = 96;

/** Columns of the matrix that maps the unit square of the image upright, by Exif orientation. */
const UPRIGHT: Readonly<Record<number, mupdf.Matrix>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
};

/**
 * Makes A4 pages of a picture: one, or one per frame of a TIFF. A JPEG keeps its compressed picture and
 * loses everything beside it; its Exif orientation is applied. Landscape pictures get landscape pages.
 *
 * @throws Refusal `unsupported`, `damaged` or `too-large`
 */
export function picturePages(bytes: Uint8Array): mupdf.PDFDocument {
  const kind = kindOf(bytes);
  if (kind === null) throw new Refusal("unsupported");
  try {
    const document = new mupdf.PDFDocument();
    if (kind === "tiff") {
      for (const frame of framesOf(bytes)) addPicture(document, frame, 1);
    } else if (kind === "jpeg") {
      const picture = bareJpeg(bytes);
      if (picture === null) throw new Refusal("damaged");
      addPicture(document, readable(picture.bytes), picture.orientation);
    } else {
      addPicture(document, new mupdf.Image(readable(bytes).toPixmap()), 1);
    }
    return document;
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("damaged", { cause: error });
  }
}

function kindOf(bytes: Uint8Array): "jpeg" | "tiff" | "other" | null {
  const head = Buffer.from(bytes.subarray(0, 12)).toString("latin1");
  if (head.startsWith("\xff\xd8")) return "jpeg";
  if (head.startsWith("II*\0") || head.startsWith("MM\0*")) return "tiff";
  const decodable = ["\x89PNG\r\n\x1a\n", "GIF8", "BM", "\0\0\0\x0cjP  ", "\xff\x4f\xff\x51"];
  return decodable.some((magic) => head.startsWith(magic)) ? "other" : null;
}

/** Opens an image and decodes it once, so that a broken one is found here. */
function readable(bytes: Uint8Array): mupdf.Image {
  const image = new mupdf.Image(bytes);
  requireSize(image.getWidth(), image.getHeight());
  image.toPixmap().destroy();
  return image;
}

function* framesOf(bytes: Uint8Array): Generator<mupdf.Image> {
  const first = new mupdf.Image(bytes);
  requireSize(first.getWidth(), first.getHeight());
  const document = mupdf.Document.openDocument(bytes, "image/tiff");
  const frames = document.countPages();
  if (frames > MOST_FRAMES) throw new Refusal("too-large");
  const pixelsPerPoint = first.getWidth() / width(document.loadPage(0).getBounds());
  for (let i = 0; i < frames; i++) {
    const page = document.loadPage(i);
    const bounds = page.getBounds();
    requireSize(width(bounds) * pixelsPerPoint, (bounds[3] - bounds[1]) * pixelsPerPoint);
    const scale = mupdf.Matrix.scale(pixelsPerPoint, pixelsPerPoint);
    yield new mupdf.Image(page.toPixmap(scale, mupdf.ColorSpace.DeviceRGB, false));
  }
}

function addPicture(document: mupdf.PDFDocument, image: mupdf.Image, orientation: number): void {
  const sideways = orientation >= 5;
  const across = sideways ? image.getHeight() : image.getWidth();
  const upward = sideways ? image.getWidth() : image.getHeight();
  const [pageWidth, pageHeight] = across > upward ? [A4.long, A4.short] : [A4.short, A4.long];
  const scale = Math.min(
    (pageWidth - 2 * MARGIN) / across,
    (pageHeight - 2 * STAMP_MARGIN) / upward,
    72 / COARSEST_RESOLUTION,
  );
  const [w, h] = [across * scale, upward * scale];
  const place: mupdf.Matrix = [w, 0, 0, h, (pageWidth - w) / 2, (pageHeight - h) / 2];
  const matrix = mupdf.Matrix.concat(UPRIGHT[orientation] ?? UPRIGHT[1]!, place);
  const resources = document.newDictionary();
  const xobjects = document.newDictionary();
  xobjects.put("Picture", document.addImage(image));
  resources.put("XObject", xobjects);
  const content = `q ${matrix.map((value) => value.toFixed(4)).join(" ")} cm /Picture Do Q\n`;
  document.insertPage(-1, document.addPage([0, 0, pageWidth, pageHeight], 0, resources, content));
}

function width(bounds: mupdf.Rect): number {
  return bounds[2] - bounds[0];
}

function requireSize(across: number, upward: number): void {
  if (!(across > 0 && upward > 0)) throw new Refusal("damaged");
  if (across * upward > MOST_PIXELS) throw new Refusal("too-large");
}
