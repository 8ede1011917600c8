import * as mupdf from "mupdf";
import { beforeAll, describe, expect, it } from "vitest";

import type { ExhibitPlace } from "../../../../electron/core/dossier/exhibit-pages.ts";
import { typesetDossier } from "../../../../electron/core/dossier/typeset/typeset-dossier.ts";
import type { Block, DossierView } from "../../../../electron/core/dossier/view.ts";
import { textOf } from "../fixtures/pdf-text.ts";
import { fictionalView } from "../fixtures/view.ts";

const PLACES = new Map<string, ExhibitPlace>([
  [
    "SC-0001",
    {
      number: "SC-0001",
      volume: "02-exhibits-001.pdf",
      volumeNumber: 1,
      slipPage: 9,
      firstPage: 10,
      pages: 3,
    },
  ],
]);

let pdf: Uint8Array;
let pages: string[];

beforeAll(async () => {
  pdf = await typesetDossier(fictionalView(), PLACES, { manifest: Buffer.from('{"own":"manifest"}') });
  const document = mupdf.Document.openDocument(pdf, "application/pdf");
  pages = Array.from({ length: document.countPages() }, (_, i) =>
    document.loadPage(i).toStructuredText("preserve-whitespace").asText().replace(/\s+/g, " "),
  );
});

function withParagraph(text: string, changes: Partial<DossierView> = {}): DossierView {
  const block: Block = { kind: "paragraph", id: "p", spans: [{ text }], footnotes: [] };
  return fictionalView({ sections: [{ id: "s", title: "S", blocks: [block] }], annexes: [], ...changes });
}

describe("every page of the dossier", () => {
  it("shows its number and how many there are, the reference, the classification and that it is fictional", () => {
    expect(pages.length).toBeGreaterThan(10);
    pages.forEach((text, index) => {
      expect(text).toContain(`${index + 1}/${pages.length}`);
      expect(text).toContain("SC-2026-003-Conf");
      expect(text).toContain("CONFIDENTIAL");
      expect(text).toContain("FICTIONAL SAMPLE");
    });
  });

  it("does not say fictional where the archive is not", async () => {
    expect(textOf(await typesetDossier(fictionalView({ fictional: false }), PLACES))).not.toMatch(
      /fictional s/i,
    );
  });
});

describe("text comes out of the PDF as it went in", () => {
  it.each([
    ["uk", "Об’єкт «Ґанок»: її їжа — із під’їзду № 7; щодня, о 6:45, 1 234,50 ₴, пів’яблука, Щасливцеве."],
    ["ru", "Объём съёмки: «Ёлка», подъезд № 3, ещё не всё; 12—14 мая; рубль — ₽, ъ, ы, э."],
    ["fr", "L’été où « l’œuvre » naïve coûta 1 200 € : Noël, ça et là, aiguë, œil, Ÿ ; qu’est-ce ?"],
    [
      "en",
      "Offices affixed fifty-five official flags; “efficient” filing—fluffy ‘affidavits’ (fjord), ½ §3.",
    ],
  ] as const)("in %s", async (language, text) => {
    const sample = `${text} `.repeat(6).trim();
    const view = withParagraph(sample, { language: language === "ru" ? "en" : language });
    // A line may end behind a dash, never behind a hyphen.
    const flat = (words: string) => words.replace(/\s+/g, " ").replace(/([—–]) /g, "$1");
    expect(flat(textOf(await typesetDossier(view, PLACES))).includes(flat(sample))).toBe(true);
  });
});

describe("paragraphs withheld for one reason", () => {
  const withheld = (id: string, reason: string): Block => ({ kind: "withheld", id, reason, footnotes: 2 });
  const told = (id: string): Block => ({
    kind: "paragraph",
    id,
    spans: [{ text: `Told ${id}.` }],
    footnotes: [{ text: "A source." }],
  });

  it("share a line under all their numbers, and the notes go on counting", async () => {
    const blocks = [told("a"), withheld("b", "no"), withheld("c", "no"), withheld("d", "other"), told("e")];
    const view = fictionalView({ sections: [{ id: "s", title: "S", blocks }], annexes: [] });
    const text = textOf(await typesetDossier(view, PLACES)).replace(/\s+/g, " ");
    expect(text).toMatch(/2–3\. ?Withheld: no 4\. ?Withheld: other 5\. ?Told e\. ?8/);
  });
});

describe("a character that no font has", () => {
  it("is printed as its code point and listed with how often it occurs", () => {
    const text = pages.join(" ");
    expect(text).toContain("An unprintable sign [U+1F600] stands here");
    expect(text).toContain("Characters not shown");
    expect(text).toContain("U+1F600 (1)");
  });

  it("does not stop the dossier, nor do controls and direction overrides", async () => {
    const text = textOf(
      await typesetDossier(withParagraph("a\u0007b \u202Eevil\u202C \uE000 \uD800 漢"), PLACES),
    );
    expect(text).toContain("a[U+0007]b [U+202E]evil[U+202C] [U+E000] [U+D800] [U+6F22]");
  });
});

