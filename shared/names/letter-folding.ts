/** Letters that are letters of their own by one mark, which therefore must stay: й, ї, ў. */
const KEPT_MARKS: Readonly<Record<string, readonly [mark: string, letter: string]>> = {
  и: ["\u0306", "й"],
  і: ["\u0308", "ї"],
  у: ["\u0306", "ў"],
};

/** Small letters without a decomposition that are folded by convention, and digits of Arabic script. */
const PLAIN_LETTERS = new Map([
  ["ґ", "г"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ħ", "h"],
  ["ŧ", "t"],
  ["ı", "i"],
  ["ς", "σ"],
  ["ٱ", "ا"],
  ["ى", "ي"],
  ["ی", "ي"],
  ["ې", "ي"],
  ["ک", "ك"],
  ["ة", "ه"],
  ["ە", "ه"],
  ["ہ", "ه"],
  ["ھ", "ه"],
  ...Array.from("٠١٢٣٤٥٦٧٨٩", (digit, value) => [digit, String(value)] as const),
  ...Array.from("۰۱۲۳۴۵۶۷۸۹", (digit, value) => [digit, String(value)] as const),
]);

const DASH = /^[\p{Pd}\u2212]$/u;
const MARKED_SCRIPTS =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;
const LETTER = /\p{L}/u;

/**
 * Writes a letter that has no decomposition with plain letters: `æ` as `ae`, `ł` as `l`, ta marbuta as ha,
 * `ґ` as `г`. Any other character is given back as it is, capitals included.
 */
export function plainLetter(base: string): string {
  return PLAIN_LETTERS.get(base.toLowerCase()) ?? (DASH.test(base) ? "-" : base);
}

/**
 * Folds the case of one character and takes away the marks on it, save those that make another letter: й, ї
 * and ў stay. In scripts whose marks are vowels and not decoration (Devanagari, Thai) all marks stay.
 *
 * @param base - one character of a compatibility decomposition (NFKD), already a {@link plainLetter}
 * @param marks - the combining marks behind it, decomposed
 */
export function foldLetter(base: string, marks: string): string {
  const small = base.toLowerCase();
  if (marks === "") return small;
  const kept = KEPT_MARKS[small];
  if (kept !== undefined && marks.includes(kept[0])) return kept[1];
  return MARKED_SCRIPTS.test(small) || !LETTER.test(small) ? small : (small + marks).normalize("NFKC");
}
