import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent, RecordType } from "../../../shared/model/records.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { nameStem } from "../../../shared/names/case-endings.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** A name in the book: its words by their stems, and whose it is. */
export type BookedName = {
  readonly record: RecordId;
  readonly type: "person" | "place";
  readonly stems: readonly string[];
};

const STRETCH = 1000;
const SHORTEST_ALONE = 3;
const PATRONYMIC = /(?:ович|евич|йович|івн|овн|евн|ичн|ovych|evych|ovich|evich|ivn|ovn)[ауыіиоюейaouiye]*$/u;
const WORD = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;
/** Words of names of places that name no place by themselves. */
const COMMON = new Set(
  [
    "село",
    "селище",
    "місто",
    "город",
    "вулиця",
    "улица",
    "район",
    "область",
    "колонія",
    "колония",
    "школа",
  ].map((word) => nameStem(word)),
);

const books = new WeakMap<ArchiveSession, NameBook>();

/** The names of all known persons and places, made when first asked for and kept up with every change. */
export class NameBook {
  readonly #session: ArchiveSession;
  #changed = new Set<RecordId>();
  readonly #names = new Map<RecordId, readonly BookedName[]>();
  readonly #byFirst = new Map<string, Set<BookedName>>();
  #isMade = false;

  private constructor(session: ArchiveSession) {
    this.#session = session;
    session.records.onPut(({ id, type }) => {
      if (type === "person" || type === "place") this.#changed.add(id);
    });
  }

  /** The book of an open archive. */
  static of(session: ArchiveSession): NameBook {
    const book = books.get(session) ?? new NameBook(session);
    books.set(session, book);
    return book;
  }

  /** Names whose first word has the stem; the longest first. */
  async startingWith(stem: string): Promise<readonly BookedName[]> {
    await this.#refresh();
    return [...(this.#byFirst.get(stem) ?? [])].sort((a, b) => b.stems.length - a.stems.length);
  }

  async #refresh(): Promise<void> {
    if (!this.#isMade) {
      this.#isMade = true;
      for (const type of ["person", "place"] as const)
        for (const records of this.#session.records.stretches(type, STRETCH)) {
          for (const record of records) this.#enter(record.id, type, record.content);
          await new Promise((resolve) => setImmediate(resolve));
        }
    }
    const changed = this.#changed;
    this.#changed = new Set();
    for (const id of changed) {
      const record = this.#session.records.current(id);
      if (record?.type === "person" || record?.type === "place") this.#enter(id, record.type, record.content);
    }
  }

  #enter(id: RecordId, type: "person" | "place", content: unknown): void {
    for (const name of this.#names.get(id) ?? []) this.#byFirst.get(name.stems[0]!)?.delete(name);
    const names = phrasesOf(type, content as RecordContent<RecordType>).map((stems) => ({
      record: id,
      type,
      stems,
    }));
    this.#names.set(id, names);
    for (const name of names) {
      const first = this.#byFirst.get(name.stems[0]!) ?? new Set();
      this.#byFirst.set(name.stems[0]!, first.add(name));
    }
  }
}

/** The phrases by which somebody or some place may be called: whole names, and words that tell alone. */
function phrasesOf(type: "person" | "place", content: unknown): string[][] {
  const { names = [] } = content as { names?: readonly { text: string }[] };
  const phrases = new Map<string, string[]>();
  for (const { text } of names) {
    const words = (foldForSearch(text).match(WORD) ?? []).map((word) => nameStem(word));
    const add = (phrase: string[]) => phrases.set(phrase.join(" "), phrase);
    if (words.length > 0 && words.join("").length >= SHORTEST_ALONE) add(words);
    if (type === "person") {
      // "Given Patronymic Family" is also called "Given Family", "Family Given" and each alone.
      const telling = words.filter((word) => word.length >= SHORTEST_ALONE && !PATRONYMIC.test(word));
      if (telling.length >= 2) {
        add([telling[0]!, telling.at(-1)!]);
        add([telling.at(-1)!, telling[0]!]);
        // A patronymic stands behind the given name, and is a way to be called.
        if (words.length > 2 && PATRONYMIC.test(words[1]!)) add(words.slice(0, 2));
        if (telling.length < words.length) add([telling.at(-1)!, ...words.slice(0, -1)]);
      }
      for (const word of telling) add([word]);
    } else
      for (const word of words) if (word.length >= 4 && !COMMON.has(word) && words.length > 1) add([word]);
  }
  return [...phrases.values()];
}
