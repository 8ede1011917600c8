import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { nameFinder, type Named } from "../../../shared/names/name-finder.ts";
import { pseudonymised, type Content } from "./class-split.ts";
import { contentTexts } from "./content-texts.ts";
import type { StoredRecord } from "./stored-record.ts";

/** Words of fewer letters are found as words of their own only, and not within others. */
const SHORTEST_WITHIN = 4;

/** Words that are marked as a mention. */
export type MarkedWords = { readonly mention: string; readonly words: string };

/** Words that a version marks as mentions and the version before did not. */
export function newlyMarked(before: Content, after: Content): MarkedWords[] {
  const known = new Map<string, number>();
  const keyOf = ({ mention, words }: MarkedWords) => `${mention} ${words}`;
  for (const mark of marksIn(before)) known.set(keyOf(mark), (known.get(keyOf(mark)) ?? 0) + 1);
  return [...marksIn(after)].filter((mark) => {
    const left = known.get(keyOf(mark)) ?? 0;
    known.set(keyOf(mark), left - 1);
    return left <= 0;
  });
}

function* marksIn(value: JsonValue): Generator<MarkedWords> {
  if (value === null || typeof value !== "object") return;
  if (!Array.isArray(value)) {
    const { mention, text } = value as Record<string, JsonValue>;
    if (typeof mention === "string" && typeof text === "string" && text !== "")
      yield { mention, words: text };
  }
  for (const part of Object.values(value as Record<string, JsonValue>)) yield* marksIn(part);
}

/** Names that were found late: the words that were marked, and all names of whom they mean. */
export class SoughtNames {
  readonly #words: readonly string[];
  readonly #find: (text: string) => Named | undefined;

  /** @param current - gives the current version of a record */
  constructor(marks: readonly MarkedWords[], current: (id: string) => StoredRecord | undefined) {
    const words = new Set(marks.map((mark) => mark.words).filter((each) => each !== ""));
    const names = [...new Set(marks.map(({ mention }) => mention))].flatMap((id) => namesOf(current, id));
    this.#words = [...words].map(foldForSearch).filter(({ length }) => length >= SHORTEST_WITHIN);
    this.#find = nameFinder([...words, ...names]);
  }

  /** Whether any text of some content holds one of them; what is marked there already has no words. */
  in(content: JsonValue): Named | undefined {
    let best: Named | undefined;
    for (const text of contentTexts(pseudonymised(content))) {
      const folded = foldForSearch(text);
      const found = this.#words.some((words) => folded.includes(words)) ? "certain" : this.#find(folded);
      if (found === "certain") return found;
      best ??= found;
    }
    return best;
  }
}

/** Every name of what a mention means, whatever the certainty. */
function namesOf(current: (id: string) => StoredRecord | undefined, mention: string): string[] {
  const record = current(mention);
  if (!record) return [];
  if (record.type === "mention") {
    const { candidates = [] } = record.content as RecordContent<"mention">;
    return candidates.flatMap((candidate) => namesOfRecord(current(candidate.record)));
  }
  return namesOfRecord(record);
}

function namesOfRecord(record: StoredRecord | undefined): string[] {
  if (record?.type !== "person" && record?.type !== "place" && record?.type !== "actor") return [];
  const { names = [] } = record.content as RecordContent<"person" | "place" | "actor">;
  return names.map(({ text }) => text);
}
