import ExcelJS from "exceljs";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";

import { elementMatrix } from "../../../../electron/core/dossier/tables/element-matrix.ts";
import { LOAD_FILE_COLUMNS } from "../../../../electron/core/dossier/tables/load-file-columns.ts";
import { loadFile } from "../../../../electron/core/dossier/tables/load-file.ts";
import { neutralised } from "../../../../electron/core/dossier/tables/neutralised.ts";
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

describe("cells", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "＝1"])(
    "that begin a formula are made text: %j",
    (text) => {
      expect(neutralised(text)).toBe(`'${text}`);
    },
  );

  it("keep harmless text as it is", () => {
    for (const text of ["SC-0001", "«—»", "1 = 1", "", "a\nb"]) expect(neutralised(text)).toBe(text);
  });

  it("show that a control character was there", () => {
    expect(neutralised("a\u0000b\u001b")).toBe("a\ufffdb\ufffd");
  });
});

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
  it("has a frozen header, wrapped text and no formula", async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await elementMatrix(fictionalView())).buffer as ArrayBuffer);
    const sheet = workbook.worksheets[0]!;
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 1 });
    expect(sheet.rowCount).toBe(23);
    expect(sheet.getRow(1).getCell(3).text).toBe("Text of the element");
    expect(sheet.getRow(2).getCell(3).alignment).toMatchObject({ wrapText: true });
    expect(sheet.getRow(3).getCell(7).value).toBe('\'=HYPERLINK("http://evil.example")');
    expect(sheet.getRow(2).getCell(5).value).toBe("supported");
    sheet.eachRow((row) => row.eachCell((cell) => expect(cell.formula).toBeFalsy()));
  });

  it("has the same bytes in another time zone and at another time, and no date but the stated one", async () => {
    const one = await elementMatrix(fictionalView());
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    try {
      expect(Buffer.compare(await elementMatrix(fictionalView()), one)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    const core = Buffer.from(unzipSync(one)["docProps/core.xml"]!).toString("utf8");
    expect(core.match(/\d{4}-\d{2}-\d{2}T/g)).toEqual(["2026-03-14T", "2026-03-14T"]);
  });
});
