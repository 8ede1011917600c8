import { bounds } from "../dates/bounds.ts";
import { parseEdtf } from "../dates/parse-edtf.ts";

/** The earliest day (`YYYY-MM-DD`) that an EDTF date can mean. */
export const firstDay = (edtf: string): string => bounds(parseEdtf(edtf)).earliest ?? "0000-01-01";

/** The latest day (`YYYY-MM-DD`) that an EDTF date can mean. */
export const lastDay = (edtf: string): string => bounds(parseEdtf(edtf)).latest ?? "9999-12-31";
