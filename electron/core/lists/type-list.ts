import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import { ColumnOrder, type OrderKey } from "./column-order.ts";
import { makeRow, type IndexedRow, type TitleOf } from "./list-row.ts";
import { rowKeys } from "./row-key.ts";
import { fitting, isWhole, MADE, type Selection } from "./selection.ts";

/** Selections kept between two changes: those of the last letters typed, and of the pages one scrolls through. */
const MOST_KEPT = 8;
/** Rows whose keys are made between two turns of other calls. */
const STRETCH = 4096;

/**
 * The rows of one type. Each has a place, in the order in which the records were made, which it keeps; orders by
 * columns are made when first asked for.
 */
export class TypeList {
  readonly #type: RecordType;
  readonly #titleOf: TitleOf;
  /** Without a row where a record was disposed of. */
  readonly #rows: (IndexedRow | undefined)[] = [];
  readonly #places = new Map<string, number>();
  readonly #orders = new Map<string, ColumnOrder>();
  /** Orders on their way, with the places of rows that changed since they were begun. */
  readonly #coming = new Map<string, { readonly order: Promise<void>; readonly late: Set<number> }>();
  readonly #kept = new Map<string, readonly IndexedRow[]>();
  readonly #naming: readonly string[];

  constructor(type: RecordType, titleOf: TitleOf) {
    this.#type = type;
    this.#titleOf = titleOf;
    this.#naming = LIST_COLUMNS[type].filter(({ kind }) => kind === "records").map(({ id }) => id);
  }

  /** Number of rows. */
  get count(): number {
    return this.#places.size;
  }

  /** Adds the row of a record that is the youngest so far. */
  add(record: StoredRecord): void {
    this.#places.set(record.id, this.#rows.push(makeRow(record, this.#titleOf)) - 1);
  }

  /**
   * Brings rows up to date.
   *
   * @param ids - of records that changed, whatever their type: rows that name one are made again too
   * @param current - gives a record as it is now; undefined for one that was disposed of
   */
  change(ids: ReadonlySet<string>, current: (id: string) => StoredRecord | undefined): void {
    const changed = new Set(this.#naming.length === 0 ? [] : this.#namingAny(ids));
    const young: StoredRecord[] = [];
    for (const id of ids) {
      if (this.#places.has(id)) changed.add(id);
      else {
        const record = current(id);
        if (record?.type === this.#type) young.push(record);
      }
    }
    if (changed.size + young.length === 0) return;
    const places = new Set<number>();
    for (const id of changed) {
      const place = this.#places.get(id)!;
      const record = current(id);
      this.#rows[place] = record && makeRow(record, this.#titleOf);
      if (record) places.add(place);
      else this.#places.delete(id);
    }
    for (const record of young.sort((a, b) => a.sequence - b.sequence)) {
      this.add(record);
      places.add(this.#rows.length - 1);
    }
    for (const [column, order] of this.#orders) order.change(this.#keysAt(column, places));
    for (const { late } of this.#coming.values()) for (const place of places) late.add(place);
    this.#kept.clear();
  }

  /**
   * Makes the order by a column, if there is none yet.
   *
   * @param turn - is awaited between stretches of work, so that other calls get their turn
   */
  async prepare(column: string, turn: () => Promise<void>): Promise<void> {
    if (column === MADE || this.#orders.has(column)) return;
    const coming = this.#coming.get(column)?.order ?? this.#begin(column, turn);
    await coming;
  }

  /** The rows that fit, in an order that was prepared. */
  select(selection: Selection): readonly IndexedRow[] {
    const key = JSON.stringify([selection.filter?.trim() ?? "", selection.where ?? {}, selection.sort]);
    const kept = this.#kept.get(key);
    // The one asked for last goes last.
    if (kept) this.#kept.delete(key);
    const selected = kept ?? this.#selected(selection);
    this.#kept.set(key, selected);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return selected;
  }

  #selected(selection: Selection): readonly IndexedRow[] {
    const { column = MADE, descending = false } = selection.sort ?? {};
    const held = (row: IndexedRow | undefined): row is IndexedRow => row !== undefined;
    const all =
      column === MADE
        ? descending
          ? this.#rows.toReversed()
          : this.#rows
        : this.#orders
            .get(column)!
            .places(descending)
            .map((place) => this.#rows[place]);
    if (isWhole({ ...selection, sort: undefined })) return all.filter(held);
    const fits = fitting(selection);
    return all.filter((row): row is IndexedRow => held(row) && fits(row));
  }

  #begin(column: string, turn: () => Promise<void>): Promise<void> {
    const late = new Set<number>();
    const order = this.#putInOrder(column, late, turn).finally(() => this.#coming.delete(column));
    this.#coming.set(column, { order, late });
    return order;
  }

  async #putInOrder(column: string, late: Set<number>, turn: () => Promise<void>): Promise<void> {
    const keyOf = rowKeys(this.#type, column, this.#titleOf);
    const keys: OrderKey[] = [];
    // Rows that come or change meanwhile are among the late ones.
    const { length } = this.#rows;
    while (keys.length < length) {
      for (const indexed of this.#rows.slice(keys.length, Math.min(length, keys.length + STRETCH)))
        keys.push(indexed && keyOf(indexed.row));
      await turn();
    }
    const order = await ColumnOrder.of(keys, turn);
    order.change(this.#keysAt(column, late));
    this.#orders.set(column, order);
  }

  #keysAt(column: string, places: ReadonlySet<number>): Map<number, OrderKey> {
    const keyOf = rowKeys(this.#type, column, this.#titleOf);
    return new Map(
      [...places].flatMap((place) => {
        const indexed = this.#rows[place];
        return indexed ? [[place, keyOf(indexed.row)] as const] : [];
      }),
    );
  }

  #namingAny(ids: ReadonlySet<string>): string[] {
    const names = (value: unknown): boolean =>
      Array.isArray(value) ? value.some(names) : typeof value === "string" && ids.has(value);
    return this.#rows.flatMap((indexed) =>
      indexed && this.#naming.some((column) => names(indexed.row.cells[column])) ? [indexed.row.id] : [],
    );
  }
}
