import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import * as mupdf from "mupdf";
import { afterAll, describe, expect, it } from "vitest";

import {
  DOSSIER_POOL,
  PAGES,
  readForeign,
  type ForeignPages,
} from "../../../../electron/core/dossier/exhibits/foreign-reader.ts";
import { ParserPool } from "../../../../electron/core/parsing/parser-pool.ts";
import { nodeParsers } from "../../../../electron/host/headless/start-parser.ts";

const SAMPLES = new URL("../../../../../shared/samples/", import.meta.url).pathname;
const present = existsSync(SAMPLES);
if (!present) console.log("skipped: the folder of sample files is not there");

const parsers = new ParserPool(nodeParsers(), DOSSIER_POOL);
afterAll(() => parsers[Symbol.asyncDispose]());

const names = (folder: string, pattern: RegExp) =>
  present ? readdirSync(join(SAMPLES, folder)).filter((name) => pattern.test(name)) : [];
const read = (folder: string, name: string, kind: "pdf" | "picture") =>
  readForeign(parsers, { kind, bytes: readFileSync(join(SAMPLES, folder, name)) }, undefined, {
    ...PAGES,
    deadline: 30_000,
  });
const verdict = (answer: ForeignPages) => ("refused" in answer ? answer.refused : "shown");

describe.skipIf(!present)("foreign files", () => {
  it.each([
    ["own_pdf_flate_bomb.pdf", "pdf", "too-large"],
    ["own_png_pixel_bomb.png", "picture", "too-large"],
    ["page_tree_loop.pdf", "pdf", "damaged"],
    ["malformed_fuzzed.pdf", "pdf", "damaged"],
    ["own_zero_bytes.pdf", "pdf", "damaged"],
    ["own_png_named.pdf", "pdf", "damaged"],
    ["png_truncated.png", "picture", "damaged"],
    ["own_svg_script.svg", "picture", "unsupported"],
  ] as const)("%s as a %s is %s, and the next file is read none the less", async (name, kind, expected) => {
    expect(verdict(await read("nasty", name, kind))).toBe(expected);
    expect(verdict(await read("pdf", "cyrillic_short.pdf", "pdf"))).toBe("shown");
  });

  it("that are encrypted are said to be so", async () => {
    for (const name of names("pdf", /umlaut|openpassword|user_password|scan_encrypted/)) {
      expect(verdict(await read("pdf", name, "pdf")), name).toBe("encrypted");
    }
  });

  it("become PDFs without scripts, actions, attachments or metadata", async () => {
    const files = [
      ...names("pdf", /\.pdf$/).map((name) => ["pdf", name] as const),
      ...names("nasty", /pdf$/).map((name) => ["nasty", name] as const),
    ];
    expect(files.length).toBeGreaterThan(40);
    for (const [folder, name] of files) {
      const answer = await read(folder, name, "pdf");
      if ("refused" in answer) continue;
      const raw = Buffer.from(answer.pdf).toString("latin1");
      expect(raw, name).not.toMatch(
        /\/(JS|JavaScript|Launch|OpenAction|EmbeddedFiles?|Annots|AcroForm|Metadata|URI)\b/,
      );
      expect(answer.pages, name).toBe(
        mupdf.Document.openDocument(answer.pdf, "application/pdf").countPages(),
      );
    }
  });

  it("keep no Exif, XMP or content credentials when they are pictures", async () => {
    for (const name of names("images", /\.jpe?g$/)) {
      const answer = await read("images", name, "picture");
      if ("refused" in answer) throw new Error(`${name} was refused`);
      expect(Buffer.from(answer.pdf).toString("latin1"), name).not.toMatch(
        /Exif\0|ns\.adobe\.com|c2pa|Photoshop|ftyp/,
      );
    }
  });

  it("that take too long are given up", async () => {
    const bytes = readFileSync(join(SAMPLES, "pdf", "many_pages_117_math.pdf"));
    expect(
      verdict(await readForeign(parsers, { kind: "pdf", bytes }, undefined, { ...PAGES, deadline: 1 })),
    ).toBe("too-large");
  });
});
