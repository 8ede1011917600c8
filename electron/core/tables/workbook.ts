import type { ByteSource } from "../parsing/byte-source.ts";
import { datePrecision, type DatePrecision } from "./number-format.ts";
import { MOST_TEXTS_BYTES } from "./table-contract.ts";
import { TableRefused } from "./table-refused.ts";
import { attribute, XmlScanner, type XmlListener } from "./xml-scanner.ts";
import { memberText, zipMembers, type ZipMember } from "./zip-members.ts";

/** What the cells of a sheet refer to. */
export type Workbook = {
  /** Names of the sheets with cells, in order. */
  readonly sheets: readonly string[];
  /** Name and part of the sheet to be read. */
  readonly sheet: { readonly name: string; readonly part: ZipMember };
  readonly texts: readonly string[];
  /** Precision of dates, by number of the cell's style. */
  readonly dates: readonly (DatePrecision | undefined)[];
  readonly is1904: boolean;
};

const MOST_PART_BYTES = 16 * 2 ** 20;

/**
 * Opens a workbook (SpreadsheetML, ECMA-376 part 1) at one of its sheets.
 *
 * @param wanted - name of the sheet; the first one that is not hidden, if absent
 * @throws TableRefused `unsupported` for an archive that is no workbook, `sheet-missing`, `damaged`, `too-large`
 */
export async function openWorkbook(source: ByteSource, wanted: string | undefined): Promise<Workbook> {
  const members = await zipMembers(source);
  const scan = async (part: string, listener: Partial<XmlListener>, mostBytes = MOST_PART_BYTES) => {
    const member = members.get(part);
    if (!member) return false;
    const nothing = () => undefined;
    const scanner = new XmlScanner({ open: nothing, close: nothing, text: nothing, ...listener });
    for await (const piece of memberText(source, member, mostBytes)) scanner.push(piece);
    return true;
  };

  const found: { name: string; relation: string; hidden: boolean }[] = [];
  let is1904 = false;
  const isWorkbook = await scan("xl/workbook.xml", {
    open: (name, attributes) => {
      if (name === "workbookPr") is1904 = /^(?:1|true)$/u.test(attribute(attributes, "date1904") ?? "");
      if (name === "sheet")
        found.push({
          name: attribute(attributes, "name") ?? "",
          relation: attribute(attributes, "id") ?? "",
          hidden: (attribute(attributes, "state") ?? "visible") !== "visible",
        });
    },
  });
  if (!isWorkbook) throw new TableRefused("unsupported");

  const targets = new Map<string, string>();
  await scan("xl/_rels/workbook.xml.rels", {
    open: (name, attributes) => {
      const type = attribute(attributes, "Type") ?? "";
      if (name !== "Relationship" || !type.endsWith("/worksheet")) return;
      const target = attribute(attributes, "Target") ?? "";
      targets.set(
        attribute(attributes, "Id") ?? "",
        target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//u, "")}`,
      );
    },
  });
  const sheets = found.flatMap((sheet) => {
    const part = members.get(targets.get(sheet.relation) ?? "");
    return part ? [{ ...sheet, part }] : [];
  });
  const sheet =
    wanted === undefined
      ? (sheets.find(({ hidden }) => !hidden) ?? sheets[0])
      : sheets.find(({ name }) => name.trim() === wanted.trim());
  if (!sheet) throw new TableRefused("sheet-missing");
  return {
    sheets: sheets.map(({ name }) => name.slice(0, 200)),
    sheet: { name: sheet.name.slice(0, 200), part: sheet.part },
    texts: await readTexts(scan),
    dates: await readDates(scan),
    is1904,
  };
}

type Scan = (part: string, listener: Partial<XmlListener>, mostBytes?: number) => Promise<boolean>;

/** The table of texts, without what only says how they sound. */
async function readTexts(scan: Scan): Promise<string[]> {
  const texts: string[] = [];
  let item = "";
  let inText = false;
  let inReading = false;
  await scan(
    "xl/sharedStrings.xml",
    {
      open: (name) => {
        if (name === "si") item = "";
        else if (name === "rPh") inReading = true;
        else if (name === "t") inText = true;
      },
      close: (name) => {
        if (name === "si") texts.push(cellText(item));
        else if (name === "rPh") inReading = false;
        else if (name === "t") inText = false;
      },
      text: (text) => {
        if (inText && !inReading) item += text;
      },
    },
    MOST_TEXTS_BYTES,
  );
  return texts;
}

async function readDates(scan: Scan): Promise<(DatePrecision | undefined)[]> {
  const formats = new Map<number, string>();
  const dates: (DatePrecision | undefined)[] = [];
  let inCells = false;
  await scan("xl/styles.xml", {
    open: (name, attributes) => {
      const id = Number(attribute(attributes, "numFmtId") ?? 0);
      if (name === "numFmt") formats.set(id, attribute(attributes, "formatCode") ?? "");
      else if (name === "cellXfs") inCells = true;
      else if (name === "xf" && inCells) dates.push(datePrecision(id, formats.get(id)));
    },
    close: (name) => {
      if (name === "cellXfs") inCells = false;
    },
  });
  return dates;
}

/** `_x000A_` means a character by its number (ECMA-376 part 1, §22.9.2.19). */
export const cellText = (text: string): string =>
  text.includes("_x")
    ? text
        .replace(/_x([0-9a-f]{4})_/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
        .toWellFormed()
    : text;
