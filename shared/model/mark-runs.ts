import type { RecordId } from "./record-id.ts";
import { plainText, type Run, type Runs } from "./runs.ts";

/** A stretch of a text, in UTF-16 code units: from `start` up to, not including, `end`. */
export type Stretch = { readonly start: number; readonly end: number };

/** A stretch that names somebody or something. */
export type MarkedStretch = Stretch & { readonly mention: RecordId };

/**
 * Marks stretches of a text as mentions. The words stay as they are, whatever is marked.
 *
 * @throws RangeError for a stretch that is empty, lies outside the text, or meets another mention
 */
export function markRuns(runs: Runs, stretches: readonly MarkedStretch[]): Runs {
  const length = plainText(runs).length;
  const marks = [...mentionsOf(runs), ...stretches].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const mark of marks) {
    if (mark.start >= mark.end || mark.start < end || mark.end > length)
      throw new RangeError("no such stretch");
    end = mark.end;
  }
  return rebuild(plainText(runs), marks);
}

/** Takes the mark of a mention away; its words stay. */
export const unmarkRuns = (runs: Runs, mention: RecordId): Runs =>
  rebuild(
    plainText(runs),
    mentionsOf(runs).filter((mark) => mark.mention !== mention),
  );

/** The stretches of a text that are mentions, in their order. */
export function mentionsOf(runs: Runs): readonly MarkedStretch[] {
  const found: MarkedStretch[] = [];
  let at = 0;
  for (const { text, mention } of runs) {
    if (mention !== undefined) found.push({ start: at, end: at + text.length, mention });
    at += text.length;
  }
  return found;
}

/** The runs of a stretch of a text; a mention that is cut keeps its mark. */
export function sliceRuns(runs: Runs, { start, end }: Stretch): Runs {
  const cut: Run[] = [];
  let at = 0;
  for (const run of runs) {
    const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (text !== "") cut.push({ ...run, text });
    at += run.text.length;
  }
  return cut;
}

/**
 * Gives a text other words and keeps the marks of mentions that stand outside the words that changed: those before
 * the first letter that differs, and those behind the last.
 */
export function rewordRuns(runs: Runs, words: string): Runs {
  const before = plainText(runs);
  const shorter = Math.min(before.length, words.length);
  let same = 0;
  while (same < shorter && before[same] === words[same]) same++;
  let tail = 0;
  while (tail < shorter - same && before.at(-1 - tail) === words.at(-1 - tail)) tail++;
  const shift = words.length - before.length;
  const kept = mentionsOf(runs).flatMap((mark) => {
    if (mark.end <= same) return [mark];
    if (mark.start < before.length - tail) return [];
    return [{ ...mark, start: mark.start + shift, end: mark.end + shift }];
  });
  return rebuild(words, kept);
}

function rebuild(text: string, marks: readonly MarkedStretch[]): Runs {
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end, mention } of marks) {
    if (start > at) runs.push({ text: text.slice(at, start) });
    runs.push({ text: text.slice(start, end), mention });
    at = end;
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at) });
  return runs;
}
