import { foldForSearch } from "../../../../shared/names/fold.ts";
import type { RecordContent } from "../../../../shared/model/records.ts";
import type { DossierView } from "../view.ts";
import type { Refusal } from "./inputs.ts";

type NameForm = NonNullable<RecordContent<"person">["names"]>[number];

/** Says whether a text holds a name of somebody who may not be named. */
export type NameCheck = (text: string) => boolean;

const PATRONYMIC = /(?:ович|евич|йович|івна|ївна|овна|евна|ична|ilich|ych|vich|vych|vna)$/;

const words = (text: string): string[] => foldForSearch(text).match(/[\p{L}\p{N}'’-]+/gu) ?? [];

/** In "Sasha from Mariupol" the first name is what tells; the place is no family name. */
const FROM = /\s(?:from|of|з|із|зі|с|из|de|du)\s/iu;

/** The word of a form that tells who it is when it stands alone: the family name, or the nickname proper. */
export function tellingWords(form: NameForm): string[] {
  if (form.family !== undefined) return words(form.family);
  if (form.kind === "nickname" || form.kind === "call-sign" || FROM.test(form.text)) {
    const capitalised = /\p{Lu}[\p{L}'’-]{3,}/u.exec(form.text)?.[0];
    return capitalised === undefined ? [] : words(capitalised);
  }
  const parts = words(form.text).filter((part) => part.length > 2);
  if (parts.length < 2) return parts;
  return parts.length > 2 && PATRONYMIC.test(parts.at(-1) ?? "") ? [parts[0]!] : [parts.at(-1)!];
}

/** A word without its ending of case, at least four letters; short words stand for themselves. */
const stemOf = (word: string): string => {
  const stem = word.replace(
    /(?:ськ|ск|цьк|цк)?(?:ий|ій|ый|ая|ої|ой|ою|ому|ого|ым|им|а|я|у|ю|і|и|о|е|ь|й)$/u,
    "",
  );
  return stem.length >= 4 ? stem : word;
};

const LONGEST_ENDING = 4;

/** How many letters an ending of case may add: fewer to a short word, none to one that stands alone. */
function fits(word: string, stem: string, alone: boolean): boolean {
  const ending = stem.length >= 4 ? LONGEST_ENDING : alone ? 0 : 2;
  return word.startsWith(stem) && word.length <= stem.length + ending;
}

/**
 * Makes a check for the names of persons who may not be named, in any spelling and grammatical case: whole
 * forms of a name, word by word in any inflection, and family names standing alone. A family name that
 * somebody who is named bears too is looked for only within the whole form.
 */
export function nameCheck(
  hidden: readonly (readonly NameForm[])[],
  shown: readonly (readonly NameForm[])[],
): NameCheck {
  const permitted = new Set(shown.flat().flatMap((form) => tellingWords(form).map(stemOf)));
  const families = new Set(hidden.flat().flatMap((form) => tellingWords(form).map(stemOf)));
  const phrases = hidden
    .flat()
    .map(({ text }) => words(text).map(stemOf))
    .filter((phrase) => phrase.length > 0);
  const alone = [...families].filter((stem) => stem.length >= 3 && !permitted.has(stem));
  const shownPhrases = new Set(shown.flat().map(({ text }) => words(text).map(stemOf).join(" ")));
  const sought = phrases.filter(
    (phrase) =>
      !shownPhrases.has(phrase.join(" ")) &&
      phrase.join("").length >= 3 &&
      (phrase.length > 1 || !permitted.has(phrase[0]!)),
  );
  const single = new Set(alone);
  const byFirst = Map.groupBy(sought, (phrase) => phrase[0]!);
  return (text) => {
    const found = words(text);
    if (found.some((word) => beginningsOf(word).some((stem) => single.has(stem) && fits(word, stem, true))))
      return true;
    return found.some((word, at) =>
      beginningsOf(word)
        .flatMap((stem) => byFirst.get(stem) ?? [])
        .some((phrase) =>
          phrase.every((stem, offset) => fits(found[at + offset] ?? "", stem, phrase.length === 1)),
        ),
    );
  };
}

/** Every stem that a word may be an inflection of, see {@link fits}: thousands of names cost no more than a few. */
export const beginningsOf = (word: string): string[] =>
  Array.from({ length: Math.min(LONGEST_ENDING, word.length) + 1 }, (_, cut) =>
    word.slice(0, word.length - cut),
  );

/** Every text within a value. */
export function* strings(value: unknown): Generator<string> {
  if (typeof value === "string") yield value;
  else if (Array.isArray(value)) for (const each of value as unknown[]) yield* strings(each);
  else if (typeof value === "object" && value !== null && !(value instanceof Uint8Array))
    for (const each of Object.values(value)) yield* strings(each);
}

/**
 * Looks through every string of a finished view. Adjoining spans are read as one text, so that a name split
 * between two of them is found. The sender's own name and the signature are the sender's to give.
 *
 * @returns where a name stands: section and block, exhibit and paragraph, or a part of the cover.
 */
export function findNames(view: DossierView, check: NameCheck): readonly Refusal[] {
  const found: Refusal[] = [];
  const look = (where: string, value: unknown): void => {
    const joined =
      typeof value === "object" && value !== null && "spans" in value && Array.isArray(value.spans)
        ? (value.spans as { text: string }[]).map(({ text }) => text).join("")
        : "";
    if (check(joined) || [...strings(value)].some(check)) found.push({ code: "name-found", where });
  };
  for (const section of [...view.sections, ...view.annexes]) {
    look(`section ${section.id}`, section.title);
    section.blocks.forEach((block, at) => look(`section ${section.id}, block ${at + 1}`, block));
  }
  for (const { content, ...exhibit } of view.exhibits) {
    look(`exhibit ${exhibit.number}`, exhibit);
    if (content.kind === "statement")
      for (const paragraph of content.paragraphs) {
        look(`exhibit ${exhibit.number}, paragraph ${paragraph.number}`, paragraph);
        look(`exhibit ${exhibit.number}, paragraph ${paragraph.number}`, {
          spans: paragraph.translation ?? [],
        });
      }
  }
  view.matrix.forEach((row) => look(`matrix ${row.element}`, row));
  const { title, subtitle, reference, recipient, abbreviations, exclusions, classification } = view;
  look("cover", { title, subtitle, reference, recipient, abbreviations, classification });
  look("exclusions", exclusions);
  return found;
}
