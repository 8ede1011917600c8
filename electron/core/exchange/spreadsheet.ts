import { zipSync } from "fflate";

import { neutralised } from "./neutralised.ts";
import { tableRange, worksheet, type SheetTable } from "./worksheet.ts";
import { xmlText } from "./xml-text.ts";

/** A workbook of one sheet. */
export type Spreadsheet = SheetTable & {
  /** Title in the document's properties. */
  readonly title: string;
  /** Name of the sheet: without what Excel does not allow in one, and cut at its 31 characters. */
  readonly sheetName: string;
  /** The one date that the file states, YYYY-MM-DD. */
  readonly dated: string;
};

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE_TYPE = "application/vnd.openxmlformats-package";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * Writes a workbook (SpreadsheetML, ECMA-376 part 1, transitional) of one sheet: a bold header that stays in
 * sight and is repeated in print, wrapped texts, a filter on every column. A text is always a text cell, and
 * begins like no formula, see {@link neutralised}. The same table gives the same bytes, whenever and wherever
 * it is written.
 *
 * @throws RangeError for a number that is not finite, or for more rows or columns than a sheet holds
 */
export function spreadsheet(workbook: Spreadsheet): Uint8Array {
  const sheet = worksheet(workbook);
  const parts = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": PACKAGE_RELATIONSHIPS,
    "docProps/core.xml": coreProperties(workbook),
    "xl/_rels/workbook.xml.rels": WORKBOOK_RELATIONSHIPS,
    "xl/sharedStrings.xml": stringTable(sheet.strings),
    "xl/styles.xml": STYLES,
    "xl/workbook.xml": workbookPart(workbook),
    "xl/worksheets/sheet1.xml": sheet.xml,
  };
  const encoder = new TextEncoder();
  const members = Object.entries(parts).map(([path, xml]) => [path, encoder.encode(xml)] as const);
  // A ZIP file states local time, and the earliest that it can state is the same everywhere.
  return zipSync(Object.fromEntries(members), { mtime: new Date(1980, 0, 1), level: 6 });
}

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">${[
  `<Default Extension="rels" ContentType="${PACKAGE_TYPE}.relationships+xml"/>`,
  `<Override PartName="/docProps/core.xml" ContentType="${PACKAGE_TYPE}.core-properties+xml"/>`,
  `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPE}.sharedStrings+xml"/>`,
  `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
  `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
].join("")}</Types>`;

const PACKAGE_RELATIONSHIPS = relationships([
  [`${OFFICE}/officeDocument`, "xl/workbook.xml"],
  [`${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"],
]);

const WORKBOOK_RELATIONSHIPS = relationships([
  [`${OFFICE}/worksheet`, "worksheets/sheet1.xml"],
  [`${OFFICE}/styles`, "styles.xml"],
  [`${OFFICE}/sharedStrings`, "sharedStrings.xml"],
]);

function relationships(targets: readonly (readonly [type: string, target: string])[]): string {
  const items = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

/** The cell formats in the order of `FORMATS`. Excel reserves the first two fills. */
const STYLES = `${DECLARATION}<styleSheet xmlns="${MAIN}">${[
  `<fonts count="2"><font>${fontNamed("")}</font><font>${fontNamed("<b/>")}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="2">${cellFormat(0)}${cellFormat(1)}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
].join("")}</styleSheet>`;

function fontNamed(weight: string): string {
  return `${weight}<sz val="11"/><name val="Calibri"/><family val="2"/>`;
}

function cellFormat(font: number): string {
  const place = `numFmtId="0" fontId="${font}" fillId="0" borderId="0" xfId="0"`;
  const alignment = '<alignment vertical="top" wrapText="1"/>';
  return `<xf ${place} applyFont="1" applyAlignment="1">${alignment}</xf>`;
}

function coreProperties({ title, dated }: Spreadsheet): string {
  const names = [
    `xmlns:cp="${PACKAGE}/metadata/core-properties"`,
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    'xmlns:dcterms="http://purl.org/dc/terms/"',
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
  ];
  const dates = ["created", "modified"].map(
    (term) => `<dcterms:${term} xsi:type="dcterms:W3CDTF">${xmlText(dated)}T00:00:00Z</dcterms:${term}>`,
  );
  const stated = `<dc:title>${xmlText(neutralised(title))}</dc:title>${dates.join("")}`;
  return `${DECLARATION}<cp:coreProperties ${names.join(" ")}>${stated}</cp:coreProperties>`;
}

function stringTable(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  return `${DECLARATION}<sst xmlns="${MAIN}">${items.join("")}</sst>`;
}

function workbookPart({ sheetName, columns, rows }: Spreadsheet): string {
  const name = allowedName(sheetName);
  const reference = xmlText(`'${name.replaceAll("'", "''")}'`);
  const range = tableRange(columns.length, rows.length, "$");
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${[
    `<sheets><sheet name="${xmlText(name)}" sheetId="1" r:id="rId1"/></sheets>`,
    "<definedNames>",
    `<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${reference}!${range}</definedName>`,
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">${reference}!$1:$1</definedName>`,
    "</definedNames>",
  ].join("")}</workbook>`;
}

function allowedName(wanted: string): string {
  const plain = neutralised(wanted)
    .replace(/[[\]:*?/\\\s]+/gu, " ")
    .slice(0, 31)
    .toWellFormed();
  return plain.replace(/^[' ]+|[' ]+$/gu, "") || "1";
}
