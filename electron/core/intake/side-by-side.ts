/** How much is worked on at the same time. */
export type Limits<Item> = {
  readonly count: number;
  /** Most weight together; something heavier is worked on alone. */
  readonly weight: number;
  readonly weigh: (item: Item) => number;
};

/**
 * Works on several items at the same time and gives out the results in the order of the items, so that what
 * comes of an import does not depend on which file was read faster. The first failure ends it, once nothing is
 * in progress any more.
 */
export async function* sideBySide<Item, Result>(
  items: AsyncIterable<Item>,
  work: (item: Item) => Promise<Result>,
  limits: Limits<Item>,
): AsyncGenerator<Result> {
  const begun: { readonly weight: number; readonly result: Promise<Result> }[] = [];
  let weight = 0;
  try {
    for await (const item of items) {
      const own = limits.weigh(item);
      while (begun.length > 0 && (begun.length >= limits.count || weight + own > limits.weight)) {
        const first = begun[0]!;
        yield await first.result;
        begun.shift();
        weight -= first.weight;
      }
      const result = work(item);
      // Awaited in its turn: until then its failure is not an unhandled one.
      result.catch(() => undefined);
      begun.push({ weight: own, result });
      weight += own;
    }
    for (; begun.length > 0; begun.shift()) yield await begun[0]!.result;
  } finally {
    await Promise.allSettled(begun.map(({ result }) => result));
  }
}
