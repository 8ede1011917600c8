import { unzipSync } from "fflate";
import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";

import { spreadsheet, type Spreadsheet } from "../../../electron/core/exchange/spreadsheet.ts";

const LIST: Spreadsheet = {
  title: "Persons & places <draft>",
  sheetName: "Persons",
  dated: "2026-03-14",
  columns: [
    { title: "Code", width: 10 },
    { title: "Note", width: 40 },
    { title: "Count", width: 8 },
  ],
  rows: [
    ["W-001", 'said "<yes>" & left', 3],
    ["W-002", "Зоряна Гайова\n刑務所 🕯", -0.5],
    ["W-003", "", 0],
  ],
  footer: "SC-2026 & others",
};

const parts = (workbook: Spreadsheet): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(spreadsheet(workbook))).map(([path, bytes]) => [
      path,
      Buffer.from(bytes).toString("utf8"),
    ]),
  );
const sheetOf = (workbook: Spreadsheet) => parts(workbook)["xl/worksheets/sheet1.xml"]!;
/** The one text beyond the titles, as it stands in the file. */
const noteOf = (text: string) => {
  const all = parts({ ...LIST, rows: [["", text, 0]] });
  expect(all["xl/worksheets/sheet1.xml"]).toContain('<c r="B2" s="0" t="s"><v>3</v></c>');
  return all["xl/sharedStrings.xml"]!.split('<t xml:space="preserve">')[4]!.replace(/<.*/s, "");
};

/** What keeps XML from being well-formed: a tag that does not match, a bare sign, a character it cannot hold. */
function flaws(xml: string): string[] {
  const open: string[] = [];
  const found = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml) ? ["character"] : [];
  const rest = xml
    .replace(/^<\?xml [^?]*\?>\n/, "")
    .replace(
      /<(\/?)([A-Za-z:]+)((?: [A-Za-z:]+="[^"<]*")*)(\/?)>/g,
      (_, end: string, name: string, attributes: string, empty: string) => {
        const names = Array.from(attributes.matchAll(/ ([A-Za-z:]+)=/g), ([, each]) => each);
        if (new Set(names).size !== names.length) found.push(`attribute twice in ${name}`);
        if (end === "" && empty === "") open.push(name);
        if (end !== "" && open.pop() !== name) found.push(`</${name}>`);
        return attributes.replace(/ [A-Za-z:]+="|"/g, "");
      },
    );
  if (/[<>]|&(?!(amp|lt|gt|quot|#9|#10|#13);)/.test(rest)) found.push("bare sign");
  return [...found, ...open];
}

describe("a spreadsheet", () => {
  it("is made of well-formed parts, and names each of them", () => {
    const all = parts({ ...LIST, sheetName: `R&D's "list"`, rows: [["=1", "a\u0000b\ud800<&>\"'\r\n", 1]] });
    for (const [path, xml] of Object.entries(all)) expect(flaws(xml), path).toEqual([]);
    const named = Array.from(
      all["[Content_Types].xml"]!.matchAll(/PartName="\/([^"]+)"/g),
      ([, part]) => part,
    );
    const others = Object.keys(all).filter((path) => !path.endsWith(".rels") && !path.startsWith("["));
    expect(named).toEqual(others);
  });

  it("is read by another program as it was meant", () => {
    const document = mupdf.Document.openDocument(spreadsheet(LIST), "list.xlsx");
    const text = document.loadPage(0).toStructuredText("").asText();
    for (const each of ["Code", "W-001", 'said "<yes>" & left', "Зоряна Гайова", "-0.5"]) {
      expect(text).toContain(each);
    }
  });

  it("has the same bytes in another time zone", () => {
    const one = spreadsheet(LIST);
    const zone = process.env.TZ;
    process.env.TZ = "Pacific/Auckland";
    try {
      expect(new Date(2026, 0, 1).getTimezoneOffset()).toBe(-780);
      expect(Buffer.compare(spreadsheet(LIST), one)).toBe(0);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it("keeps its header in sight, bold and filtered, and repeats it in print", () => {
    const sheet = sheetOf(LIST);
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:C4"/>');
    expect(sheet).toContain('<c r="A1" s="1" t="s">');
    expect(sheet).toContain('<c r="A2" s="0" t="s">');
    const workbook = parts(LIST)["xl/workbook.xml"]!;
    expect(workbook).toContain(">'Persons'!$1:$1<");
    expect(workbook).toContain(">'Persons'!$A$1:$C$4<");
  });

  it("counts its columns beyond Z as spreadsheets do", () => {
    const columns = Array.from({ length: 703 }, (_, at) => ({ title: `t${at}`, width: 9 }));
    const sheet = sheetOf({ ...LIST, columns, rows: [] });
    const places = Array.from(sheet.matchAll(/<c r="([A-Z]+)1"/g), ([, letters]) => letters);
    expect([25, 26, 51, 52, 701, 702].map((at) => places[at])).toEqual(["Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
  });

  it.each(["=1+1", "+380", "-1", "@SUM(A1)"])("holds %s as text", (text) => {
    expect(noteOf(text)).toBe(`'${text}`);
  });

  it("does not let a text pass for a character by its number", () => {
    expect(noteOf("a_x0041_x0042_")).toBe("a_x005F_x0041_x005F_x0042_");
  });

  it("shows that a text was longer than a cell holds", () => {
    const text = noteOf("я".repeat(40_000));
    expect(text).toHaveLength(32_767);
    expect(text.endsWith("я…")).toBe(true);
  });

  it("keeps a text that recurs once", () => {
    const all = parts({ ...LIST, rows: Array.from({ length: 9 }, () => ["W-001", "Note", 1]) });
    expect(all["xl/sharedStrings.xml"]!.match(/<si>/g)).toHaveLength(4);
  });

  it("gives its sheet a name that Excel takes", () => {
    const name = (wanted: string) =>
      /<sheet name="([^"]*)"/.exec(parts({ ...LIST, sheetName: wanted })["xl/workbook.xml"]!)![1]!;
    expect(name("'a/b: [c]*'")).toBe("a b c");
    expect(name("x".repeat(40))).toHaveLength(31);
    expect(name("?")).toBe("1");
  });

  it("takes an ampersand in the footer for itself, even where the footer is cut", () => {
    expect(sheetOf(LIST)).toContain(
      "<oddFooter>&amp;LSC-2026 &amp;&amp; others&amp;R&amp;P/&amp;N</oddFooter>",
    );
    for (const start of ["", "x"]) {
      const footer = /<oddFooter>(.*)<\/oddFooter>/.exec(
        sheetOf({ ...LIST, footer: start + "&".repeat(400) }),
      );
      const code = footer![1]!.replaceAll("&amp;", "&");
      expect(code.length).toBeLessThanOrEqual(255);
      expect(code).toMatch(/^&Lx?(&&)+&R&P\/&N$/);
    }
  });

  it("refuses what a sheet cannot hold", () => {
    expect(() => spreadsheet({ ...LIST, rows: [["", "", Number.NaN]] })).toThrow(RangeError);
    expect(() => spreadsheet({ ...LIST, rows: new Array<never[]>(2 ** 20).fill([]) })).toThrow(RangeError);
    expect(() => spreadsheet({ ...LIST, columns: [], rows: [] })).toThrow(RangeError);
  });
});
