import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";

import { bareJpeg } from "../../../../electron/core/dossier/exhibits/jpeg-picture.ts";
import { picturePages } from "../../../../electron/core/dossier/exhibits/picture-pages.ts";

/** A JPEG whose upper left quarter is black and the rest white. */
function quarterJpeg(across: number, upward: number): Buffer {
  const pixels = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, across, upward], false);
  pixels.clear(255);
  const samples = pixels.getPixels();
  for (let y = 0; y < upward / 2; y++) samples.fill(0, y * across, y * across + across / 2);
  return Buffer.from(pixels.asJPEG(90, false));
}

/** Puts segments behind the start of a JPEG. */
function withSegments(jpeg: Buffer, ...segments: readonly Buffer[]): Buffer {
  return Buffer.concat([jpeg.subarray(0, 2), ...segments, jpeg.subarray(2)]);
}

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

function exif(orientation: number): Buffer {
  const tiff = Buffer.from("4d4d002a0000000800010112000300000001000000000000", "hex");
  tiff.writeUInt16BE(orientation, 18);
  return segment(
    0xe1,
    Buffer.concat([Buffer.from("Exif\0\0GPS-HERE".slice(0, 6)), tiff, Buffer.from("GPS 50.1 36.2")]),
  );
}

describe("a JPEG made bare", () => {
  it("loses Exif, XMP, IPTC, comments and what follows the picture, and keeps its colours", () => {
    const jpeg = quarterJpeg(40, 20);
    const icc = segment(0xe2, Buffer.from("ICC_PROFILE\0profile"));
    const full = Buffer.concat([
      withSegments(
        jpeg,
        exif(6),
        segment(0xe1, Buffer.from("http://ns.adobe.com/xap/1.0/\0<author>")),
        segment(0xed, Buffer.from("Photoshop 3.0 caption")),
        segment(0xfe, Buffer.from("a comment")),
        icc,
      ),
      Buffer.from("film behind the picture"),
    ]);
    const { bytes, orientation } = bareJpeg(full)!;
    expect(orientation).toBe(6);
    const text = Buffer.from(bytes).toString("latin1");
    expect(text).not.toMatch(/GPS|author|caption|comment|film/);
    expect(text).toContain("ICC_PROFILE");
    expect(Buffer.from(bytes)).toEqual(withSegments(jpeg, icc));
  });

  it("is nothing where the segments cannot be walked", () => {
    expect(bareJpeg(Buffer.from("ffd8ffe1ffff0000", "hex"))).toBeNull();
    expect(bareJpeg(Buffer.from("not a picture"))).toBeNull();
  });
});

describe("a page made of a picture", () => {
  // Where the black quarter of the stored picture stands once it is turned upright.
  it.each([
    [1, "left", "top"],
    [2, "right", "top"],
    [3, "right", "bottom"],
    [4, "left", "bottom"],
    [5, "left", "top"],
    [6, "right", "top"],
    [7, "right", "bottom"],
    [8, "left", "bottom"],
  ])("is upright for Exif orientation %i", (orientation, side, end) => {
    const page = picturePages(withSegments(quarterJpeg(400, 200), exif(orientation))).loadPage(0);
    const [, , width, height] = page.getBounds();
    expect(width > height).toBe(orientation < 5);
    const pixels = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray);
    const at = (x: number, y: number) =>
      pixels.getPixels()[Math.round(y) * pixels.getStride() + Math.round(x)]!;
    const [acrossPart, upwardPart] = orientation < 5 ? [70, 30] : [30, 70];
    for (const [horizontal, dx] of [
      ["left", -1],
      ["right", 1],
    ] as const) {
      for (const [vertical, dy] of [
        ["top", -1],
        ["bottom", 1],
      ] as const) {
        const dark = at(width / 2 + dx * acrossPart, height / 2 + dy * upwardPart) < 128;
        expect(dark, `${horizontal} ${vertical}`).toBe(horizontal === side && vertical === end);
      }
    }
  });

  it("refuses more pixels than a reader's machine could hold, before decoding them", () => {
    const header = Buffer.alloc(33);
    Buffer.from("89504e470d0a1a0a0000000d49484452", "hex").copy(header);
    header.writeUInt32BE(30000, 16);
    header.writeUInt32BE(30000, 20);
    header.set([8, 2, 0, 0, 0], 24);
    expect(() => picturePages(header)).toThrow(/too-large|damaged/);
  });

  it("refuses formats that cannot be decoded", () => {
    expect(() => picturePages(Buffer.from("RIFF....WEBPVP8 "))).toThrow("unsupported");
    expect(() => picturePages(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"))).toThrow("damaged");
  });
});
