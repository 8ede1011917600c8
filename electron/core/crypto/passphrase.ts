import { wordlist } from "@scure/bip39/wordlists/english.js";
import { randomBytes } from "./randomness.ts";

/** Words in a generated passphrase: seven of 2,048 are 77 bits, behind scrypt. */
export const PASSPHRASE_WORDS = 7;

const BITS_OF_LISTED_WORD = 11;
const SEPARATOR = "-";
const LISTED = new Set(wordlist);

/** Bits we grant a guesser's unit of each kind; see {@link passphraseStrength}. */
const BITS = {
  word: 13,
  letterBeyondEight: 2,
  capital: 1,
  letter: 5,
  digit: 3.3,
  year: 7,
  sign: 4,
  repeated: 1,
};

/**
 * A new passphrase: seven words of the BIP-39 English list, drawn evenly from the operating system's
 * randomness and joined by hyphens. The first four letters of a word identify it.
 */
export function generatePassphrase(): string {
  const draws = randomBytes(PASSPHRASE_WORDS * 2);
  const words: string[] = [];
  for (let at = 0; at < draws.length; at += 2) {
    // 2,048 divides 65,536, so the remainder is even.
    const draw = (draws[at]! << 8) | draws[at + 1]!;
    words.push(wordlist[draw % wordlist.length]!);
  }
  draws.fill(0);
  return words.join(SEPARATOR);
}

/**
 * The bytes of a passphrase that a person typed: UTF-8 in Unicode normal form C, so that the same letters
 * typed on different systems are the same passphrase. The caller zeroes them.
 */
export function passphraseBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text.normalize("NFC"));
}

/**
 * A rough estimate, in bits, of how many guesses a passphrase stands. It counts what a guesser would count:
 * words (11 bits for one of our list, 13 for another, 2 more for each letter beyond eight), years, digits,
 * signs; repeated and consecutive characters and repeated words give 1, separators between words nothing.
 *
 * It cannot know how the text was chosen: it is fair for words drawn at random, too low for random letters,
 * and too high for a quotation, a name or a date that belongs to the person. Only a generated passphrase has a
 * strength that is known.
 */
export function passphraseStrength(text: string): number {
  const pieces =
    text.normalize("NFC").match(/\p{Lu}?[\p{Ll}\p{Lo}\p{M}]+|\p{Lu}+|\p{N}+|[^\p{L}\p{N}]+/gu) ?? [];
  const seen = new Set<string>();
  let bits = 0;
  for (const piece of pieces) {
    if (/^[ ._-]$/.test(piece)) continue;
    const folded = piece.toLowerCase();
    bits += seen.has(folded) ? BITS.repeated : bitsOfPiece(piece, folded);
    seen.add(folded);
  }
  return Math.floor(bits);
}

function bitsOfPiece(piece: string, folded: string): number {
  if (/^[^\p{L}\p{N}]+$/u.test(piece)) return bitsOfRun(piece, BITS.sign);
  if (/^\p{N}+$/u.test(piece)) return /^(19|20)\d\d$/.test(piece) ? BITS.year : bitsOfRun(piece, BITS.digit);
  const capital = piece === folded ? 0 : BITS.capital;
  if (LISTED.has(folded)) return BITS_OF_LISTED_WORD + capital;
  const length = Array.from(folded).length;
  const asWord = BITS.word + Math.max(0, length - 8) * BITS.letterBeyondEight;
  return Math.min(bitsOfRun(folded, BITS.letter), asWord) + capital;
}

/** Characters one by one; one that equals its neighbour or follows it in order adds almost nothing. */
function bitsOfRun(text: string, each: number): number {
  let bits = 0;
  let before: number | null = null;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    const predictable = before !== null && Math.abs(code - before) <= 1;
    bits += predictable ? BITS.repeated : each;
    before = code;
  }
  return bits;
}
