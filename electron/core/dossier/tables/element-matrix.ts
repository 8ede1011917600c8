import { spreadsheet } from "../../exchange/spreadsheet.ts";
import { fullReference } from "../typeset/dossier-data.ts";
import type { DossierView, MatrixRow } from "../view.ts";
import { wordingOf, type DossierWording } from "../wording/wording.ts";

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
export function elementMatrix(view: DossierView): Uint8Array {
  const words = wordingOf(view.language);
  return spreadsheet({
    title: `${fullReference(view)}: ${words.matrixTitle}`,
    sheetName: words.matrixTitle,
    dated: view.dated,
    columns: COLUMNS.map(({ title, width }) => ({ title: words[title], width })),
    rows: view.matrix.map((row) => COLUMNS.map(({ value }) => value(row, words))),
    footer: [fullReference(view), view.classification, view.fictional ? words.fictional : ""]
      .filter((part) => part !== "")
      .join(" · "),
  });
}
