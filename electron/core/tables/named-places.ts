import type { RecordId } from "../../../shared/model/record-id.ts";
import { comparable } from "../../../shared/tables/vocabulary-words.ts";
import { randomId } from "../crypto/randomness.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

const STRETCH = 1000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The places that a table names in words. A place of the archive is meant where exactly one has the name, among all
 * its names and official codes; a name that none has is a place to be made, one for all rows that name it.
 */
export class NamedPlaces {
  readonly #known = new Map<string, Set<RecordId>>();
  readonly #made = new Map<string, RecordId>();
  readonly #new = new Set<string>();
  readonly #meant = new Set<string>();
  readonly #names = new Map<string, string>();

  /** Reads the names of all places of an archive. */
  static async of(session: ArchiveSession): Promise<NamedPlaces> {
    const places = new NamedPlaces();
    for (const records of session.records.stretches("place", STRETCH)) {
      for (const { id, content } of records) {
        const { names = [], officialCode } = content as {
          readonly names?: readonly { readonly text: string }[];
          readonly officialCode?: string;
        };
        const all = [...names.map(({ text }) => text), ...(officialCode === undefined ? [] : [officialCode])];
        for (const name of all) places.#know(comparable(name), id);
        places.#names.set(id, all[0] ?? id);
      }
      await turn();
    }
    return places;
  }

  #know(key: string, id: RecordId): void {
    const ids = this.#known.get(key) ?? new Set();
    this.#known.set(key, ids.add(id));
  }

  /** The place of a name; null where several have it. */
  idOf(name: string): RecordId | null {
    const key = comparable(name);
    const known = this.#known.get(key);
    if (known) {
      const [id] = known;
      if (known.size > 1 || id === undefined) return null;
      this.#meant.add(id);
      return id;
    }
    const before = this.#made.get(key);
    if (before) return before;
    const id = randomId() as RecordId;
    this.#made.set(key, id);
    this.#new.add(id);
    this.#meant.add(id);
    this.#names.set(id, name);
    return id;
  }

  /** The name by which a place is known, or is to be. */
  nameOf(id: string): string | undefined {
    return this.#names.get(id);
  }

  /** The places that a record names, among those named in words. */
  in(content: unknown): RecordId[] {
    if (typeof content === "string") return this.#meant.has(content) ? [content as RecordId] : [];
    if (content === null || typeof content !== "object") return [];
    return Object.values(content).flatMap((part) => this.in(part));
  }

  /** True for a place that the archive does not have yet. */
  isToBeMade(id: string): id is RecordId {
    return this.#new.has(id);
  }
}
