import * as mupdf from "mupdf";
import { MOST_PIXELS } from "../../../shared/viewing/view-kind.ts";
import { Refusal } from "../dossier/exhibits/refusal.ts";
import { LONGEST_WORD, MOST_DRAWN_PIXELS, MOST_PAGES, MOST_WORDS } from "./view-contracts.ts";

/** Size of a page in points. */
type PageSize = { readonly width: number; readonly height: number };

/** A word of a page; its box in fractions of the page's width and height. */
export type PageWord = {
  readonly text: string;
  readonly line: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Office documents have no pages of their own here: they are set on A4 in a size that can be read. */
const A4 = { width: 595, height: 842, em: 11 } as const;

/**
 * Sizes of the pages of a document or picture, in order.
 *
 * @param format - media type or extension by which the reader knows it
 * @throws Refusal
 */
export function measurePages(bytes: Uint8Array, format: string): PageSize[] {
  const document = open(bytes, format);
  return Array.from({ length: pagesOf(document) }, (_, at) => sizeOf(document.loadPage(at).getBounds()));
}

/**
 * Draws a page as a PNG. Scripts, forms' actions and links do nothing; annotations are drawn.
 *
 * @param number - from 1
 * @param wanted - pixels across; fewer where the whole would be more than {@link MOST_DRAWN_PIXELS}
 * @throws Refusal
 */
export function drawPage(bytes: Uint8Array, format: string, number: number, wanted: number) {
  const page = pageOf(bytes, format, number);
  const { width, height } = sizeOf(page.getBounds());
  const scale = Math.min(wanted / width, Math.sqrt(MOST_DRAWN_PIXELS / (width * height)));
  const picture = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceRGB, false);
  return {
    png: Uint8Array.from(picture.asPNG()),
    width: picture.getWidth(),
    height: picture.getHeight(),
  };
}

/**
 * The words of a page in reading order.
 *
 * @param number - from 1
 * @throws Refusal
 */
export function wordsOfPage(bytes: Uint8Array, format: string, number: number): PageWord[] {
  const page = pageOf(bytes, format, number);
  const [left, top, right, bottom] = page.getBounds();
  const words: PageWord[] = [];
  let line = 0;
  let text = "";
  let box: mupdf.Rect = [0, 0, 0, 0];
  const end = () => {
    const word = text.slice(0, LONGEST_WORD).toWellFormed();
    if (word !== "" && words.length < MOST_WORDS)
      words.push({
        text: word,
        line,
        x: (box[0] - left) / (right - left),
        y: (box[1] - top) / (bottom - top),
        width: (box[2] - box[0]) / (right - left),
        height: (box[3] - box[1]) / (bottom - top),
      });
    text = "";
  };
  page.toStructuredText("preserve-whitespace").walk({
    onChar: (character, _origin, _font, _size, quad) => {
      if (/^\s*$/u.test(character)) {
        end();
        return;
      }
      const across = [quad[0], quad[2], quad[4], quad[6]];
      const down = [quad[1], quad[3], quad[5], quad[7]];
      const own: mupdf.Rect = [
        Math.min(...across),
        Math.min(...down),
        Math.max(...across),
        Math.max(...down),
      ];
      box =
        text === ""
          ? own
          : [
              Math.min(box[0], own[0]),
              Math.min(box[1], own[1]),
              Math.max(box[2], own[2]),
              Math.max(box[3], own[3]),
            ];
      text += character;
    },
    endLine: () => {
      end();
      line += 1;
    },
  });
  end();
  return words;
}

function pageOf(bytes: Uint8Array, format: string, number: number): mupdf.Page {
  const document = open(bytes, format);
  if (number > pagesOf(document)) throw new Refusal("damaged");
  return document.loadPage(number - 1);
}

function open(bytes: Uint8Array, format: string): mupdf.Document {
  if (format.startsWith("image/")) requirePixels(bytes);
  const document = mupdf.Document.openDocument(bytes, format);
  if (document instanceof mupdf.PDFDocument) document.disableJS();
  if (document.needsPassword()) throw new Refusal("encrypted");
  if (["docx", "xlsx", "pptx"].includes(format)) document.layout(A4.width, A4.height, A4.em);
  return document;
}

function pagesOf(document: mupdf.Document): number {
  const pages = document.countPages();
  if (pages === 0) throw new Refusal("damaged");
  if (pages > MOST_PAGES) throw new Refusal("too-large");
  return pages;
}

function sizeOf([left, top, right, bottom]: mupdf.Rect): PageSize {
  const size = { width: right - left, height: bottom - top };
  if (!(size.width > 0 && size.height > 0)) throw new Refusal("damaged");
  return size;
}

function requirePixels(bytes: Uint8Array): void {
  const image = new mupdf.Image(bytes);
  const pixels = image.getWidth() * image.getHeight();
  image.destroy();
  if (pixels > MOST_PIXELS) throw new Refusal("too-large");
}
