import type { Run, Runs } from "../../../shared/model/runs.ts";
import { plainText } from "../../../shared/model/runs.ts";

/**
 * Runs after their text was edited: mentions outside the stretch that changed stay mentions. A mention of which a
 * letter was changed is plain text again, because it may no longer name whom it named.
 */
export function editRuns(before: Runs, text: string): Runs {
  const old = plainText(before);
  let start = 0;
  while (start < old.length && start < text.length && old[start] === text[start]) start += 1;
  let end = 0;
  const most = Math.min(old.length, text.length) - start;
  while (end < most && old[old.length - 1 - end] === text[text.length - 1 - end]) end += 1;
  const oldEnd = old.length - end;
  const after: Run[] = [];
  let at = 0;
  let isPlaced = false;
  for (const run of before) {
    const [from, to] = [at, at + run.text.length];
    at = to;
    const isUntouched = to <= start || from >= oldEnd;
    if (isUntouched && to <= start) {
      after.push(run);
      continue;
    }
    if (!isPlaced) {
      // Everything from the first run that was touched to the last becomes one stretch.
      const lead = from < start ? old.slice(from, start) : "";
      after.push({ text: lead + text.slice(start, text.length - end) });
      isPlaced = true;
    }
    if (isUntouched) after.push(run);
    else if (to > oldEnd) after.push({ text: old.slice(oldEnd, to) });
  }
  if (!isPlaced) after.push({ text: text.slice(start, text.length - end) });
  return joined(after);
}

function joined(runs: readonly Run[]): Runs {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (run.text === "" && run.mention === undefined) continue;
    if (last?.mention === undefined && run.mention === undefined && last)
      result[result.length - 1] = { text: last.text + run.text };
    else result.push(run);
  }
  return result;
}
