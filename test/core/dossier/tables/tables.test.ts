import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { elementMatrix } from "../../../../electron/core/dossier/tables/element-matrix.ts";
import { LOAD_FILE_COLUMNS } from "../../../../electron/core/dossier/tables/load-file-columns.ts";
import { loadFile } from "../../../../electron/core/dossier/tables/load-file.ts";
import { fictionalView, nativeExhibit } from "../fixtures/view.ts";

const PLACES = new Map([
  [
    "SC-0005",
    {
      number: "SC-0005",
      volume: "02-exhibits-001.pdf",
      volumeNumber: 1,
      slipPage: 1,
      firstPage: 2,
      pages: 12,
      native: "native/SC-0005.oga",
    },
  ],
]);

describe("the load file", () => {
  const hostile = {
    ...nativeExhibit("SC-0005", "oga", new Uint8Array(9)),
    title: '=cmd|"/c calc"!A1, or\nnot',
  };
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(
    loadFile(fictionalView({ exhibits: [hostile] }), PLACES),
  );

  it("begins with a byte-order mark and the names of its columns", () => {
    expect(text.startsWith(`\ufeff${LOAD_FILE_COLUMNS.join(",")}\r\n`)).toBe(true);
  });

  it("has a row per exhibit with its pages, place and hash", () => {
    expect(text).toContain("SC-0005,SC-0005-0001,SC-0005-0012,12,02-exhibits-001.pdf,native/SC-0005.oga,");
  });

  it("quotes what RFC 4180 wants quoted, and neutralises formulas", () => {
    expect(text).not.toContain(",=cmd");
    const quoted = loadFile(fictionalView({ exhibits: [{ ...hostile, metadata: {} }] }), PLACES);
    expect(new TextDecoder().decode(quoted)).toContain('"\'=cmd|""/c calc""!A1, or\nnot"');
  });
});

describe("the element matrix", () => {
  it("has a row per element and proposition under its titles, with hostile text as text", () => {
    const rows = rowsOf(elementMatrix(fictionalView()));
    expect(rows).toHaveLength(23);
    expect(rows[0]![2]).toBe("Text of the element");
    expect(rows[1]![4]).toBe("supported");
    expect(rows[2]![6]).toBe("'=HYPERLINK(&quot;http://evil.example&quot;)");
  });

  it("states no date but the dossier's own, in its reference's properties", () => {
    const core = Buffer.from(unzipSync(elementMatrix(fictionalView()))["docProps/core.xml"]!).toString();
    expect(core.match(/\d{4}-\d{2}-\d{2}T/g)).toEqual(["2026-03-14T", "2026-03-14T"]);
    expect(core).toContain("<dc:title>SC-2026-003-Conf: ");
  });
});

/** The texts of the cells, as they stand in XML. */
function rowsOf(workbook: Uint8Array): string[][] {
  const part = (path: string) => Buffer.from(unzipSync(workbook)[path]!).toString();
  const strings = part("xl/sharedStrings.xml").split("<si>").slice(1);
  const texts = strings.map((each) => each.replace(/<[^>]*>/g, ""));
  const rows = part("xl/worksheets/sheet1.xml").split("<row ").slice(1);
  return rows.map((row) =>
    Array.from(row.matchAll(/<c [^>]*?(?:\/>|t="s"><v>(\d+)|><v>([^<]+))/g), ([, string, number]) =>
      string === undefined ? (number ?? "") : texts[Number(string)]!,
    ),
  );
}
