import type { Stretch } from "../../../shared/model/mark-runs.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";

/** Paragraphs chosen by their places, in either direction, and perhaps words within one of them. */
export type Selection = {
  /** The paragraph from which one extended. */
  readonly anchor: number;
  /** The paragraph with the focus. */
  readonly focus: number;
};

/** What is to be linked: paragraphs in their order, or words of one. */
export type Passage = {
  readonly paragraphs: readonly RecordId[];
  readonly first: number;
  readonly last: number;
  readonly words?: Stretch & { readonly text: string };
};

/** True for a paragraph that is chosen. */
export const isChosen = ({ anchor, focus }: Selection, at: number): boolean =>
  at >= Math.min(anchor, focus) && at <= Math.max(anchor, focus);

/**
 * Where a key leads from a selection; undefined for keys that lead nowhere.
 *
 * @param count - paragraphs there are
 */
export function moveSelection(
  selection: Selection,
  key: { readonly key: string; readonly shiftKey: boolean },
  count: number,
): Selection | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: 1,
    ArrowUp: -1,
    PageDown: 5,
    PageUp: -5,
    Home: -count,
    End: count,
  };
  const step = steps[key.key];
  if (step === undefined || count === 0) return undefined;
  const focus = Math.max(0, Math.min(count - 1, selection.focus + step));
  return { anchor: key.shiftKey ? selection.anchor : focus, focus };
}

/** The passage that a selection means. */
export function passageOf(
  { anchor, focus }: Selection,
  paragraphs: readonly { readonly id: RecordId }[],
): Passage | undefined {
  const first = Math.min(anchor, focus);
  const last = Math.min(Math.max(anchor, focus), paragraphs.length - 1);
  if (first < 0 || first > last) return undefined;
  return { paragraphs: paragraphs.slice(first, last + 1).map(({ id }) => id), first, last };
}

/** How the passage is cited: the statement and the ids of its paragraphs, which outlive their numbers. */
export const citationOf = (statement: string, { paragraphs }: Passage): string =>
  `${statement}#${paragraphs.join(",")}`;
