import type { TableColumn } from "../../../shared/contract/tables.ts";
import type { CellProblem } from "../../../shared/tables/cell-problem.ts";
import { readCell } from "../../../shared/tables/read-cell.ts";
import { comparable } from "../../../shared/tables/vocabulary-words.ts";
import { kindOfTarget } from "./field-targets.ts";
import type { DraftField } from "./map-draft.ts";

/** A word of a column with what it becomes in a field. */
export type WordMeaning = {
  readonly word: string;
  readonly count: number;
  /** What it becomes; undefined where the cell says nothing. */
  readonly read:
    { readonly value: string | number | boolean } | { readonly problem: CellProblem } | undefined;
  /** True where the map says so, and not the program of itself. */
  readonly isSaid: boolean;
};

/** Kinds of fields of which any word is one. */
const ANY_WORD: ReadonlySet<string> = new Set(["text", "runs", "record"]);

/**
 * The words of a field that somebody has to look at: all words of a vocabulary, and of dates, numbers and the like
 * those that cannot be read or of which the map says something.
 */
export function wordMeanings(field: DraftField, columns: readonly TableColumn[]): readonly WordMeaning[] {
  const kind = kindOfTarget(field);
  if (ANY_WORD.has(kind.is) || field.columns.length !== 1) return [];
  const { split, values = {}, empty = [] } = field.options;
  const counts = new Map<string, { word: string; count: number }>();
  for (const { text, count } of columns[field.columns[0]!]?.words ?? [])
    for (const part of split === undefined ? [text] : text.split(split)) {
      const word = part.trim();
      if (word === "") continue;
      const key = comparable(word);
      const before = counts.get(key);
      counts.set(key, { word: before?.word ?? word, count: (before?.count ?? 0) + count });
    }
  const said = new Set([...Object.keys(values), ...empty].map(comparable));
  return [...counts.values()]
    .map(({ word, count }) => ({
      word,
      count,
      read: readCell(word, { kind, source: field.options, resolve: () => undefined }),
      isSaid: said.has(comparable(word)),
    }))
    .filter(({ read, isSaid }) => kind.is === "code" || isSaid || (read !== undefined && "problem" in read));
}
