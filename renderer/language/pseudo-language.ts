/** How the pseudo-language is written; a test sets it on the page before our scripts. */
export type PseudoLanguage = "left-to-right" | "right-to-left";

declare global {
  interface Window {
    readonly affiantPseudoLanguage?: PseudoLanguage;
  }
}

const LETTERS: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "đ",
  e: "é",
  f: "ƒ",
  g: "ğ",
  h: "ħ",
  i: "í",
  j: "ĵ",
  k: "ķ",
  l: "ł",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ɋ",
  r: "ř",
  s: "š",
  t: "ŧ",
  u: "ü",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
  A: "Á",
  B: "Ɓ",
  C: "Ç",
  D: "Đ",
  E: "É",
  F: "Ƒ",
  G: "Ğ",
  H: "Ħ",
  I: "Í",
  J: "Ĵ",
  K: "Ķ",
  L: "Ł",
  M: "Ḿ",
  N: "Ñ",
  O: "Ö",
  P: "Þ",
  Q: "Ɋ",
  R: "Ř",
  S: "Š",
  T: "Ŧ",
  U: "Ü",
  V: "Ṽ",
  W: "Ŵ",
  X: "Ẋ",
  Y: "Ý",
  Z: "Ž",
};

/**
 * A text in the pseudo-language: other letters, a third longer, between brackets. What stands on the screen without
 * brackets did not come from a catalogue.
 */
export function pseudo(text: string): string {
  const changed = Array.from(text, (letter) => LETTERS[letter] ?? letter).join("");
  return `⟦${changed}${"·".repeat(Math.ceil(text.length / 3))}⟧`;
}
