import { markRuns, mentionsOf, sliceRuns } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";

/** A text after a name was put into it, and where the caret goes. */
export type WithMention = { readonly runs: Runs; readonly caret: number };

/**
 * Puts the name of a person or a place into a text. Words that are selected are kept and become the name; a stretch
 * that already holds one loses that mark, because the author says anew whom it means.
 *
 * @param start - in UTF-16 units of the plain text
 * @param end - equal to `start` where nothing is selected: then `words` are put in
 */
export function insertMention(
  runs: Runs,
  { start, end }: { readonly start: number; readonly end: number },
  named: { readonly id: string; readonly words: string },
): WithMention {
  const length = plainText(runs).length;
  const words = end > start ? plainText(sliceRuns(runs, { start, end })) : named.words;
  const before = cut(runs, 0, start);
  const after = cut(runs, end, length);
  const whole = [...before, { text: words }, ...after];
  const mark = { start, end: start + words.length, mention: named.id as RecordId };
  return { runs: words === "" ? runs : markRuns(whole, [mark]), caret: mark.end };
}

/** A stretch in which a mention that is cut through loses its mark. */
function cut(runs: Runs, start: number, end: number): Runs {
  const whole = mentionsOf(runs);
  const isCut = (mention: string) =>
    whole.some(
      (mark) =>
        mark.mention === mention &&
        ((mark.start < start && mark.end > start) || (mark.start < end && mark.end > end)),
    );
  return sliceRuns(runs, { start, end }).map((run) =>
    run.mention !== undefined && isCut(run.mention) ? { text: run.text } : run,
  );
}
