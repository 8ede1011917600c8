import * as mupdf from "mupdf";

import { stampFont, stampPage } from "./stamp.ts";

/** Pages of one of the sources, in the order of the volume. */
export type VolumePart = {
  /** Index of the source PDF, first page from 0, and number of pages. */
  readonly source: number;
  readonly from: number;
  readonly pages: number;
  /** Bookmark that leads to the first page of the part. */
  readonly bookmark?: string;
  /** Stamped on each page of the part: one text per page. */
  readonly stamps?: readonly string[];
  /** Stamped above, on each page of the part. */
  readonly mark?: string;
};

/** A volume to be bound from PDFs that are of our own making. */
export type VolumeJob = {
  readonly sources: readonly Uint8Array[];
  readonly parts: readonly VolumePart[];
  readonly stampFont: Uint8Array;
  readonly title: string;
  readonly language: string;
  /** PDF date (ISO 32000-2 §7.9.4) that stands for creation and change. */
  readonly date: string;
  /** 16 bytes in hexadecimal, for both parts of the file identifier. */
  readonly id: string;
};

/** Binds a volume: pages in order, stamped and bookmarked. The same job gives the same bytes. */
export function bindVolume(job: VolumeJob): Uint8Array {
  const volume = new mupdf.PDFDocument();
  const font = stampFont(volume, job.stampFont);
  const sources = job.sources.map((bytes) => new mupdf.PDFDocument(bytes));
  const maps = sources.map(() => volume.newGraftMap());
  const bookmarks: { title: string; page: number }[] = [];
  for (const part of job.parts) {
    const first = volume.countPages();
    if (part.bookmark !== undefined) bookmarks.push({ title: part.bookmark, page: first });
    for (let i = 0; i < part.pages; i++) {
      maps[part.source]!.graftPage(-1, sources[part.source]!, part.from + i);
      const text = part.stamps?.[i];
      if (text !== undefined) stampPage(volume, first + i, { text, place: "bottom-right" }, font);
      if (part.mark !== undefined) {
        stampPage(volume, first + i, { text: part.mark, place: "top-center" }, font);
      }
    }
  }
  addBookmarks(volume, bookmarks);
  describe(volume, job);
  const bytes = Uint8Array.from(volume.saveToBuffer("garbage=2,compress").asUint8Array());
  return identified(bytes, job.id);
}

function addBookmarks(
  volume: mupdf.PDFDocument,
  bookmarks: readonly { title: string; page: number }[],
): void {
  if (bookmarks.length === 0) return;
  const outlines = volume.addObject({ Type: volume.newName("Outlines"), Count: bookmarks.length });
  const items = bookmarks.map(({ title, page }) =>
    volume.addObject({
      Title: volume.newString(title),
      Parent: outlines,
      Dest: [volume.findPage(page), volume.newName("Fit")],
    }),
  );
  items.forEach((item, index) => {
    const [before, after] = [items[index - 1], items[index + 1]];
    if (before !== undefined) item.put("Prev", before);
    if (after !== undefined) item.put("Next", after);
  });
  outlines.put("First", items[0]);
  outlines.put("Last", items.at(-1));
  const catalog = volume.getTrailer().get("Root");
  catalog.put("Outlines", outlines);
  catalog.put("PageMode", volume.newName("UseOutlines"));
}

function describe(volume: mupdf.PDFDocument, job: VolumeJob): void {
  const trailer = volume.getTrailer();
  trailer.put(
    "Info",
    volume.addObject({
      Title: volume.newString(job.title),
      CreationDate: volume.newString(job.date),
      ModDate: volume.newString(job.date),
    }),
  );
  trailer.get("Root").put("Lang", volume.newString(job.language));
}

/**
 * Adds the file identifier to the trailer: given one before, mupdf would change it at each save. The trailer
 * stands at the end of the file, where no offset changes.
 */
function identified(bytes: Uint8Array, id: string): Uint8Array {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = buffer.lastIndexOf(">>\nstartxref");
  if (at < buffer.lastIndexOf("trailer")) throw new Error("the trailer is not where it was");
  const own = Buffer.from(`/ID[<${id}><${id}>]`, "latin1");
  return Uint8Array.from(Buffer.concat([buffer.subarray(0, at), own, buffer.subarray(at)]));
}
