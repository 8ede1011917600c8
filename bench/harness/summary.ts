import type { Measured } from "./alternate.ts";
import type { BenchCase, Contender, Goal } from "./bench-case.ts";

/** A contender in the report. */
export type Row = Pick<Contender, "name" | "role" | "of"> &
  (
    | {
        readonly values: readonly number[];
        readonly median: number;
        readonly low: number;
        readonly high: number;
      }
    | { readonly skipped: string }
  );

/** Ours divided by a peer that is compared with it, medians; without a goal it is only reported. */
export type Ratio = {
  readonly against: string;
  readonly ratio: number;
  readonly goal: number | null;
  readonly met: boolean | null;
};

/** What one case came to. */
export type CaseReport = Pick<BenchCase, "name" | "title" | "unit"> & {
  readonly data: string;
  readonly rounds: number;
  readonly rows: readonly Row[];
  readonly ratios: readonly Ratio[];
};

/** The middle value, or the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new RangeError("nothing was measured");
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Medians, lowest and highest of all contenders, and ours divided by each of the others. */
export function summarise(
  { name, title, unit, data, goals }: BenchCase,
  size: number,
  rounds: number,
  measured: readonly Measured[],
): CaseReport {
  const rows = measured.map((one): Row => {
    if ("skipped" in one) return one;
    const { values } = one;
    return { ...one, median: median(values), low: Math.min(...values), high: Math.max(...values) };
  });
  const all = rows.filter(({ role }) => role === "ours");
  const ratios = rows.flatMap((row): Ratio[] => {
    const ours = row.of === undefined ? all[0] : all.find((each) => each.name === row.of);
    if (row.role === "ours" || "skipped" in row || ours === undefined || "skipped" in ours) return [];
    return [judge(row.name, ours.median / row.median, goals)];
  });
  return { name, title, unit, data: data(size), rounds, rows, ratios };
}

function judge(against: string, ratio: number, goals: readonly Goal[]): Ratio {
  const goal = goals.find((each) => each.against === against)?.atMost ?? null;
  return { against, ratio, goal, met: goal === null ? null : ratio <= goal };
}
