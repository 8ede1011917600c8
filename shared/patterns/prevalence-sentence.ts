import { formatEdtf, parseEdtf } from "../dates/edtf.ts";
import type { Language } from "../messages/languages.ts";

/** What a sentence says: numbers, the place by its name, the days asked for as EDTF, the kinds of act in words. */
export type PrevalenceWords = {
  readonly described: number;
  readonly interviewees: number;
  readonly place: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly methods: readonly string[];
};

type Sentence = (words: {
  readonly x: number;
  readonly n: number;
  readonly place: string;
  /** With a space before it, or empty. */
  readonly days: string;
  readonly kind: string;
}) => string;

/** True for the numbers that a Slavic language treats as it does one: 1, 21, 101, not 11. */
const isLikeOne = (value: number): boolean => value % 10 === 1 && value % 100 !== 11;

const SENTENCES: Readonly<Record<Language, Sentence>> = {
  en: ({ x, n, place, days, kind }) => {
    const held = `held at ${place}${days}`;
    if (n === 0) return `Nobody ${held} was interviewed.`;
    const persons = n === 1 ? "interviewee" : "interviewees";
    return `${x === 0 ? "None" : x} of ${n} ${persons} ${held} described ${kind}.`;
  },
  uk: ({ x, n, place, days, kind }) => {
    const held = (who: string) => `${who} утримували в місці «${place}»${days}`;
    if (n === 0) return `Нікого з тих, ${held("кого")}, не опитано.`;
    const persons = isLikeOne(n) ? `опитаної особи, ${held("яку")}` : `опитаних осіб, ${held("яких")}`;
    if (x === 0) return `Жодна з ${n} ${persons}, не повідомила про таке: ${kind}.`;
    return `${x} з ${n} ${persons}, ${isLikeOne(x) ? "повідомила" : "повідомили"} про таке: ${kind}.`;
  },
  fr: ({ x, n, place, days, kind }) => {
    if (n === 0) return `Aucune personne détenue à « ${place} »${days} n’a été interrogée.`;
    const persons = n === 1 ? "personne interrogée et détenue" : "personnes interrogées et détenues";
    const all = `Sur ${n} ${persons} à « ${place} »${days}`;
    if (x === 0) return `${all}, aucune n’a décrit : ${kind}.`;
    return `${all}, ${x} ${x === 1 ? "a" : "ont"} décrit : ${kind}.`;
  },
  ru: ({ x, n, place, days, kind }) => {
    const held = (who: string) => `${who} содержали в месте «${place}»${days}`;
    if (n === 0) return `Никто из тех, ${held("кого")}, не опрошен.`;
    const persons = isLikeOne(n)
      ? `опрошенного лица, ${held("которое")}`
      : `опрошенных лиц, ${held("которых")}`;
    if (x === 0) return `Ни одно из ${n} ${persons}, не сообщило о следующем: ${kind}.`;
    return `${x} из ${n} ${persons}, ${isLikeOne(x) ? "сообщило" : "сообщили"} о следующем: ${kind}.`;
  },
};

const OR: Readonly<Record<Language, string>> = { en: " or ", uk: " або ", fr: " ou ", ru: " или " };

/**
 * A sentence that can be quoted: "12 of 40 interviewees held at Colony 7 between March and May 2022 described
 * beating." It says what was described, never that it happened.
 */
export function prevalenceSentence(words: PrevalenceWords, language: Language): string {
  const { described: x, interviewees: n, place } = words;
  const kinds = words.methods;
  const last = kinds.at(-1) ?? "";
  const kind = kinds.length < 2 ? last : kinds.slice(0, -1).join(", ") + OR[language] + last;
  return SENTENCES[language]({ x, n, place, days: daysOf(words, language), kind });
}

/** The days in words. An interval reads "between", an end alone "not earlier than"; no days are no words. */
function daysOf({ from, to }: PrevalenceWords, language: Language): string {
  if (from === undefined && to === undefined) return "";
  return ` ${formatEdtf(parseEdtf(`${from ?? ".."}/${to ?? ".."}`), language)}`;
}
