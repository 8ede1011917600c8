import { foldLetter, plainLetter } from "./letter-folding.ts";
import { repairLookAlikes } from "./look-alikes.ts";

/**
 * A folded text and where its parts came from. Both lists have one entry for each UTF-16 code unit of `text`:
 * the unit at `i` came from the original's units from `starts[i]` up to, not including, `ends[i]`.
 */
export type FoldedText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/**
 * Brings a text into the form in which it is searched and compared, so that spellings of the same word agree:
 *
 * - compatibility forms are resolved (NFKD), case and the marks of Latin, Cyrillic, Greek, Arabic and Hebrew
 *   letters are dropped: stress marks, ё as е, é as e, vowel marks, hamza on its carrier;
 * - ґ becomes г, ł l, æ ae, alef forms alef, alef maqsura and Persian ya ya, ta marbuta ha, digits of Arabic
 *   script digits, dashes a hyphen;
 * - tatweel, zero-width and direction characters, soft hyphens disappear;
 * - Latin letters that stand inside a Cyrillic word, and the reverse, are repaired;
 * - between a Cyrillic consonant and an iotated vowel an apostrophe of any kind and ъ become ь (Мар’яна and
 *   Марьяна, об’єкт and объєкт agree); other apostrophes disappear (Ol’ga and Olga agree).
 *
 * й, ї and ў stay letters of their own, although Unicode writes them with a mark: й as и would make "мой" and
 * "мои", "герой" and "герои" one word, and ї as і "країни" a misspelling; a missing dot is a typing error, which
 * search tolerates anyway. For the same reason ь stays elsewhere ("угол" is not "уголь", "семья" not "семя"),
 * and и, і, ы are not merged: that Юрій and Юрий are one name is for romanisation to know, not for spelling.
 *
 * Folding a folded text changes nothing.
 */
export function foldForSearch(text: string): string {
  const known = new Map<string, string>();
  return text.replace(WORD, (word) => {
    let folded = PLAIN.test(word) ? word.toLowerCase() : known.get(word);
    if (folded === undefined) {
      folded = joined(foldWord(word));
      known.set(word, folded);
    }
    return folded;
  });
}

/**
 * Folds as {@link foldForSearch} does, and says where each part came from, so that a match can be shown in
 * the original.
 */
export function foldWithOffsets(text: string): FoldedText {
  const starts: number[] = [];
  const ends: number[] = [];
  const folded = text.replace(WORD_OR_SPACE, (word, at: number) => {
    const atoms = foldWord(word);
    for (const { base, start, end } of atoms) {
      starts.push(...Array.from({ length: base.length }, () => at + start));
      ends.push(...Array.from({ length: base.length }, () => at + end));
    }
    return joined(atoms);
  });
  return { text: folded, starts, ends };
}

/**
 * The stretch of the original that a stretch of the folded text came from, in UTF-16 code units; marks and
 * dropped characters inside it included.
 *
 * @param from - first unit in the folded text
 * @param to - the unit behind the last one, greater than `from`
 * @throws RangeError if there is no such stretch
 */
export function originalRange(
  folded: FoldedText,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  const start = folded.starts[from];
  const end = folded.ends[to - 1];
  if (start === undefined || end === undefined || from >= to) throw new RangeError("no such stretch");
  return { start, end };
}

/** A character with the marks on it, and the stretch of the original that it came from. */
type Atom = { base: string; marks: string; start: number; end: number };

/** Folding never looks across a space or a line's end, so that each word is folded by itself, and once. */
const WORD = /[^ \n]+/g;
const WORD_OR_SPACE = /[^ \n]+|[ \n]/g;
/** Words in which nothing but case is folded: most of every text. A doubled ь is a slip that is settled below. */
const PLAIN = /^(?!.*ьь)(?:[a-z0-9!-&(-@[-_{-~«»·]*|[а-щыьэюяіїєў0-9!-&(-@[-_{-~«»·]*)$/i;

const WITH_MARKS = /\P{M}\p{M}*|\p{M}+/gu;
const MARKS = /\p{M}+/gu;
const DROPPED = /^[\p{Cf}\p{Default_Ignorable_Code_Point}\u0640]/u;
const DROPPED_MARKS = /\p{Default_Ignorable_Code_Point}/gu;
const APOSTROPHE = /^['`\u00b4\u02b9-\u02bf\u02c8\u2018-\u201b\u2032\u2035\ua78b\ua78c\uff07]/u;
const LETTER = /^\p{L}/u;
const CONSONANT = /^[бвгджзклмнпрстфхцчшщ]$/;
const IOTATED = /^[яюєїеиі]$/;

function joined(atoms: readonly Atom[]): string {
  return atoms.map((atom) => atom.base).join("");
}

function foldWord(word: string): Atom[] {
  const atoms = decompose(word);
  repairWords(atoms);
  for (const atom of atoms) atom.base = foldLetter(atom.base, atom.marks);
  return settleSigns(atoms);
}

/** Cuts the text into plain letters with marks, without the characters that are dropped everywhere. */
function decompose(text: string): Atom[] {
  const atoms: Atom[] = [];
  for (const { 0: cluster, index: start } of text.matchAll(WITH_MARKS)) {
    const end = start + cluster.length;
    if (DROPPED.test(cluster)) continue;
    if (APOSTROPHE.test(cluster)) {
      atoms.push({ base: "'", marks: "", start, end });
      continue;
    }
    for (const [part] of cluster.normalize("NFKD").matchAll(WITH_MARKS)) {
      const base = part.replace(MARKS, "");
      if (base === "" || DROPPED.test(base)) continue;
      const marks = part.slice(base.length).replace(DROPPED_MARKS, "");
      const plain = APOSTROPHE.test(base) ? "'" : plainLetter(base);
      for (const letter of plain) atoms.push({ base: letter, marks, start, end });
    }
  }
  return atoms;
}

/** Repairs look-alike letters word by word; an apostrophe is part of a word. */
function repairWords(atoms: readonly Atom[]): void {
  let word: Atom[] = [];
  const finish = () => {
    if (word.length > 1) {
      const repaired = repairLookAlikes(word.map((atom) => atom.base));
      word.forEach((atom, at) => (atom.base = repaired[at]!));
    }
    word = [];
  };
  for (const atom of atoms) {
    if (LETTER.test(atom.base)) word.push(atom);
    else if (atom.base !== "'") finish();
  }
  finish();
}

/** Makes one sign of apostrophes, ь and ъ where a consonant is parted from a vowel; drops other apostrophes. */
function settleSigns(atoms: readonly Atom[]): Atom[] {
  const settled: Atom[] = [];
  for (let at = 0; at < atoms.length; at++) {
    let next = at;
    while (isSign(atoms[next])) next++;
    if (next === at) {
      settled.push(atoms[at]!);
      continue;
    }
    const signs = atoms.slice(at, next);
    const parting = CONSONANT.test(settled.at(-1)?.base ?? "") && IOTATED.test(atoms[next]?.base ?? "");
    if (parting) settled.push({ ...signs[0]!, base: "ь", end: signs.at(-1)!.end });
    else settled.push(...signs.filter((sign) => sign.base !== "'"));
    at = next - 1;
  }
  return settled;
}

function isSign(atom: Atom | undefined): boolean {
  return atom !== undefined && (atom.base === "'" || atom.base === "ь" || atom.base === "ъ");
}
