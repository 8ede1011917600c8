import { describe, expect, it } from "vitest";

import { copyPages } from "../../../../electron/core/dossier/exhibits/copy-pages.ts";
import { handMadePdf, streamBody, textOf } from "../fixtures/pdf-text.ts";

const FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>";

function copied(bytes: Uint8Array): { text: string; raw: string } {
  const pdf = Uint8Array.from(copyPages(bytes).saveToBuffer("garbage=2,decompress").asUint8Array());
  return { text: textOf(pdf), raw: Buffer.from(pdf).toString("latin1") };
}

describe("pages copied from a foreign PDF", () => {
  it("keep what is drawn and lose scripts, actions, attachments and metadata", () => {
    const { text, raw } = copied(
      handMadePdf(
        "<</Type/Catalog/Pages 2 0 R/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>/Names<</EmbeddedFiles<</Names[(a.txt)7 0 R]>>>>/Metadata 8 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R/Annots[6 0 R]/AA<</O<</S/Launch/F(calc.exe)>>>>/PieceInfo<</Secret(trace)>>>>",
        streamBody("/Metadata 8 0 R", "BT /F 12 Tf 20 200 Td (Seen by the reader) Tj ET"),
        FONT,
        "<</Type/Annot/Subtype/Link/Rect[0 0 300 300]/A<</S/URI/URI(http://tracker.example)>>>>",
        `<</Type/Filespec/F(a.txt)/EF<</F 9 0 R>>>>`,
        streamBody("/Type/Metadata/Subtype/XML", "<x>author of the file</x>"),
        streamBody("/Type/EmbeddedFile", "attached words"),
      ),
    );
    expect(text).toContain("Seen by the reader");
    for (const gone of [
      "JavaScript",
      "Launch",
      "tracker",
      "attached",
      "author of",
      "Secret",
      "Annots",
      "OpenAction",
    ]) {
      expect(raw).not.toContain(gone);
    }
  });

  it("show annotations and filled form fields as part of the page", () => {
    const { text } = copied(
      handMadePdf(
        "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[5 0 R]/DR<</Font<</F 6 0 R>>>>/DA(/F 12 Tf)>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Annots[5 0 R]>>",
        streamBody("", " "),
        "<</Type/Annot/Subtype/Widget/FT/Tx/T(name)/V(Filled in by hand)/Rect[20 20 280 40]/F 4/DA(/F 12 Tf 0 g)/P 3 0 R/AP<</N 7 0 R>>>>",
        FONT,
        streamBody(
          "/Type/XObject/Subtype/Form/BBox[0 0 260 20]/Resources<</Font<</F 6 0 R>>>>",
          "/Tx BMC BT /F 12 Tf 2 5 Td (Filled in by hand) Tj ET EMC",
        ),
      ),
    );
    expect(text).toContain("Filled in by hand");
  });

  it("leave hidden layers out", () => {
    const { text, raw } = copied(
      handMadePdf(
        "<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[5 0 R]/D<</OFF[5 0 R]/Order[5 0 R]>>>>>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 6 0 R>>/Properties<</L 5 0 R>>>>/Contents 4 0 R>>",
        streamBody(
          "",
          "BT /F 12 Tf 20 200 Td (Open) Tj ET /OC /L BDC BT /F 12 Tf 20 100 Td (Concealed) Tj ET EMC",
        ),
        "<</Type/OCG/Name(Layer)>>",
        FONT,
      ),
    );
    expect(text).toContain("Open");
    expect(text).not.toContain("Concealed");
    expect(raw).not.toContain("Concealed");
  });

  it.each([
    ["nothing at all", new Uint8Array(0), "damaged"],
    [
      "a picture under a PDF's name",
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
      "damaged",
    ],
    [
      "a page tree that contains itself",
      handMadePdf("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 1>>"),
      "damaged",
    ],
  ])("are refused where the file is %s", (_, bytes, reason) => {
    expect(() => copyPages(bytes)).toThrow(reason);
  });
});
