import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as mupdf from "mupdf";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { DossierFolder } from "../../../../electron/core/dossier/dossier-folder.ts";
import { addressOf } from "../../../../electron/core/dossier/exhibit-pages.ts";
import { writeVolumes } from "../../../../electron/core/dossier/exhibits/volumes.ts";
import type { DossierView } from "../../../../electron/core/dossier/view.ts";
import { nodeParsers } from "../../../../electron/host/headless/start-parser.ts";
import { textOf } from "../fixtures/pdf-text.ts";
import { fictionalView, fileExhibit, nativeExhibit, statementExhibit } from "../fixtures/view.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "affiant-volumes-"));
});

afterEach(() => rm(root, { recursive: true, force: true }));

async function written(changes: Partial<DossierView>, limits = { pages: 1500, bytes: 2 ** 27 }) {
  const view = fictionalView(changes);
  const folder = new DossierFolder(root);
  const places = await writeVolumes(view, { folder, unshown: new Map(), startParser: nodeParsers(), limits });
  return { places, files: folder.files.map(({ path }) => path) };
}

const pdf = async (number: string) =>
  fileExhibit(
    number,
    "pdf",
    "application/pdf",
    await readFile(new URL("../fixtures/pdf/rotations.pdf", import.meta.url)),
  );

describe("the volumes", () => {
  it("are closed before they pass their limit, and never divide an exhibit", async () => {
    const exhibits = await Promise.all(["X-1", "X-2", "X-3", "X-4", "X-5"].map(pdf));
    const { places, files } = await written({ exhibits }, { pages: 7, bytes: 2 ** 27 });
    expect(files).toEqual(["02-exhibits-001.pdf", "02-exhibits-002.pdf", "02-exhibits-003.pdf"]);
    expect([...places.values()].map((place) => addressOf(place, 1))).toEqual([
      "02-exhibits-001.pdf#page=2",
      "02-exhibits-001.pdf#page=5",
      "02-exhibits-002.pdf#page=2",
      "02-exhibits-002.pdf#page=5",
      "02-exhibits-003.pdf#page=2",
    ]);
  });

  it("hold each page where footnotes look for it, under its own number", async () => {
    const exhibits = [
      statementExhibit("X-1"),
      nativeExhibit("X-2", "oga", Buffer.from("bytes")),
      await pdf("X-3"),
    ];
    const { places } = await written({ exhibits });
    const volume = mupdf.Document.openDocument(
      await readFile(join(root, "02-exhibits-001.pdf")),
      "application/pdf",
    );
    const text = (page: number) =>
      volume
        .loadPage(page - 1)
        .toStructuredText("preserve-whitespace")
        .asText();
    for (const { number, slipPage, firstPage, pages } of places.values()) {
      expect(text(slipPage)).toMatch(new RegExp(`^Exhibit\\s+${number}$`, "m"));
      for (let page = 1; page <= pages; page++) {
        expect(text(firstPage + page - 1)).toContain(`${number}-${String(page).padStart(4, "0")}`);
      }
    }
    expect(places.get("X-1")!.pages).toBeGreaterThan(1);
    expect(places.get("X-2")).toMatchObject({ pages: 0, native: "native/X-2.oga" });
    expect(volume.countPages()).toBe(3 + places.get("X-1")!.pages + 2);
  });

  it("say of a withheld paragraph of a statement that it is, and hold nothing of it", async () => {
    await written({ exhibits: [statementExhibit("X-1")] });
    expect(textOf(await readFile(join(root, "02-exhibits-001.pdf")))).toContain(
      "11. Withheld: B.2, family members",
    );
  });
});

describe("a file that cannot be shown", () => {
  const broken = () => fileExhibit("X/1", "pdf", "application/pdf", Buffer.from("%PDF-1.7 but nothing more"));

  it("has a slip sheet that says why, and is handed over byte for byte under its number", async () => {
    const { places } = await written({ exhibits: [broken()] });
    expect(places.get("X/1")?.native).toBe("native/X_1.pdf");
    expect(await readFile(join(root, "native/X_1.pdf"), "utf8")).toBe("%PDF-1.7 but nothing more");
    expect(textOf(await readFile(join(root, "02-exhibits-001.pdf")))).toContain(
      "it is damaged or not of its stated type",
    );
  });

  it("does not leave with a public version, because its metadata would leave with it", async () => {
    const { files } = await written({ exhibits: [broken()], level: "public-redacted" });
    expect(files).toEqual(["02-exhibits-001.pdf"]);
    expect(await readdir(root)).toEqual(["02-exhibits-001.pdf"]);
    expect(textOf(await readFile(join(root, "02-exhibits-001.pdf")))).toContain(
      "It is not part of this version",
    );
  });
});
