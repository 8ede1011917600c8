/** Why a cell cannot become the value of its field. */
export const CELL_PROBLEMS = [
  "cell-date-ambiguous",
  "cell-date-unreadable",
  "cell-value-unknown",
  "cell-number-unreadable",
  "cell-yes-no-unreadable",
  "cell-reference-unknown",
  "cell-reference-ambiguous",
  "cell-missing",
  "cell-error",
  "cell-invalid",
  "row-too-wide",
] as const;
/** One of {@link CELL_PROBLEMS}. */
export type CellProblem = (typeof CELL_PROBLEMS)[number];
