import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { copyPages } from "../../../../electron/core/dossier/exhibits/copy-pages.ts";
import { stampFont, stampPage } from "../../../../electron/core/dossier/exhibits/stamp.ts";
import { shippedFontFile } from "../../../../electron/core/dossier/typeset/shipped-fonts.ts";
import { charactersOf, handMadePdf, streamBody } from "../fixtures/pdf-text.ts";

const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

/** A page of 400 by 500 points with text at the places given. */
const pageWith = (texts: readonly (readonly [string, number, number])[], more = "") =>
  handMadePdf(
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 400 500]${more}/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>`,
    streamBody("", texts.map(([text, x, y]) => `BT /F 10 Tf ${x} ${y} Td (${text}) Tj ET`).join("\n")),
    FONT,
  );

const boundsOf = (document: mupdf.PDFDocument) => document.loadPage(0).getBounds();

/** The text of the page after both stamps, by place; and whether any two lines overlap. */
function stamped(pdf: Uint8Array) {
  const document = copyPages(pdf);
  const font = stampFont(document, shippedFontFile("ibm-plex-sans/IBMPlexSans-SemiBold.ttf"));
  stampPage(document, 0, { text: "EX-0001-0001", place: "bottom-right" }, font);
  stampPage(document, 0, { text: "CONFIDENTIAL", place: "top-center" }, font);
  const saved = new mupdf.PDFDocument(document.saveToBuffer("").asUint8Array());
  const boxes: mupdf.Rect[] = [];
  saved
    .loadPage(0)
    .toStructuredText("")
    .walk({ beginLine: (box) => void boxes.push(box) });
  const overlap = (a: mupdf.Rect, b: mupdf.Rect) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
  const covered = boxes.some((a, at) => boxes.slice(at + 1).some((b) => overlap(a, b)));
  return {
    covered,
    text: charactersOf(saved.loadPage(0))
      .map(({ character }) => character)
      .join(""),
  };
}

describe("the place of the stamps on an exhibit's page", () => {
  it("is on the page as it is where nothing stands there", () => {
    const copy = copyPages(pageWith([["body", 100, 250]]));
    expect(boundsOf(copy)).toEqual([0, 0, 400, 500]);
  });

  it.each([
    ["a header", [["Form 17", 180, 480]]],
    ["a page number", [["page 3", 350, 15]]],
    [
      "both",
      [
        ["Form 17", 180, 480],
        ["page 3", 350, 15],
      ],
    ],
  ] as const)("is outside of the page's own drawing where %s stands there", (_, texts) => {
    for (const rotate of [0, 90, 180, 270]) {
      const { covered, text } = stamped(pageWith(texts, `/Rotate ${rotate}`));
      expect(covered, `turned by ${rotate}`).toBe(false);
      for (const [own] of texts) expect(text).toContain(own);
    }
    const [, top, , bottom] = boundsOf(copyPages(pageWith(texts)));
    expect(bottom - top).toBe(500 + 29 * texts.length);
  });

  it("does not bring back what the page's box had cut off", () => {
    const texts = [
      ["secret", 60, 485],
      ["header", 180, 455],
      ["foot", 340, 45],
    ] as const;
    const copy = copyPages(pageWith(texts, "/CropBox[40 30 380 470]"));
    const pixels = copy.loadPage(0).toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false);
    const row = pixels.getWidth();
    expect(pixels.getHeight()).toBe(440 + 2 * 29);
    expect(
      pixels
        .getPixels()
        .subarray(0, 28 * row)
        .every((value) => value === 255),
    ).toBe(true);
  });
});
