import { describe, expect, it } from "vitest";
import { ColumnOrder, type OrderKey } from "../../../electron/core/lists/column-order.ts";

const atOnce = () => Promise.resolve();

/** What sorting all rows by their keys gives; rows without one last, equal ones by their place. */
function expected(keys: readonly OrderKey[], isDescending: boolean): number[] {
  return keys
    .map((_, place) => place)
    .sort((a, b) => {
      const [first, second] = [keys[a], keys[b]];
      if (first === second) return a - b;
      if (first === undefined) return 1;
      if (second === undefined) return -1;
      return first < second === isDescending ? 1 : -1;
    });
}

/** Keys without regard to any order, some alike and some absent. */
const someKeys = (count: number, seed: number): OrderKey[] =>
  Array.from({ length: count }, (_, at) => {
    const drawn = (at * 7919 + seed * 104_729) % 3001;
    return drawn % 11 === 0 ? undefined : String(drawn).padStart(5, "0");
  });

describe("the order of a column", () => {
  it("is that of the keys in either direction, with what has none last", async () => {
    for (const count of [0, 1, 5, 4096, 10_000]) {
      const keys = someKeys(count, count);
      const order = await ColumnOrder.of([...keys], atOnce);
      expect(order.places(false)).toEqual(expected(keys, false));
      expect(order.places(true)).toEqual(expected(keys, true));
    }
  });

  it("compares numbers as numbers", async () => {
    const order = await ColumnOrder.of([100, 9, undefined, 20], atOnce);
    expect(order.places(false)).toEqual([1, 3, 0, 2]);
    expect(order.places(true)).toEqual([0, 3, 1, 2]);
  });

  it("moves the rows that changed, takes in new ones and leaves the others", async () => {
    const keys = someKeys(9000, 3);
    const order = await ColumnOrder.of([...keys], atOnce);
    order.places(true);
    const changes = new Map<number, OrderKey>([
      [8999, "00000"],
      [17, undefined],
      [4, keys[5]],
      [9001, "01500"],
      [9000, "01500"],
    ]);
    order.change(changes);
    for (const [place, key] of changes) keys[place] = key;
    expect(order.places(false)).toEqual(expected(keys, false));
    expect(order.places(true)).toEqual(expected(keys, true));
  });

  it("lets other work take its turn", async () => {
    let turns = 0;
    await ColumnOrder.of(someKeys(20_000, 1), () => {
      turns += 1;
      return Promise.resolve();
    });
    expect(turns).toBeGreaterThan(5);
  });
});
