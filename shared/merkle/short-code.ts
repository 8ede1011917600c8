import { BASE32_ALPHABET, encodeBase32, tidyBase32 } from "../base32.ts";

const ROOT_SYMBOLS = 24;
const GROUP_LENGTH = 5;

/**
 * The state of a log as a code for paper: the number of entries, then the first 120 bits of the root and a
 * check character, in Crockford's Base 32, as five groups of five. For example
 * `48213-7K3MQ-0D9XA-TV2HJ-8PPRC-5NW4E`.
 *
 * The check character covers the number too. It finds any one wrong character and any two exchanged
 * neighbours; it guards against slips of the hand, not against people. 120 bits mean that someone who can
 * sign the log would need about 2^60 hashes to prepare two histories with one code: where that matters, keep
 * the whole checkpoint.
 *
 * @param root - the 32 bytes of the root
 * @param size - number of entries
 */
export function shortCode(root: Uint8Array, size: number): string {
  const symbols = encodeBase32(root).slice(0, ROOT_SYMBOLS);
  return laidOut(String(size), symbols + checkCharacter(`${size}${symbols}`));
}

/**
 * Brings a code read from paper into the spelling of {@link shortCode}, so that the two can be compared with
 * `===`. Small letters, spaces, missing hyphens after the first, and I, L, O for 1 and 0 are accepted.
 *
 * @returns null if it is not a whole code or the check character does not fit: it was copied wrongly
 */
export function readShortCode(typed: string): string | null {
  const match = /^\s*(0|[1-9][0-9]{0,15})\s*\p{Pd}(.*)$/su.exec(typed);
  if (match === null) return null;
  const [, size = "", rest = ""] = match;
  const symbols = tidyBase32(rest);
  const whole = symbols.length === ROOT_SYMBOLS + 1;
  return whole && weigh(size + symbols) === 0 ? laidOut(size, symbols) : null;
}

function laidOut(size: string, symbols: string): string {
  const groups = symbols.match(new RegExp(`.{${GROUP_LENGTH}}`, "g")) ?? [];
  return [size, ...groups].join("-");
}

/** The one character that, appended, makes the weighted sum zero. */
function checkCharacter(symbols: string): string {
  return BASE32_ALPHABET.charAt(weigh(`${symbols}0`));
}

/**
 * The sum over the field GF(32) of each character's value times a power of the generator, the last character
 * having weight 1. Neighbours have different weights, hence an exchange changes the sum as surely as a wrong
 * character does. NaN if a character is none of the alphabet's.
 */
function weigh(symbols: string): number {
  let sum = 0;
  for (const symbol of symbols) {
    const value = BASE32_ALPHABET.indexOf(symbol);
    if (value < 0) return Number.NaN;
    sum = doubled(sum) ^ value;
  }
  return sum;
}

/** Multiplies by the generator in GF(32) modulo x⁵ + x² + 1. */
function doubled(value: number): number {
  return value & 0b10000 ? (value << 1) ^ 0b100101 : value << 1;
}
