import type * as mupdf from "mupdf";

import { bareJpeg } from "./jpeg-picture.ts";

/** Entries of a stream's dictionary that say something about it instead of drawing it. */
const TELLTALE_KEYS = [
  "Metadata",
  "PieceInfo",
  "LastModified",
  "OPI",
  "Ref",
  "AF",
  "Alternates",
  "StructParent",
  "StructParents",
  "Measure",
  "PtData",
];

/**
 * Takes metadata away from every stream of a document, and the Exif, XMP and comments from within its JPEG
 * images: scanners and telephones write the place of the picture there.
 */
export function bareImages(document: mupdf.PDFDocument): void {
  for (let number = 1; number < document.countObjects(); number++) {
    const object = document.newIndirect(number);
    if (!object.isStream()) continue;
    for (const key of TELLTALE_KEYS) if (!object.get(key).isNull()) object.delete(key);
    if (isJpeg(object.get("Filter"))) makeBare(object);
  }
}

function isJpeg(filter: mupdf.PDFObject): boolean {
  const only = filter.isArray() && filter.length === 1 ? filter.get(0) : filter;
  return only.isName() && only.asName() === "DCTDecode";
}

function makeBare(image: mupdf.PDFObject): void {
  const raw = image.readRawStream();
  const picture = bareJpeg(Uint8Array.from(raw.asUint8Array()));
  raw.destroy();
  if (picture !== null) image.writeRawStream(picture.bytes);
}
