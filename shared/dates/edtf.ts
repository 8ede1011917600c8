/**
 * Uncertain dates (EDTF, ISO 8601-2): the public face of this folder.
 */
export { bounds, type Bounds } from "./bounds.ts";
export { compareEdtf, overlaps } from "./compare-edtf.ts";
export { formatDays, formatEdtf, type DateLocale } from "./format-edtf.ts";
export { isEdtf, parseEdtf } from "./parse-edtf.ts";
export type { Edtf, EdtfDate, EdtfEnd, EdtfInterval, EdtfTime, Qualification } from "./edtf-parts.ts";
