import { setTimeout } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { sideBySide } from "../../../electron/core/intake/side-by-side.ts";

async function* items(...given: readonly number[]): AsyncGenerator<number> {
  for (const each of given) {
    await Promise.resolve();
    yield each;
  }
}

const limits = (count: number, weight = Infinity) => ({ count, weight, weigh: (item: number) => item });

async function gathered<Result>(results: AsyncIterable<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

/** Counts how much is in progress. */
function counted() {
  const state = { now: 0, most: 0 };
  const work = async (item: number): Promise<number> => {
    state.now += 1;
    state.most = Math.max(state.most, state.now);
    await setTimeout(item % 7);
    state.now -= 1;
    return item;
  };
  return { state, work };
}

describe("work side by side", () => {
  it("gives out its results in the order of the items, whichever is done first", async () => {
    const { state, work } = counted();
    const given = [6, 1, 5, 2, 9, 3];
    expect(await gathered(sideBySide(items(...given), work, limits(3)))).toEqual(given);
    expect(state.most).toBe(3);
  });

  it("does something heavy alone", async () => {
    const { state, work } = counted();
    await gathered(sideBySide(items(20, 20, 20), work, limits(8, 30)));
    expect(state.most).toBe(1);
  });

  it("ends with the first failure once nothing is in progress any more", async () => {
    const { state, work } = counted();
    const failing = (item: number) => (item === 1 ? Promise.reject(new Error("broken")) : work(item));
    await expect(gathered(sideBySide(items(2, 1, 6, 6), failing, limits(4)))).rejects.toThrow("broken");
    expect(state.now).toBe(0);
  });

  it("waits for what is in progress when nobody wants more", async () => {
    const { state, work } = counted();
    for await (const first of sideBySide(items(1, 6, 6, 6), work, limits(3))) {
      expect(first).toBe(1);
      break;
    }
    expect(state.now).toBe(0);
  });
});
