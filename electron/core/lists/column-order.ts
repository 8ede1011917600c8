/** What a row is ordered by. All keys of a column are texts or all are numbers; a row without one comes last. */
export type OrderKey = string | number | undefined;

/** Rows ordered between two turns of other calls: a few milliseconds. */
const RUN = 4096;

/**
 * The order of the rows of a list by one column, as the places of the rows. A change of some rows moves those alone.
 * Rows with equal keys keep the order of their places, in either direction.
 */
export class ColumnOrder {
  readonly #keys: OrderKey[];
  #ascending: readonly number[] = [];
  #without: readonly number[] = [];
  #descending: readonly number[] | undefined;

  private constructor(keys: OrderKey[]) {
    this.#keys = keys;
  }

  /**
   * Puts rows in order, a stretch at a time.
   *
   * @param keys - of the rows, by their places; they become the order's own
   * @param turn - is awaited between stretches, so that other work gets its turn
   */
  static async of(keys: OrderKey[], turn: () => Promise<void>): Promise<ColumnOrder> {
    const order = new ColumnOrder(keys);
    const compare = (a: number, b: number) => order.#compare(a, b);
    const [held, without]: [number[], number[]] = [[], []];
    keys.forEach((key, place) => (key === undefined ? without : held).push(place));
    let runs: (readonly number[])[] = [];
    for (let from = 0; from < held.length; from += RUN) {
      runs.push(held.slice(from, from + RUN).sort(compare));
      await turn();
    }
    while (runs.length > 1) {
      const longer: (readonly number[])[] = [];
      for (let at = 0; at < runs.length; at += 2) {
        longer.push(merged(runs[at]!, runs[at + 1] ?? [], compare));
        await turn();
      }
      runs = longer;
    }
    order.#ascending = runs[0] ?? [];
    order.#without = without;
    return order;
  }

  /** The places of the rows in order. */
  places(isDescending: boolean): readonly number[] {
    if (!isDescending) return [...this.#ascending, ...this.#without];
    this.#descending ??= reversed(this.#ascending, this.#keys);
    return [...this.#descending, ...this.#without];
  }

  /** Gives rows other keys, or new rows their first. */
  change(changes: ReadonlyMap<number, OrderKey>): void {
    if (changes.size === 0) return;
    const stays = (place: number) => !changes.has(place);
    const [staying, without] = [this.#ascending.filter(stays), this.#without.filter(stays)];
    for (const [place, key] of changes) this.#keys[place] = key;
    const places = [...changes.keys()].sort((a, b) => a - b);
    const moved = places.filter((place) => this.#keys[place] !== undefined);
    moved.sort((a, b) => this.#compare(a, b));
    this.#ascending = merged(staying, moved, (a, b) => this.#compare(a, b));
    this.#without = merged(
      without,
      places.filter((place) => this.#keys[place] === undefined),
      (a, b) => a - b,
    );
    this.#descending = undefined;
  }

  #compare(a: number, b: number): number {
    const [first, second] = [this.#keys[a]!, this.#keys[b]!];
    return first === second ? a - b : first < second ? -1 : 1;
  }
}

/** From the last key to the first; places that share a key stay in their order. */
function reversed(ascending: readonly number[], keys: readonly OrderKey[]): number[] {
  const places: number[] = [];
  for (let end = ascending.length; end > 0;) {
    let start = end - 1;
    while (start > 0 && keys[ascending[start - 1]!] === keys[ascending[start]!]) start -= 1;
    for (let at = start; at < end; at++) places.push(ascending[at]!);
    end = start;
  }
  return places;
}

/** Two ordered runs as one; ends of which the other is past are taken as a whole. */
function merged(
  some: readonly number[],
  others: readonly number[],
  compare: (a: number, b: number) => number,
): readonly number[] {
  if (others.length === 0) return some;
  if (some.length === 0 || compare(some.at(-1)!, others[0]!) < 0) return [...some, ...others];
  const places: number[] = [];
  let at = 0;
  for (const place of some) {
    while (at < others.length && compare(others[at]!, place) < 0) places.push(others[at++]!);
    places.push(place);
  }
  return places.concat(others.slice(at));
}
