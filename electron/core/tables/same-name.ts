import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

const STRETCH = 1000;
/** Persons and rows that are told of one name. */
const MOST_TOLD = 20;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Who else has a name. */
export type SameName = { readonly persons: readonly RecordId[]; readonly rows: readonly number[] };

/**
 * What two spellings of one name have in common: its words without order, as `shared/names` folds them, in whatever
 * script. It is for pointing at, and never for deciding who is meant.
 */
export const nameKey = (name: string): string =>
  (foldForSearch(name).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => spellingKey(word))
    .sort()
    .join(" ");

/** Names of the persons of an archive, and of the rows of a table that were read before. */
export class SameNames {
  readonly #persons = new Map<string, RecordId[]>();
  readonly #rows = new Map<string, number[]>();

  /** Reads the names of all persons of an archive. */
  static async of(session: ArchiveSession): Promise<SameNames> {
    const names = new SameNames();
    for (const persons of session.records.stretches("person", STRETCH)) {
      for (const { id, content } of persons)
        for (const key of keysOf(content)) append(names.#persons, key, id);
      await turn();
    }
    return names;
  }

  /** Who has one of the names of a person, and notes the person's row for those that follow. */
  meet(person: unknown, row: number): SameName | undefined {
    const keys = keysOf(person);
    const persons = [...new Set(keys.flatMap((key) => this.#persons.get(key) ?? []))];
    const rows = [...new Set(keys.flatMap((key) => this.#rows.get(key) ?? []))];
    for (const key of keys) append(this.#rows, key, row);
    return persons.length + rows.length === 0 ? undefined : { persons, rows };
  }
}

function keysOf(content: unknown): string[] {
  const { names = [] } = content as { readonly names?: readonly { readonly text: string }[] };
  return [...new Set(names.map(({ text }) => nameKey(text)))].filter((key) => key !== "");
}

function append<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (items.length < MOST_TOLD) items.push(item);
}
