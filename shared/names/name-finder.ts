import { nameStems } from "./case-endings.ts";
import { foldForSearch } from "./fold.ts";
import { spellingKey } from "./spelling-key.ts";

/** `certain`: the whole name stands there; `possible`: one word of it, which others may bear. */
export type Named = "certain" | "possible";

const WORD = /[\p{L}\p{N}\p{M}'’ʼ]+/gu;
const FOLDED_WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PATRONYMIC = /(?:ович|евич|йович|івн|овн|евн|ичн|ovych|evych|ovich|evich|ivn|ovn)[аыуіиоюейaouiye]*$/u;
const SHORTEST_ALONE = 3;
const SHORTEST_STEM = 2;
const VOWELS = /[аеіоуюя]+$/u;
const VOWEL_ENDING = /^[аеіоуюя]{0,2}$/u;

/**
 * Makes a finder of names in texts, in any script, spelling and grammatical case: whole names as they are given, first
 * and last word of longer ones in either order, and each capitalised word of theirs that tells somebody apart. It is
 * made for showing a person where to look, and finds more than it should rather than less.
 *
 * @param names - names and other words for somebody or something, as they stand anywhere
 */
export function nameFinder(names: readonly string[]): (text: string) => Named | undefined {
  const phrases = new Map<string, readonly string[]>();
  const alone = new Set<string>();
  const add = (phrase: readonly string[]) => phrases.set(phrase.join(" "), phrase);
  for (const name of names) {
    const words = name.match(WORD) ?? [];
    const keys = words.flatMap(keysOf);
    if (keys.length === 0) continue;
    add(keys);
    if (keys.length === 1) continue;
    const telling = words.filter(isTelling).flatMap(keysOf);
    for (const key of telling) alone.add(key);
    if (telling.length < 2) continue;
    add([telling[0]!, telling.at(-1)!]);
    add([telling.at(-1)!, telling[0]!]);
  }
  const sought = [...new Set([...alone, ...[...phrases.values()].flat()])];
  const known = new Map<string, readonly string[]>();
  const matches = (word: string): readonly string[] => {
    let found = known.get(word);
    if (!found) {
      const forms = [spellingKey(word), ...nameStems(word).map(spellingKey)];
      found = sought.filter((key) => forms.some((form) => fits(form, key)));
      known.set(word, found);
    }
    return found;
  };
  return (text) => {
    const words = Array.from(foldForSearch(text).matchAll(FOLDED_WORD), ([word]) => matches(word));
    let isPossible = false;
    for (const [at, word] of words.entries()) {
      if (word.length === 0) continue;
      for (const phrase of phrases.values())
        if (phrase.every((key, offset) => words[at + offset]?.includes(key))) return "certain";
      isPossible ||= word.some((key) => alone.has(key));
    }
    return isPossible ? "possible" : undefined;
  };
}

/** What a word begins with in every case and script; a hyphenated word has one for each part, as in the text. */
const keysOf = (word: string): string[] =>
  (foldForSearch(word).match(FOLDED_WORD) ?? []).flatMap((part) => {
    const key = spellingKey(part);
    const stem = key.replace(VOWELS, "");
    return stem.length >= SHORTEST_STEM ? [stem] : key === "" ? [] : [key];
  });

/** A capitalised word, or one of a script without capitals, that is neither short nor a patronymic. */
function isTelling(word: string): boolean {
  const first = Array.from(word)[0]!;
  const isCapital = /\p{L}/u.test(first) && (first !== first.toLowerCase() || first === first.toUpperCase());
  return isCapital && Array.from(word).length >= SHORTEST_ALONE && !PATRONYMIC.test(foldForSearch(word));
}

/** Whether a word is a key with an ending of case: one of vowels alone where the key is short. */
function fits(form: string, key: string): boolean {
  if (!form.startsWith(key)) return false;
  const ending = form.slice(key.length);
  if (key.length >= 4) return ending.length <= 4;
  return key.length === 3 ? ending.length <= 2 : VOWEL_ENDING.test(ending);
}
