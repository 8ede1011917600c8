/** Letters and groups of letters of the usual romanisations, the longest first, with the Cyrillic they stand for. */
const ROMANISED: readonly (readonly [latin: string, cyrillic: string])[] = [
  ["shch", "щ"],
  ["zgh", "зг"],
  ["zh", "ж"],
  ["kh", "х"],
  ["ts", "ц"],
  ["ch", "ч"],
  ["sh", "ш"],
  ...["yu", "iu", "ju"].map((latin) => [latin, "ю"] as const),
  ...["ya", "ia", "ja"].map((latin) => [latin, "я"] as const),
  ...["ye", "ie", "je", "yo", "jo"].map((latin) => [latin, "е"] as const),
  ["x", "кс"],
  ...Array.from(
    "abvwghdezijyklmnoprstufcq",
    (latin, at) => [latin, "абввггдезіііклмнопрстуфкк"[at]!] as const,
  ),
];
const GROUPS = new Map(ROMANISED);
const LATIN = new RegExp(ROMANISED.map(([latin]) => latin).join("|"), "g");

/** Cyrillic letters that romanisations and the two languages do not keep apart. */
const MERGED: Readonly<Record<string, string>> = {
  ґ: "г",
  є: "е",
  ё: "е",
  э: "е",
  и: "і",
  ї: "і",
  й: "і",
  ы: "і",
  ь: "",
  ъ: "",
};

/**
 * What a name is in any script: `Viktoriia`, `Victoria` and `Вікторія` have one key, `Halahan`, `Galagan` and
 * `Ґалаґан` another. It merges more than a reader would, so it is for finding and never for deciding who is meant.
 *
 * @param folded - lower-case text without signs, as `foldForSearch` gives it
 */
export const spellingKey = (folded: string): string =>
  folded
    .replace(LATIN, (group) => GROUPS.get(group) ?? group)
    .replace(/[ґєёэиїйыьъ’'ʼ]/gu, (letter) => MERGED[letter] ?? "")
    .replace(/ія/gu, "я")
    .replace(/(\p{L})\1+/gu, "$1");
