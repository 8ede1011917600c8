import { foldForSearch, foldWithOffsets, originalRange } from "../../../shared/names/fold.ts";

const BEFORE = 60;
const LENGTH = 200;
/** Text that is folded with offsets; that costs about a microsecond a character. */
const LONGEST = 20_000;

/** A stretch of the original text around the first place where a word of the query stands. */
export function snippetOf(text: string, query: string): string {
  const folded = foldWithOffsets(text.slice(0, LONGEST));
  if (folded.text === "") return text.slice(0, LENGTH).trim();
  const words = foldForSearch(query).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const places = words.map((word) => folded.text.indexOf(word)).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const found = originalRange(folded, at, Math.min(folded.text.length, at + 1)).start;
  const start = Math.max(0, found - BEFORE);
  const end = Math.min(text.length, start + LENGTH);
  return `${start > 0 ? "…" : ""}${text.slice(start, end).trim()}${end < text.length ? "…" : ""}`;
}
