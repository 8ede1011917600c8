import { stampOf, type ExhibitPages } from "../exhibit-pages.ts";
import { fullReference } from "../typeset/dossier-data.ts";
import type { DossierView, Exhibit } from "../view.ts";
import { LOAD_FILE_COLUMNS, type LoadFileColumn } from "./load-file-columns.ts";
import { neutralised } from "../../exchange/neutralised.ts";

const BYTE_ORDER_MARK = "\ufeff";

/**
 * The bytes of `04-load-file.csv` (RFC 4180: CRLF, quoted where needed), one row per exhibit. UTF-8 with a
 * byte-order mark, because the spreadsheet programs that its readers have take it for an 8-bit encoding
 * without one.
 */
export function loadFile(view: DossierView, pages: ExhibitPages): Uint8Array {
  const rows = view.exhibits.map((exhibit) => {
    const values = rowOf(exhibit, pages, view);
    return LOAD_FILE_COLUMNS.map((column) => field(neutralised(values[column] ?? "")));
  });
  const lines = [LOAD_FILE_COLUMNS, ...rows].map((row) => `${row.join(",")}\r\n`);
  return new TextEncoder().encode(BYTE_ORDER_MARK + lines.join(""));
}

function rowOf(
  exhibit: Exhibit,
  pages: ExhibitPages,
  view: DossierView,
): Partial<Record<LoadFileColumn, string>> {
  const { number, size, sha256 } = exhibit;
  const place = pages.get(number);
  const count = place?.pages ?? 0;
  return {
    title: exhibit.title,
    documentType: exhibit.type,
    confidentiality: exhibit.confidentiality,
    ...exhibit.metadata,
    number,
    pageFrom: count === 0 ? "" : stampOf(number, 1),
    pageTo: count === 0 ? "" : stampOf(number, count),
    pages: String(count),
    volume: place?.volume ?? "",
    fileName: place?.native ?? "",
    sha256: sha256 ?? "",
    size: size === undefined ? "" : String(size),
    dossier: fullReference(view),
  };
}

function field(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
