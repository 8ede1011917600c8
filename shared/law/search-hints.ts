/**
 * Words by which witnesses tell of an element, where the law's own words are not theirs: nobody says "compel", they
 * say "exchange" and "condition". Beginnings of words, in English, Ukrainian and Russian.
 */
const HINTS: readonly { readonly elements: RegExp; readonly words: readonly string[] }[] = [
  {
    elements: /^hostage-taking-e3$/,
    words: [
      "exchange",
      "swap",
      "condition",
      "demand",
      "until",
      "in return",
      "list",
      "negotiat",
      "government",
      "обмін",
      "умов",
      "вимог",
      "доки",
      "поки",
      "влад",
      "список",
      "обмен",
      "услов",
      "требова",
      "пока",
      "власт",
    ],
  },
  {
    elements: /^hostage-taking-e2$/,
    words: [
      "threat",
      "kill",
      "shoot",
      "never go home",
      "погро",
      "уб’",
      "вб’",
      "розстріл",
      "угрож",
      "убь",
      "расстрел",
    ],
  },
  {
    elements: /^(?:torture|inhuman).*-e[12]$/,
    words: ["beat", "electric", "current", "pain", "бил", "струм", "біль", "избив", "ток", "боль"],
  },
  {
    elements: /^denial-of-medical-care/,
    words: ["doctor", "medic", "insulin", "wound", "лікар", "ліки", "рана", "врач", "лекарств", "рана"],
  },
  {
    elements: /^child-/,
    words: [
      "school",
      "passport",
      "foster",
      "camp",
      "family",
      "школ",
      "паспорт",
      "прийомн",
      "табір",
      "сім’",
      "приёмн",
      "лагер",
      "семь",
    ],
  },
];

/** Words to look for besides those of the element itself. */
export const searchHints = (element: string): readonly string[] =>
  HINTS.filter(({ elements }) => elements.test(element)).flatMap(({ words }) => words);
