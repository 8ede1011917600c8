/** Latin letters that stand for Cyrillic ones of the same shape. */
const LATIN = "ABCEHIKMOPTXYaceikopxy";
const CYRILLIC = "АВСЕНІКМОРТХУасеікорху";

const toCyrillic = new Map(Array.from(LATIN, (letter, at) => [letter, CYRILLIC.charAt(at)]));
const toLatin = new Map(Array.from(CYRILLIC, (letter, at) => [letter, LATIN.charAt(at)]));

const IS_LATIN = /\p{Script=Latin}/u;
const IS_CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * Repairs a word in which Latin and Cyrillic letters of the same shape were mixed, by mistake or to defeat a
 * search: `Kовaль` with a Latin K and a. A word of one script is left alone, since nothing tells that `cop`
 * was not meant; so is a word with letters that belong to one script only on both sides (`pdfчик`).
 *
 * @param letters - the word's base letters, without marks, one character each
 * @returns as many letters
 */
export function repairLookAlikes(letters: readonly string[]): readonly string[] {
  const latin = letters.filter((letter) => IS_LATIN.test(letter));
  const cyrillic = letters.filter((letter) => IS_CYRILLIC.test(letter));
  if (latin.length === 0 || cyrillic.length === 0) return letters;
  const mayBeCyrillic = latin.every((letter) => toCyrillic.has(letter));
  const mayBeLatin = cyrillic.every((letter) => toLatin.has(letter));
  if (!mayBeCyrillic && !mayBeLatin) return letters;
  // Where both would do, the script of more letters wins, and Cyrillic if there are as many of each.
  const chosen = mayBeCyrillic && (!mayBeLatin || cyrillic.length >= latin.length) ? toCyrillic : toLatin;
  return letters.map((letter) => chosen.get(letter) ?? letter);
}
