import * as mupdf from "mupdf";

import { bareImages } from "./bare-images.ts";
import { Refusal } from "./refusal.ts";
import { makeRoomForStamps } from "./room-for-stamps.ts";

const MOST_PAGES = 10_000;
const MOST_CONTENT_BYTES = 64 * 2 ** 20;

/** All that a page of an exhibit may keep (ISO 32000-2, table 31). */
const PAGE_KEYS = new Set([
  "Type",
  "Parent",
  "Resources",
  "Contents",
  "MediaBox",
  "CropBox",
  "Rotate",
  "UserUnit",
  "Group",
]);

/**
 * Copies the pages of a foreign PDF into a new one: what is drawn, and nothing else. Annotations and filled
 * form fields become part of the page; actions, scripts, attachments, outlines, metadata, thumbnails and
 * structure stay behind. Hidden layers are left out.
 *
 * The drawing of each page is enclosed in a form XObject, so that nothing set on the page afterwards depends
 * on the state in which the drawing leaves the graphics.
 *
 * @throws Refusal `encrypted`, `damaged` or `too-large`
 */
export function copyPages(bytes: Uint8Array): mupdf.PDFDocument {
  try {
    return copyOf(shown(open(bytes)));
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal("damaged", { cause: error });
  }
}

function copyOf(source: mupdf.PDFDocument): mupdf.PDFDocument {
  const copy = new mupdf.PDFDocument();
  const map = copy.newGraftMap();
  for (let i = 0; i < source.countPages(); i++) {
    map.graftPage(-1, source, i);
    const page = copy.findPage(i);
    for (const key of keysOf(page)) if (!PAGE_KEYS.has(key)) page.delete(key);
    const drawing = enclose(copy, page);
    // Reads the drawing once: what cannot be interpreted is refused here, not by the reader's program.
    const shownPage = copy.loadPage(i);
    const drawn = shownPage.toDisplayList(false);
    makeRoomForStamps(shownPage, drawn, drawing);
    drawn.destroy();
  }
  bareImages(copy);
  return copy;
}

function open(bytes: Uint8Array): mupdf.PDFDocument {
  const document = new mupdf.PDFDocument(bytes);
  if (document.needsPassword()) throw new Refusal("encrypted");
  const pages = document.countPages();
  if (pages > MOST_PAGES) throw new Refusal("too-large");
  if (pages === 0) throw new Refusal("damaged");
  return document;
}

/** The document as it looks: annotations drawn, hidden layers gone. */
function shown(document: mupdf.PDFDocument): mupdf.PDFDocument {
  document.disableJS();
  document.bake(true, true);
  const layers = Array.from({ length: document.countLayers() }, (_, layer) => layer);
  return layers.every((layer) => document.isLayerVisible(layer)) ? document : redrawn(document);
}

function redrawn(document: mupdf.PDFDocument): mupdf.PDFDocument {
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, "pdf", "");
  for (let i = 0; i < document.countPages(); i++) {
    const page = document.loadPage(i);
    page.run(writer.beginPage(page.getBounds()), mupdf.Matrix.identity);
    writer.endPage();
  }
  writer.close();
  return new mupdf.PDFDocument(buffer);
}

function enclose(document: mupdf.PDFDocument, page: mupdf.PDFObject): mupdf.PDFObject {
  const form = document.newDictionary();
  form.put("Type", document.newName("XObject"));
  form.put("Subtype", document.newName("Form"));
  form.put("BBox", page.getInheritable("MediaBox"));
  const resources = page.getInheritable("Resources");
  form.put("Resources", resources.isNull() ? document.newDictionary() : resources);
  const drawing = document.addStream(contentOf(page), form);
  const own = document.newDictionary();
  const xobjects = document.newDictionary();
  xobjects.put("Page", drawing);
  own.put("XObject", xobjects);
  page.put("Resources", own);
  page.put("Contents", document.addStream("q /Page Do Q\n", document.newDictionary()));
  return drawing;
}

function contentOf(page: mupdf.PDFObject): Uint8Array {
  const contents = page.get("Contents");
  const streams = contents.isArray() ? elements(contents) : [contents];
  const parts: Uint8Array[] = [];
  let length = 0;
  for (const stream of streams) {
    if (!stream.isStream()) continue;
    const buffer = stream.readStream();
    length += buffer.getLength();
    if (length > MOST_CONTENT_BYTES) throw new Refusal("too-large");
    parts.push(Uint8Array.from(buffer.asUint8Array()), Uint8Array.of(0x0a));
    buffer.destroy();
  }
  return Buffer.concat(parts);
}

function elements(array: mupdf.PDFObject): mupdf.PDFObject[] {
  return Array.from({ length: array.length }, (_, index) => array.get(index));
}

function keysOf(dictionary: mupdf.PDFObject): string[] {
  const keys: string[] = [];
  dictionary.forEach((_, key) => keys.push(String(key)));
  return keys;
}
