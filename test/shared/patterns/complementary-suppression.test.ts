import { describe, expect, it } from "vitest";
import { complementarySuppression } from "../../../shared/patterns/complementary-suppression.ts";

const THRESHOLD = 5;

/** A table with totals, by a repeatable chance. */
function invented(seed: number): number[][] {
  let state = seed;
  const next = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const [rows, columns] = [1 + Math.floor(next() * 5), 1 + Math.floor(next() * 5)];
  const inner = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, () => (next() < 0.3 ? 0 : Math.floor(next() * 14))),
  );
  const withTotals = inner.map((row) => [...row, row.reduce((a, b) => a + b, 0)]);
  return [...withTotals, withTotals[0]!.map((_, at) => withTotals.reduce((sum, row) => sum + row[at]!, 0))];
}

/** Hidden cells whose value follows from the shown ones: by elimination over the sums of all rows and columns. */
function workedOut(mask: readonly (readonly boolean[])[]): number {
  const unknown = mask.flatMap((row, r) => row.flatMap((hidden, c) => (hidden ? [[r, c] as const] : [])));
  const lines: number[][] = [
    ...mask.map((_, row) => unknown.map(([r, c]) => (r === row ? (c === mask[0]!.length - 1 ? -1 : 1) : 0))),
    ...mask[0]!.map((_, column) =>
      unknown.map(([r, c]) => (c === column ? (r === mask.length - 1 ? -1 : 1) : 0)),
    ),
  ];
  let rank = 0;
  for (let at = 0; at < unknown.length; at++) {
    const pivot = lines.findIndex((line, index) => index >= rank && Math.abs(line[at]!) > 1e-9);
    if (pivot < 0) continue;
    [lines[rank], lines[pivot]] = [lines[pivot]!, lines[rank]!];
    const lead = lines[rank]!.map((value) => value / lines[rank]![at]!);
    lines[rank] = lead;
    for (const [index, line] of lines.entries())
      if (index !== rank) lines[index] = line.map((value, column) => value - line[at]! * lead[column]!);
    rank++;
  }
  return lines.filter((line) => line.filter((value) => Math.abs(value) > 1e-9).length === 1).length;
}

const small = (grid: readonly (readonly number[])[]) =>
  grid.map((row) => row.map((value) => value > 0 && value < THRESHOLD));

describe("withholding small numbers", () => {
  it("hides nothing where no number is small", () => {
    const grid = [
      [7, 9, 16],
      [0, 8, 8],
      [7, 17, 24],
    ];
    expect(complementarySuppression(grid, small(grid), THRESHOLD).flat()).not.toContain(true);
  });

  it("hides the only number of an empty table, and ends", () => {
    expect(complementarySuppression([[3]], [[true]], THRESHOLD)).toEqual([[true]]);
  });

  it("hides a second cell of the row and of the column, the cheapest that close the circle", () => {
    const grid = [
      [2, 9, 20, 31],
      [6, 7, 30, 43],
      [50, 60, 70, 180],
      [58, 76, 120, 254],
    ];
    const mask = complementarySuppression(grid, small(grid), THRESHOLD);
    expect(mask).toEqual([
      [true, true, false, false],
      [true, true, false, false],
      [false, false, false, false],
      [false, false, false, false],
    ]);
  });

  it("lets no hidden number be worked out from rows, columns and totals, in 400 invented tables", () => {
    let before = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const grid = invented(seed * 7919);
      const primary = small(grid);
      before += workedOut(primary);
      const mask = complementarySuppression(grid, primary, THRESHOLD);
      expect(workedOut(mask), JSON.stringify(grid)).toBe(0);
      for (const [r, row] of primary.entries())
        for (const [c, hidden] of row.entries()) if (hidden) expect(mask[r]![c]).toBe(true);
      for (const [r, row] of grid.entries()) {
        if (mask[r]!.at(-1)) continue;
        const hidden = row.slice(0, -1).reduce((sum, value, c) => sum + (mask[r]![c] ? value : 0), 0);
        expect(hidden === 0 || hidden >= THRESHOLD, JSON.stringify(grid)).toBe(true);
      }
    }
    expect(before).toBeGreaterThan(100);
  });
});
