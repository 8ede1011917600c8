/**
 * A cell as it was read: its text; for a number of a workbook besides the date that it would be as a serial number
 * (`YYYY-MM-DD`); or nothing but that the workbook shows an error there (`#REF!`).
 */
export type TableCell = string | { readonly text: string; readonly date: string } | { readonly error: true };

/** Letters of a column, counted from 0: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return (above === 0 ? "" : columnLetters(above - 1)) + String.fromCharCode(65 + (column % 26));
}
