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

/**
 * A key for a text: two keys compare as the texts stand in the alphabet, without regard to case, apostrophes and
 * signs. Letters beyond those known come last, in the order of Unicode.
 */
export function alphabetKey(text: string): string {
  let key = "";
  for (const letter of text.toLocaleLowerCase("uk")) {
    const rank = RANK.get(letter);
    if (rank !== undefined) key += rank;
    else if (/\s/.test(letter)) key += "\u0020";
    else if (/[\p{L}\p{N}]/u.test(letter)) key += `\uffff${letter}`;
  }
  return key;
}
