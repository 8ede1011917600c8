import { Failure } from "../../../shared/errors.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";
import { recordTitle } from "../search/record-title.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { makeRow, type IndexedRow } from "./list-row.ts";

/** Which rows, and in which order. */
export type Selection = {
  readonly filter?: string | undefined;
  readonly where?: Readonly<Record<string, readonly string[]>> | undefined;
  readonly sort?: { readonly column: string; readonly descending?: boolean | undefined } | undefined;
};

const STRETCH = 1000;
const MOST_KEPT = 8;

type Built = {
  readonly rows: Map<string, IndexedRow>;
  /** Selections made since the last change. */
  readonly kept: Map<string, readonly IndexedRow[]>;
};

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * The lists of an open archive, in the memory of the archive process alone: made from the records when first asked
 * for, kept up with every change. 100,000 rows are filtered and ordered in milliseconds, which no query over an
 * encrypted page cache does.
 */
export class ListIndex {
  readonly #session: ArchiveSession;
  readonly #built = new Map<RecordType, Promise<Built>>();
  readonly #changed = new Map<RecordType, Set<string>>();
  readonly #titles = new Map<string, string>();

  constructor(session: ArchiveSession) {
    this.#session = session;
    session.records.onPut(({ id, type }) => {
      const ids = this.#changed.get(type) ?? new Set();
      this.#changed.set(type, ids.add(id));
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
    const built = await this.#rowsOf(type);
    const key = JSON.stringify(selection);
    const kept = built.kept.get(key);
    if (kept) return kept;
    const selected = inOrder(fitting([...built.rows.values()], selection), selection.sort);
    built.kept.set(key, selected);
    if (built.kept.size > MOST_KEPT) built.kept.delete(built.kept.keys().next().value!);
    return selected;
  }

  /** Number of records of a type. */
  async count(type: RecordType): Promise<number> {
    return (await this.#rowsOf(type)).rows.size;
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

  async #rowsOf(type: RecordType): Promise<Built> {
    const built = await (this.#built.get(type) ?? this.#build(type));
    const changed = this.#changed.get(type);
    if (changed?.size) {
      this.#changed.delete(type);
      for (const id of changed) {
        const record = this.#session.records.current(id);
        if (record)
          built.rows.set(
            id,
            makeRow(record, (other) => this.titleOf(other)),
          );
        else built.rows.delete(id);
      }
      built.kept.clear();
    }
    return built;
  }

  #build(type: RecordType): Promise<Built> {
    const building = this.#readAll(type);
    this.#built.set(type, building);
    building.catch(() => this.#built.delete(type));
    return building;
  }

  async #readAll(type: RecordType): Promise<Built> {
    const rows = new Map<string, IndexedRow>();
    for (const records of this.#session.records.stretches(type, STRETCH)) {
      for (const record of records)
        rows.set(
          record.id,
          makeRow(record, (other) => this.titleOf(other)),
        );
      await turn();
    }
    return { rows, kept: new Map() };
  }
}

const OWN_COLUMNS = ["code", "title", "created"];

function requireColumns(type: RecordType, { where = {}, sort }: Selection): void {
  const columns = LIST_COLUMNS[type].map(({ id }) => id);
  const unknown = Object.keys(where).some((column) => !columns.includes(column));
  if (unknown) throw new Failure("invalid-field", { field: "where" });
  if (sort && ![...columns, ...OWN_COLUMNS].includes(sort.column))
    throw new Failure("invalid-field", { field: "sort" });
}

function fitting(rows: readonly IndexedRow[], { filter = "", where = {} }: Selection): IndexedRow[] {
  const words = foldForSearch(filter)
    .split(/\s+/u)
    .filter((word) => word !== "")
    .map((word) => ({ word, spelling: spellingKey(word) }));
  const conditions = Object.entries(where).filter(([, values]) => values.length > 0);
  return rows.filter(
    ({ folded, spelled, row }) =>
      words.every(
        ({ word, spelling }) => folded.includes(word) || (spelling !== "" && spelled.includes(spelling)),
      ) &&
      conditions.every(([column, values]) => {
        const value = row.cells[column] ?? null;
        const held = Array.isArray(value) ? value : [value === null ? "" : String(value)];
        return held.some((each) => values.includes(each));
      }),
  );
}

/** In the order of a column; rows without a value come last, either way; equal ones by their code. */
function inOrder(rows: IndexedRow[], sort: Selection["sort"]): IndexedRow[] {
  const { column = "created", descending = false } = sort ?? {};
  const sign = descending ? -1 : 1;
  return rows.sort((a, b) => {
    const [first, second] = [a.keys[column], b.keys[column]];
    if (first === second) return compare(a.keys.code, b.keys.code);
    if (first === undefined || first === "") return 1;
    if (second === undefined || second === "") return -1;
    return sign * compare(first, second) || compare(a.keys.code, b.keys.code);
  });
}

function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (a === b) return 0;
  return (a ?? "") < (b ?? "") ? -1 : 1;
}
