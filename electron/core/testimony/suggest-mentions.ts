import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { mentionsOf, type Stretch } from "../../../shared/model/mark-runs.ts";
import { plainText, type Runs } from "../../../shared/model/runs.ts";
import { nameStems } from "../../../shared/names/case-endings.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { indexOf } from "../lists/list-calls.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { NameBook, type BookedName } from "./name-book.ts";

type Suggestion = CallOutput<"testimony.suggest-mentions">["suggestions"][number];
type Word = Stretch & {
  readonly surface: string;
  readonly stems: readonly string[];
  readonly isCapital: boolean;
  /** True for the first word of a sentence, whose capital says nothing. */
  readonly opens: boolean;
};

const WORD = /\p{L}[\p{L}\p{M}'’ʼ]*(?:-\p{L}[\p{L}\p{M}'’ʼ]*)*/gu;
const SENTENCE_END = /(?:^|[.!?…:;]["»”’)\]]*|[\n–—-])\s*["«“„‘([]*\s*$/u;
const MOST_CANDIDATES = 8;
const SHORTEST_UNKNOWN = 3;
const LONGEST_NAME = 4;

/** Capitalised words that are no names: months, days, God, peoples' languages in English. */
const NO_NAMES = new Set(
  "i i'm i'd i've january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday russian russians ukrainian ukrainians english бог боже".split(
    " ",
  ),
);

/** Words that open sentences in front of names: "Then Zakhar", "Тоді Захар". */
const OPENERS = new Set(
  (
    "the then when after before with from and but also later only even our his her their this that there here in at on " +
    "тоді коли потім після поруч поряд наш наша наші мій моя його її їхній там тут ще також але або що як від до у в на з із зі за під про для через разом крім лише навіть вже потому " +
    "тогда когда потом после рядом мой моя его ее их здесь еще также но или что как от до в на с со за под про для через вместе кроме лишь даже уже пан пані господин госпожа mr mrs ms"
  )
    .split(" ")
    .map(foldForSearch),
);

/**
 * Words of a statement that may be names and are not marked: those of known persons and places, in any case of
 * declension that folding knows, and unknown words that are written like names. It proposes; a person decides.
 */
export async function suggestMentions(
  session: ArchiveSession,
  statement: StoredRecord<"statement">,
): Promise<Suggestion[]> {
  const book = NameBook.of(session);
  const paragraphs = (statement.content.paragraphs ?? []).map(({ id, text }) => ({
    id: id!,
    text,
    words: wordsOf(plainText(text)),
  }));
  const midSentence = new Set(
    paragraphs.flatMap(({ words }) =>
      words.flatMap((word) => (word.isCapital && !word.opens ? word.stems : [])),
    ),
  );
  const written = new Set(
    paragraphs.flatMap(({ words }) => words.flatMap((word) => (word.isCapital ? [] : word.stems))),
  );
  const found: Suggestion[] = [];
  for (const { id, text, words } of paragraphs) {
    const free = freeOf(words, text);
    for (let at = 0; at < free.length; at++) {
      const known = await knownAt(book, free, at);
      if (known) {
        // Where another name follows, the whole is somebody's name, and not that of whoever bears its beginning.
        const length = withFollowing(free, at, known.length);
        const names = length === known.length ? known.names : [];
        found.push(suggestion(session, id, plainText(text), free, at, length, names));
        at += length - 1;
        continue;
      }
      const length = unknownAt(free, at, midSentence, written);
      if (length === 0) continue;
      found.push(suggestion(session, id, plainText(text), free, at, length, []));
      at += length - 1;
    }
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), ({ 0: surface, index: start }) => ({
    start,
    end: start + surface.length,
    surface,
    stems: nameStems(foldForSearch(surface)),
    isCapital: /^\p{Lu}/u.test(surface),
    opens: SENTENCE_END.test(text.slice(Math.max(0, start - 12), start)),
  }));
}

/** Words that stand in no mention. */
function freeOf(words: readonly Word[], runs: Runs): readonly Word[] {
  const marks = mentionsOf(runs);
  return words.filter(({ start, end }) => marks.every((mark) => end <= mark.start || start >= mark.end));
}

/** The longest known name that begins at a word, and all whose name it is. */
async function knownAt(
  book: NameBook,
  words: readonly Word[],
  at: number,
): Promise<{ length: number; names: readonly BookedName[] } | undefined> {
  const word = words[at]!;
  if (!word.isCapital) return undefined;
  const names = (await Promise.all(word.stems.map((stem) => book.startingWith(stem)))).flat();
  const fitting = names.filter(({ stems }) =>
    stems.every((stem, offset) => {
      const next = words[at + offset];
      if (!next?.isCapital || !next.stems.includes(stem)) return false;
      return offset === 0 || isNext(words[at + offset - 1]!, next);
    }),
  );
  const length = Math.max(0, ...fitting.map(({ stems }) => stems.length));
  return length === 0 ? undefined : { length, names: fitting.filter(({ stems }) => stems.length === length) };
}

const looksLikeName = ({ isCapital, surface }: Word): boolean =>
  isCapital && surface.length >= SHORTEST_UNKNOWN && !NO_NAMES.has(surface.toLowerCase());

/** How many words a name has with the capitalised ones that follow it in the sentence. */
function withFollowing(words: readonly Word[], at: number, length: number): number {
  let whole = length;
  for (let next = words[at + whole]; next && whole < LONGEST_NAME; next = words[at + whole]) {
    if (next.opens || !looksLikeName(next) || !isNext(words[at + whole - 1]!, next)) break;
    whole++;
  }
  return whole;
}

/** How many words from here are written like an unknown name. */
function unknownAt(
  words: readonly Word[],
  at: number,
  midSentence: ReadonlySet<string>,
  written: ReadonlySet<string>,
): number {
  const word = words[at]!;
  if (!looksLikeName(word)) return 0;
  const length = withFollowing(words, at, 1);
  if (!word.opens) return length;
  // The first word of a sentence has its capital anyway. It counts before another name, or where it stands with its
  // capital within a sentence elsewhere; never where it is written small elsewhere, or opens many a sentence.
  const isWord = word.stems.some((stem) => written.has(stem)) || OPENERS.has(foldForSearch(word.surface));
  if (isWord) return 0;
  return length > 1 || word.stems.some((stem) => midSentence.has(stem)) ? length : 0;
}

const isNext = (one: Word, next: Word): boolean => next.start === one.end + 1;

function suggestion(
  session: ArchiveSession,
  paragraph: RecordId,
  text: string,
  words: readonly Word[],
  at: number,
  length: number,
  names: readonly BookedName[],
): Suggestion {
  const { start } = words[at]!;
  const { end } = words[at + length - 1]!;
  const index = indexOf(session);
  const candidates = [...new Map(names.map((name) => [name.record, name])).values()]
    .slice(0, MOST_CANDIDATES)
    .map(({ record: id, type }) => ({
      id,
      type,
      code: session.records.current(id)?.content.code ?? id,
      title: index.titleOf(id) ?? id,
    }));
  const kind = candidates[0]?.type ?? "person";
  return { paragraph, start, end, surface: text.slice(start, end), kind, candidates };
}
