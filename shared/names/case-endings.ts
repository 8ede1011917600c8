/** Endings of case of Ukrainian and Russian names; the longest that fits is taken. */
const ENDINGS = [
  /(?:ого|ому|ими|ыми|ами|ями|ією|єю|ією|ою|ею|ием|ем|ом|єм|им|ым|ів|їв|ий|ій|ый|ая|яя|ої|ої|ой|ей|ах|ях|ові|еві)$/u,
  /[аяуюиіїыеєоьй]$/u,
];
const SHORTEST_STEM = 3;

/**
 * The stem of a folded word of a name, so that its cases agree: Рощина, Рощиної, Рощину; Захар, Захара, Захаром. It
 * is made for comparing and is no word; a word too short for an ending is given as it is.
 *
 * @param word - one word as `foldForSearch` gives it
 */
export function nameStem(word: string): string {
  for (const ending of ENDINGS) {
    const stem = word.replace(ending, "");
    if (stem !== word && stem.length >= SHORTEST_STEM) return unsoftened(stem);
  }
  return unsoftened(word);
}

/** Consonants that change before an ending: Ольга, Ользі; Марійка, Марійці. */
const CHANGED: Readonly<Record<string, string>> = { з: "г", ц: "к", с: "х" };

const unsoftened = (stem: string): string => (stem.length > SHORTEST_STEM ? stem.replace(/ь$/u, "") : stem);

/** Stems under which a word is looked up: its own, and the one with the consonant that its case has changed. */
export function nameStems(word: string): readonly string[] {
  const stem = nameStem(word);
  const last = CHANGED[stem.at(-1) ?? ""];
  return last !== undefined && /[іе]$/u.test(word) ? [stem, stem.slice(0, -1) + last] : [stem];
}
