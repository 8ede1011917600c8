import { mentionsOf, type Stretch } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";

/** One piece of a paragraph as it is drawn: plain words, a mention, or words that may be a name. */
export type TextPiece = Stretch & {
  readonly text: string;
  readonly mention?: RecordId;
  readonly suggestion?: string;
};

/** A name that is suggested, under a key of its own. */
export type KeyedStretch = Stretch & { readonly key: string };

/** Cuts a paragraph into pieces. A suggestion that meets a mention is left out: the text was marked meanwhile. */
export function textPieces(runs: Runs, suggestions: readonly KeyedStretch[]): readonly TextPiece[] {
  const text = plainText(runs);
  const mentions = mentionsOf(runs);
  const free = suggestions.filter(
    ({ start, end }) =>
      end <= text.length && mentions.every((each) => end <= each.start || start >= each.end),
  );
  const marks = [
    ...mentions.map(({ start, end, mention }) => ({ start, end, mention })),
    ...free.map(({ start, end, key }) => ({ start, end, suggestion: key })),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const mark of marks) {
    if (mark.start < at) continue;
    if (mark.start > at) pieces.push({ start: at, end: mark.start, text: text.slice(at, mark.start) });
    pieces.push({ ...mark, text: text.slice(mark.start, mark.end) });
    at = mark.end;
  }
  if (at < text.length) pieces.push({ start: at, end: text.length, text: text.slice(at) });
  return pieces;
}
