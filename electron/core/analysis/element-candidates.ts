import type { LegalElement } from "../../../shared/law/categories.ts";
import { searchHints } from "../../../shared/law/search-hints.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { SearchIndex } from "../store/search-index.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** A passage that may prove an element: suggested by its words, judged by a person. */
export type Candidate = {
  readonly source: string;
  readonly sourceCode: string;
  readonly part: string;
  readonly number: number | null;
  readonly text: string;
  /** Words of the element that were found in it. */
  readonly words: readonly string[];
};

const SHORTEST_WORD = 5;
const HITS_FOR_A_WORD = 60;

/** Words that stand in nearly every element and say nothing of one. */
const COMMON = new Set(
  "perpetrator perpetrators person persons accused conduct whether under which where there their those these other being would could committed article geneva convention conventions rome statute protected person's included including least aware circumstances factual established international armed conflict".split(
    " ",
  ),
);

/**
 * Passages of statements and translations that share words with an element, most words first. It reads nothing
 * into them: a witness who was told "until you write to your minister" is found by the word *minister*, or not at all.
 *
 * @param cited - ids of paragraphs that are linked to the element already; they are left out
 */
export function elementCandidates(
  session: ArchiveSession,
  element: LegalElement,
  cited: ReadonlySet<string>,
  limit: number,
): Candidate[] {
  const index = new SearchIndex(session.databases);
  const found = new Map<string, { record: string; part: string; score: number; words: Set<string> }>();
  for (const word of [...searchHints(element.id), ...keywords(element.text)]) {
    for (const hit of index.find(word, HITS_FOR_A_WORD)) {
      if (hit.part === "") continue;
      const key = `${hit.record} ${hit.part}`;
      const known = found.get(key) ?? {
        record: hit.record,
        part: hit.part,
        score: 0,
        words: new Set<string>(),
      };
      known.score += hit.score;
      known.words.add(word);
      found.set(key, known);
    }
  }
  const best = [...found.values()].sort((a, b) => b.words.size - a.words.size || b.score - a.score);
  const candidates = new Map<string, Candidate>();
  for (const { record, part, words } of best) {
    const candidate = candidateOf(session, record, part, [...words]);
    if (!candidate || cited.has(candidate.part) || candidates.has(candidate.part)) continue;
    candidates.set(candidate.part, candidate);
    if (candidates.size === limit) break;
  }
  return [...candidates.values()];
}

/** Words of an element that may tell a passage apart, cut so that other endings are found too. */
function keywords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}]+/gu) ?? [];
  const telling = words.filter((word) => word.length >= SHORTEST_WORD && !COMMON.has(word));
  return [...new Set(telling.map((word) => word.replace(/(?:ation|ing|ed|es|s)$/u, "")))].filter(
    (word) => word.length >= SHORTEST_WORD - 1,
  );
}

function candidateOf(
  session: ArchiveSession,
  record: string,
  part: string,
  words: readonly string[],
): Candidate | undefined {
  const found = session.records.current(record);
  if (found?.type === "statement") return ofStatement(session, record, part, words);
  if (found?.type !== "translation") return undefined;
  const { of, segments = [] } = found.content as RecordContent<"translation">;
  const segment = segments.find(({ id }) => id === part);
  const original = segment?.source[0];
  if (of === undefined || !segment || original === undefined) return undefined;
  const shown = ofStatement(session, of, original, words);
  return shown && { ...shown, text: plainText(segment.text) };
}

function ofStatement(
  session: ArchiveSession,
  id: string,
  part: string,
  words: readonly string[],
): Candidate | undefined {
  const statement = session.records.current(id);
  if (statement?.type !== "statement") return undefined;
  const { paragraphs = [], code } = statement.content as RecordContent<"statement">;
  const at = paragraphs.findIndex((paragraph) => paragraph.id === part);
  if (at < 0) return undefined;
  return {
    source: id,
    sourceCode: code ?? id,
    part,
    number: at + 1,
    text: plainText(paragraphs[at]!.text),
    words,
  };
}
