import { readFileSync } from "node:fs";

import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";

import { bindVolume } from "../../../../electron/core/dossier/exhibits/bind-volume.ts";
import { copyPages } from "../../../../electron/core/dossier/exhibits/copy-pages.ts";
import { shippedFontFile } from "../../../../electron/core/dossier/typeset/shipped-fonts.ts";
import { charactersOf, type PlacedCharacter } from "../fixtures/pdf-text.ts";

function bound(name: string) {
  const source = copyPages(readFileSync(new URL(`../fixtures/pdf/${name}`, import.meta.url)));
  const pages = source.countPages();
  const bytes = bindVolume({
    sources: [Uint8Array.from(source.saveToBuffer("").asUint8Array())],
    parts: [
      {
        source: 0,
        from: 0,
        pages,
        bookmark: "SC-0001 — Звіт",
        stamps: Array.from({ length: pages }, (_, i) => `SC-0001-${String(i + 1).padStart(4, "0")}`),
        mark: "CONFIDENTIAL",
      },
    ],
    stampFont: shippedFontFile("ibm-plex-sans/IBMPlexSans-SemiBold.ttf"),
    title: "Exhibits",
    language: "en",
    date: "D:20260314000000Z",
    id: "00".repeat(16),
  });
  return { bytes, document: mupdf.Document.openDocument(bytes, "application/pdf") };
}

/** The characters of `text` where they stand next to each other on the page. */
function find(text: string, characters: readonly PlacedCharacter[]): PlacedCharacter[] {
  const all = characters.map(({ character }) => character).join("");
  const at = all.indexOf(text);
  return at < 0 ? [] : characters.slice(at, at + text.length);
}

describe.each(["geometry.pdf", "rotations.pdf", "page-sizes.pdf"])("the stamps on %s", (name) => {
  const { document } = bound(name);
  const pages = Array.from({ length: document.countPages() }, (_, i) => document.loadPage(i));

  it("stand upright and inside the visible part of every page", () => {
    expect(pages.length).toBeGreaterThan(1);
    pages.forEach((page, index) => {
      const [left, top, right, bottom] = page.getBounds();
      for (const text of [`SC-0001-${String(index + 1).padStart(4, "0")}`, "CONFIDENTIAL"]) {
        const stamp = find(text, charactersOf(page));
        expect(stamp.length, `${text} on page ${index + 1}`).toBe(text.length);
        for (const { quad } of stamp) {
          const [ulx, uly, urx, ury, llx, lly, lrx, lry] = quad;
          expect(Math.abs(uly - ury) + Math.abs(lly - lry) + Math.abs(ulx - llx)).toBeLessThan(0.01);
          expect(urx).toBeGreaterThan(ulx);
          expect(lly).toBeGreaterThan(uly);
          expect(Math.min(ulx, llx)).toBeGreaterThanOrEqual(left);
          expect(Math.max(urx, lrx)).toBeLessThanOrEqual(right);
          expect(uly).toBeGreaterThanOrEqual(top);
          expect(lly).toBeLessThanOrEqual(bottom);
        }
      }
    });
  });

  it("have one size, except where a page has no room", () => {
    for (const page of pages) {
      const [left, top, right, bottom] = page.getBounds();
      const [first] = find("SC-0001-", charactersOf(page));
      const roomy = right - left > 150 && bottom - top > 100;
      expect(first!.size).toBeLessThanOrEqual(8.51);
      if (roomy) expect(first!.size).toBeCloseTo(8.5, 2);
    }
  });

  it("stand on white: nothing of the page shows through the plate", () => {
    const page = pages[0]!;
    const [stamp] = find("SC-0001-", charactersOf(page));
    const pixels = page.toPixmap([4, 0, 0, 4, 0, 0], mupdf.ColorSpace.DeviceGray);
    const [left, top] = page.getBounds();
    const x = Math.round((stamp!.quad[0] - 1 - left) * 4);
    const y = Math.round((stamp!.quad[5] - 1 - top) * 4);
    expect(pixels.getPixels()[y * pixels.getStride() + x]).toBe(255);
  });
});

describe("a volume", () => {
  it("has a bookmark to the first page of each part", () => {
    expect(bound("rotations.pdf").document.loadOutline()).toMatchObject([
      { title: "SC-0001 — Звіт", page: 0 },
    ]);
  });

  it("has the same bytes each time it is bound", () => {
    expect(bound("geometry.pdf").bytes).toEqual(bound("geometry.pdf").bytes);
  });
});
