/**
 * Order of letters as the Ukrainian alphabet has it, with the letters of Russian and of Latin scripts in their
 * places. SQLite knows no such order, and comparing 100,000 names through `Intl` takes seconds; keys made once
 * compare as plain strings.
 */
const LETTERS =
  "0123456789" +
  "aàáâãäåæbcçčćdđðeèéêëěęfgğhiìíîïıjkłlmnñňńoòóôõöøœpqrřsšśßtťuùúûüůvwxyýzžźż" +
  "абвгґдеёєжзиіїйклмнопрстуфхцчшщъыьэюя";

const RANK = new Map(Array.from(LETTERS, (letter, at) => [letter, String.fromCharCode(0x100 + at)]));
RANK.set(" ", " ");

/**
 * A key for a text: two keys compare as the texts stand in the alphabet, without regard to case, apostrophes and
 * signs. Letters beyond those known come last, in the order of Unicode.
 */
export function alphabetKey(text: string): string {
  let key = "";
  // The lower case of Ukrainian is that of Unicode.
  for (const letter of text.toLowerCase()) {
    const rank = RANK.get(letter);
    if (rank !== undefined) key += rank;
    else if (/\s/.test(letter)) key += " ";
    else if (/[\p{L}\p{N}]/u.test(letter)) key += `\uffff${letter}`;
  }
  return key;
}

/** A key for a code of a series, which ends with a number: `P-10000` stands after `P-9999`. */
export function codeKey(code: string): string {
  const digits = /\d*$/.exec(code)![0];
  return code.slice(0, code.length - digits.length) + digits.padStart(9, "0");
}
