import ExcelJS from "exceljs";
import { unzipSync, zipSync } from "fflate";

import { fullReference } from "../typeset/dossier-data.ts";
import type { DossierView, MatrixRow } from "../view.ts";
import { wordingOf, type DossierWording } from "../wording/wording.ts";
import { neutralised } from "./neutralised.ts";

type Column = {
  readonly title: keyof DossierWording;
  readonly width: number;
  readonly value: (row: MatrixRow, words: DossierWording) => string | number;
};

const STATES = {
  "not-assessed": "stateNotAssessed",
  unsupported: "stateUnsupported",
  "partially-supported": "statePartiallySupported",
  supported: "stateSupported",
  contested: "stateContested",
  "not-applicable": "stateNotApplicable",
} as const satisfies Record<MatrixRow["state"], keyof DossierWording>;

const COLUMNS: readonly Column[] = [
  { title: "matrixCategory", width: 26, value: (row) => row.categoryTitle },
  { title: "matrixElement", width: 20, value: (row) => row.element },
  { title: "matrixElementText", width: 44, value: (row) => row.elementText },
  { title: "matrixElementKind", width: 14, value: (row) => row.elementKind },
  { title: "matrixState", width: 16, value: (row, words) => words[STATES[row.state]] },
  { title: "matrixProvisional", width: 12, value: (row, words) => (row.provisional ? words.yes : words.no) },
  { title: "matrixProposition", width: 44, value: (row) => row.proposition },
  { title: "matrixExhibits", width: 30, value: (row) => row.exhibits },
  { title: "matrixEvidenceKind", width: 16, value: (row) => row.evidenceKind },
  { title: "matrixGrade", width: 10, value: (row) => row.grade },
  { title: "matrixSources", width: 12, value: (row) => row.independentSources },
  { title: "matrixContrary", width: 32, value: (row) => row.contrary },
  { title: "matrixNextStep", width: 28, value: (row) => row.nextStep },
  { title: "matrixAssessor", width: 16, value: (row) => row.assessor },
  { title: "matrixAssessed", width: 14, value: (row) => row.assessed },
];

/**
 * The bytes of `03-element-matrix.xlsx`: one row per element and proposition, header frozen and repeated in
 * print, texts wrapped and never formulas. The same rows give the same bytes.
 */
export async function elementMatrix(view: DossierView): Promise<Uint8Array> {
  const words = wordingOf(view.language);
  const workbook = new ExcelJS.Workbook();
  const date = new Date(`${view.dated}T00:00:00Z`);
  Object.assign(workbook, { creator: "", lastModifiedBy: "", created: date, modified: date });
  workbook.title = neutralised(`${fullReference(view)}: ${words.matrixTitle}`);
  const sheet = workbook.addWorksheet(words.matrixTitle.slice(0, 31), {
    views: [{ state: "frozen", ySplit: 1 }],
    pageSetup: { orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: `&L${footerText(view, words)}&R&P/&N` },
  });
  // The number that OOXML has for A4 (ECMA-376 part 1, §18.3.1.63); the enumeration exists only in types.
  Object.assign(sheet.pageSetup, { paperSize: 9 });
  sheet.pageSetup.printTitlesRow = "1:1";
  sheet.columns = COLUMNS.map(({ title, width }) => ({ header: words[title], width }));
  for (const row of view.matrix) sheet.addRow(COLUMNS.map(({ value }) => cell(value(row, words))));
  sheet.eachRow((row, index) => {
    row.alignment = { wrapText: true, vertical: "top" };
    if (index === 1) row.font = { bold: true };
  });
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: COLUMNS.length } };
  return withoutDates(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function cell(value: string | number): string | number {
  return typeof value === "string" ? neutralised(value) : value;
}

/** `&` begins a field in headers and footers. */
function footerText(view: DossierView, words: DossierWording): string {
  const parts = [fullReference(view), view.classification, view.fictional ? words.fictional : ""];
  return parts
    .filter((part) => part !== "")
    .join(" · ")
    .replaceAll("&", "&&")
    .slice(0, 200);
}

/** A ZIP file states when each member was written: rewritten with one constant time, in one order. */
function withoutDates(zip: Uint8Array): Uint8Array {
  const members = Object.entries(unzipSync(zip)).sort(([a], [b]) => (a < b ? -1 : 1));
  const first = members.findIndex(([name]) => name === "[Content_Types].xml");
  members.unshift(...members.splice(first, 1));
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(members), { mtime, level: 6 });
}
