/** Name of a column by its place from 0, as spreadsheets have it: A, B … Z, AA. */
export function columnName(at: number): string {
  const above = Math.floor(at / 26);
  return (above === 0 ? "" : columnName(above - 1)) + String.fromCharCode(65 + (at % 26));
}
