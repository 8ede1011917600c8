import { LANGUAGES } from "../messages/languages.ts";
import { VOCABULARY_TEXTS } from "../messages/vocabularies/vocabularies.ts";

/** A word of a table as it is compared: without case, spaces at its ends and kinds of apostrophe. */
export const comparable = (text: string): string =>
  text
    .normalize("NFC")
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, " ")
    .replaceAll(/[’ʼ`´]/gu, "'")
    .replaceAll("ё", "е");

const known = new Map<string, ReadonlyMap<string, string | null>>();

/**
 * The code that a word means among the codes of a field: the code itself, or its label in any of the four languages.
 * A label that is one of two codes, depending on the language, means neither.
 */
export function codeMeant(codes: readonly string[], word: string): string | undefined {
  if (codes.includes(word.trim())) return word.trim();
  return wordsFor(codes).get(comparable(word)) ?? undefined;
}

function wordsFor(codes: readonly string[]): ReadonlyMap<string, string | null> {
  const key = [...codes].sort().join(" ");
  const before = known.get(key);
  if (before) return before;
  const words = new Map<string, string | null>(codes.map((code) => [comparable(code), code]));
  const texts = Object.values(VOCABULARY_TEXTS).find(({ en }) => Object.keys(en).sort().join(" ") === key);
  for (const language of texts ? LANGUAGES : [])
    for (const [code, label] of Object.entries(texts![language] as Readonly<Record<string, string>>)) {
      const word = comparable(label);
      const other = words.get(word);
      words.set(word, other === undefined || other === code ? code : null);
    }
  known.set(key, words);
  return words;
}
