import { mentionsOf } from "../../../shared/model/mark-runs.ts";
import { plainText } from "../../../shared/model/runs.ts";
import type { Paragraph } from "./statement-content.ts";

/** Words that stayed, came or went. */
export type WordChange = { readonly kind: "same" | "added" | "removed"; readonly text: string };

/** What became of one paragraph between two versions. */
export type ParagraphChange = {
  readonly id: string;
  readonly kind: "added" | "removed" | "reworded" | "moved" | "marks" | "details";
  /** Its number in the later version; in the earlier one where it was removed. */
  readonly number: number;
  readonly words: readonly WordChange[];
};

/** Longest product of two lengths in words that is compared word by word; beyond it whole texts are told. */
const MOST_COMPARED = 4_000_000;

/** What changed between two versions of a statement, paragraph by paragraph. */
export function paragraphChanges(
  before: readonly Paragraph[],
  after: readonly Paragraph[],
): readonly ParagraphChange[] {
  const earlier = new Map(before.map((paragraph, at) => [paragraph.id, { paragraph, at }]));
  const later = new Set(after.map(({ id }) => id));
  const order = before.filter(({ id }) => later.has(id)).map(({ id }) => id);
  const kept = after.filter(({ id }) => earlier.has(id)).map(({ id }) => id);
  const changes = after.flatMap((paragraph, at): ParagraphChange[] => {
    const number = at + 1;
    const known = earlier.get(paragraph.id);
    const text = plainText(paragraph.text);
    if (!known) return [{ id: paragraph.id, kind: "added", number, words: [{ kind: "added", text }] }];
    const old = plainText(known.paragraph.text);
    const found = (kind: ParagraphChange["kind"], words: readonly WordChange[] = []) => [
      { id: paragraph.id, kind, number, words },
    ];
    if (old !== text) return found("reworded", wordChanges(old, text));
    if (marksOf(known.paragraph) !== marksOf(paragraph)) return found("marks");
    if (detailsOf(known.paragraph) !== detailsOf(paragraph)) return found("details");
    return order.indexOf(paragraph.id) === kept.indexOf(paragraph.id) ? [] : found("moved");
  });
  const removed = before.flatMap(({ id, text }, at): ParagraphChange[] =>
    later.has(id)
      ? []
      : [{ id, kind: "removed", number: at + 1, words: [{ kind: "removed", text: plainText(text) }] }],
  );
  return [...removed, ...changes];
}

const marksOf = ({ text }: Paragraph): string => JSON.stringify(mentionsOf(text));

const detailsOf = ({ speaker, mark, language, recordedAt }: Paragraph): string =>
  JSON.stringify([speaker, mark, language, recordedAt]);

/** The words that came and went between two texts, by their longest common subsequence. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const a = tokensOf(before);
  const b = tokensOf(after);
  if (a.length * b.length > MOST_COMPARED)
    return [
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ];
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a[i] === b[j] ? lengths[i + 1]![j + 1]! + 1 : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!);
  const changes: { kind: WordChange["kind"]; text: string }[] = [];
  const add = (kind: WordChange["kind"], text: string) => {
    const last = changes.at(-1);
    if (last?.kind === kind) last.text += text;
    else changes.push({ kind, text });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add("same", a[i]!);
      i++;
      j++;
    } else if (j >= b.length || (i < a.length && lengths[i + 1]![j]! >= lengths[i]![j + 1]!))
      add("removed", a[i++]!);
    else add("added", b[j++]!);
  }
  return changes;
}

const tokensOf = (text: string): readonly string[] => text.match(/\s+|\S+/gu) ?? [];
