import type { Contender } from "./bench-case.ts";

/** The values of one contender in the order of the rounds, or why there are none. */
export type Measured = Pick<Contender, "name" | "role" | "of"> &
  ({ readonly values: readonly number[] } | { readonly skipped: string });

/**
 * Measures all contenders `rounds` times. They take turns, and another one begins in every round, so that what
 * changes on the machine meanwhile falls on all of them.
 *
 * @param settle - called before every measurement, to let earlier writes reach the disk.
 */
export async function alternate(
  contenders: readonly Contender[],
  rounds: number,
  settle: () => Promise<void>,
): Promise<Measured[]> {
  const values = contenders.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const at = (round + turn) % contenders.length;
      const contender = contenders[at]!;
      if ("skipped" in contender) continue;
      await settle();
      values[at]!.push(await contender.measure());
    }
  }
  return contenders.map(({ name, role, of, ...rest }, at) => ({
    name,
    role,
    ...(of !== undefined && { of }),
    ...("skipped" in rest ? { skipped: rest.skipped } : { values: values[at]! }),
  }));
}
