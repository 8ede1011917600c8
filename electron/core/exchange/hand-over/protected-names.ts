import type { RecordContent } from "../../../../shared/model/records.ts";
import { nameStems } from "../../../../shared/names/case-endings.ts";
import { foldForSearch } from "../../../../shared/names/fold.ts";
import { spellingKey } from "../../../../shared/names/spelling-key.ts";
import { beginningsOf, nameCheck, tellingWords, type NameCheck } from "../../dossier/assemble/leak-scan.ts";

type Names = NonNullable<RecordContent<"person">["names"]>;

const VOWELS = /[аеіоуюя]+$/u;
const SHORTEST_KEY = 4;

/**
 * The check of a dossier for names of persons who may not be named, and besides their family names and nicknames in
 * the other script and in any romanisation. It costs the same for one name and for thousands.
 */
export function protectedNames(hidden: readonly Names[], shown: readonly Names[]): NameCheck {
  const inOwnScript = nameCheck(hidden, shown);
  const permitted = new Set(shown.flat().flatMap(keysOf));
  const sought = new Set(
    hidden
      .flat()
      .flatMap(keysOf)
      .filter((key) => key.length >= SHORTEST_KEY && !permitted.has(key)),
  );
  const isSought = (word: string): boolean =>
    [spellingKey(word), ...nameStems(word).map(spellingKey)].some((form) =>
      beginningsOf(form).some((key) => sought.has(key)),
    );
  return (text) => inOwnScript(text) || (sought.size > 0 && wordsOf(text).some(isSought));
}

const keysOf = (form: Names[number]): string[] =>
  tellingWords(form).map((word) => spellingKey(word).replace(VOWELS, ""));

const wordsOf = (text: string): readonly string[] => foldForSearch(text).match(/[\p{L}\p{M}]+/gu) ?? [];