describe("references", () => {
  it("lead from a footnote to the page of the exhibit's volume", () => {
    const document = mupdf.Document.openDocument(pdf, "application/pdf");
    const links = Array.from({ length: document.countPages() }, (_, i) =>
      document
        .loadPage(i)
        .getLinks()
        .map((link) => link.getURI().replace("file://", "")),
    ).flat();
    expect(links).toContain("02-exhibits-001.pdf#page=10");
    expect(links).toContain("02-exhibits-001.pdf#page=11");
    expect(links.filter((link) => link.startsWith("02-"))).not.toContain("02-exhibits-001.pdf#page=13");
  });

  it("cite an exhibit in full first in each section, then in short, each part with its own link", async () => {
    const source = (exhibit: string, pin: string) => ({
      text: `Exhibit ${exhibit}, Title of ${exhibit}, ${pin} (confidential)`,
      short: `${exhibit}, ${pin}`,
      target: { exhibit, page: 1 },
    });
    const [first, second] = ["SC-0001", "SC-0002"] as const;
    const place = PLACES.get(first)!;
    const places = new Map([...PLACES, [second, { ...place, number: second, firstPage: 14, slipPage: 13 }]]);
    const paragraph = (id: string, ...parts: ReturnType<typeof source>[]): Block => ({
      kind: "paragraph",
      id,
      spans: [{ text: `Body of ${id}.` }],
      footnotes: [{ text: parts.map(({ text }) => text).join("; "), parts }],
    });
    const view = fictionalView({
      sections: [
        {
          id: "s",
          title: "S",
          blocks: [
            paragraph("a", source(first, "p. 1")),
            paragraph("b", source(first, "p. 2"), source(second, "p. 3")),
          ],
        },
        { id: "t", title: "T", blocks: [paragraph("c", source(second, "p. 4"))] },
      ],
    });
    const bytes = await typesetDossier(view, places);
    const text = textOf(bytes).replace(/\s+/g, " ");
    expect(text).toContain(`1 Exhibit ${first}, Title of ${first}, p. 1 (confidential)`);
    expect(text).toContain(`2 ${first}, p. 2; Exhibit ${second}, Title of ${second}, p. 3 (confidential)`);
    expect(text).toContain(`3 Exhibit ${second}, Title of ${second}, p. 4 (confidential)`);
    const document = mupdf.Document.openDocument(bytes, "application/pdf");
    const links = new Set(
      Array.from({ length: document.countPages() }, (_, at) => document.loadPage(at).getLinks())
        .flat()
        .map((link) => link.getURI().replace("file://", "")),
    );
    for (const page of [10, 14]) expect(links).toContain(`02-exhibits-001.pdf#page=${page}`);
  });

  it("keep the numbers of paragraphs and footnotes where a paragraph is withheld", async () => {
    const paragraph = (id: string): Block => ({
      kind: "paragraph",
      id,
      spans: [{ text: `Body of ${id}.` }],
      footnotes: [{ text: `first of ${id}` }, { text: `second of ${id}` }],
    });
    const section = (blocks: Block[]) => [{ id: "s", title: "S", blocks }];
    const full = fictionalView({ sections: section([paragraph("a"), paragraph("b"), paragraph("c")]) });
    const hidden: Block = { kind: "withheld", id: "b", reason: "B.2", footnotes: 2 };
    const redacted = fictionalView({ sections: section([paragraph("a"), hidden, paragraph("c")]) });
    const [one, other] = await Promise.all(
      [full, redacted].map((view) => typesetDossier(view, PLACES).then(textOf)),
    );
    for (const text of [one, other]) {
      expect(text).toContain("3. Body of c.5, 6");
      expect(text).toMatch(/5 first of c/);
    }
    expect(other).toContain("2. Withheld: B.2");
    expect(other).not.toContain("Body of b");
  });

  it("the table of contents names the page on which a section begins", () => {
    const contents = pages[1]!;
    const [, page] = /Legal characterisation[ .]*?(\d+)/.exec(contents) ?? [];
    expect(pages[Number(page) - 1]).toContain("4. Legal characterisation");
  });
});

describe("the file itself", () => {
  it("carries the manifest, the stated date and its language", () => {
    const document = new mupdf.PDFDocument(pdf);
    const [attached] = Object.values(document.getEmbeddedFiles());
    expect(Buffer.from(document.getEmbeddedFileContents(attached!)!.asUint8Array()).toString()).toBe(
      '{"own":"manifest"}',
    );
    expect(document.getMetaData("info:CreationDate")).toMatch(/^D:20260314/);
    expect(document.getTrailer().get("Root", "Lang").asString()).toBe("en");
    expect(document.getTrailer().get("Root", "MarkInfo", "Marked").asBoolean()).toBe(true);
  });

  it("repeats the header of a table on each page that the table reaches", () => {
    const withRows = pages.filter((text) => text.includes("entered in the register under a number"));
    expect(withRows.length).toBeGreaterThan(2);
    for (const text of withRows) expect(text).toContain("Date What happened Exhibit");
  });
});
