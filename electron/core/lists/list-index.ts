import type { ListRow } from "../../../shared/contract/lists.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { recordTitle } from "../search/record-title.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { shownRow, type IndexedRow } from "./list-row.ts";
import { isWhole, MADE, requireColumns, type Selection } from "./selection.ts";
import { TypeList } from "./type-list.ts";

/** Records read between two turns of other calls: a few milliseconds. */
const STRETCH = 200;
/** How far into a list that is still being made one can look: the database goes through all before. */
const REACH = 2000;

/** A stretch of a list, with how many rows fit and how many there are. */
export type Stretch = { readonly total: number; readonly all: number; readonly rows: ListRow[] };

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The lists of an open archive, in the memory of the archive process alone: made from the records when first asked
 * for, kept up with every change. 100,000 rows are filtered and ordered in milliseconds, which no query over an
 * encrypted page cache does.
 */
export class ListIndex {
  readonly #session: ArchiveSession;
  readonly #making = new Map<RecordType, Promise<TypeList>>();
  readonly #made = new Set<RecordType>();
  /** What changed since a list was last looked at. */
  readonly #changed = new Map<RecordType, Set<string>>();
  readonly #titles = new Map<string, string>();

  constructor(session: ArchiveSession) {
    this.#session = session;
    session.records.onPut(({ id }) => {
      for (const type of this.#making.keys()) {
        const ids = this.#changed.get(type) ?? new Set();
        this.#changed.set(type, ids.add(id));
      }
      this.#titles.delete(id);
    });
  }

  /**
   * The rows of a type that fit, in order.
   *
   * @throws Failure `invalid-field` for a column that the list does not have
   */
  async select(type: RecordType, selection: Selection): Promise<readonly IndexedRow[]> {
    requireColumns(type, selection);
    return (await this.#listFor(type, selection)).select(selection);
  }

  /**
   * A stretch of the rows that fit. The first rows of a whole list are there at once, while the list is made.
   *
   * @throws Failure `invalid-field` for a column that the list does not have
   */
  async stretch(type: RecordType, selection: Selection, offset: number, limit: number): Promise<Stretch> {
    requireColumns(type, selection);
    if (!this.#made.has(type) && isWhole(selection) && offset + limit <= REACH) {
      void this.#make(type).catch(() => undefined);
      const total = this.#session.records.count(type);
      const records = this.#session.records.list(type, { offset, limit });
      return { total, all: total, rows: records.map(shownRow) };
    }
    const list = await this.#listFor(type, selection);
    const selected = list.select(selection);
    return {
      total: selected.length,
      all: list.count,
      rows: selected.slice(offset, offset + limit).map(({ row }) => row),
    };
  }

  /** Name or first words of a record; undefined for an id that is none. */
  titleOf(id: string): string | undefined {
    const known = this.#titles.get(id);
    if (known !== undefined) return known;
    const record = this.#session.records.current(id);
    if (!record) return undefined;
    const title = recordTitle(record);
    this.#titles.set(id, title);
    return title;
  }

  /** The list with the order that is asked for, up to date. */
  async #listFor(type: RecordType, { sort }: Selection): Promise<TypeList> {
    const list = await this.#make(type);
    await list.prepare(sort?.column ?? MADE, turn);
    const changed = this.#changed.get(type);
    if (changed) {
      this.#changed.delete(type);
      list.change(changed, (id) => this.#session.records.current(id));
    }
    return list;
  }

  #make(type: RecordType): Promise<TypeList> {
    const making = this.#making.get(type) ?? this.#readAll(type);
    this.#making.set(type, making);
    making.catch(() => this.#making.delete(type));
    return making;
  }

  async #readAll(type: RecordType): Promise<TypeList> {
    // Begun after the answer to whoever asked for the first rows, which needs none of this.
    await turn();
    const list = new TypeList(type, (id) => this.titleOf(id));
    for (const records of this.#session.records.stretches(type, STRETCH)) {
      for (const record of records) list.add(record);
      await turn();
    }
    this.#made.add(type);
    return list;
  }
}
