import { existsSync } from "node:fs";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, describe, onTestFinished } from "vitest";
import type { BenchCase } from "../../bench/harness/bench-case.ts";
import { alternate } from "../../bench/harness/alternate.ts";
import { ifPresent, runBench } from "../../bench/harness/run-bench.ts";
import { median } from "../../bench/harness/summary.ts";

const settled = () => Promise.resolve();

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), "affiant-test-"));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** A case whose contenders give the values listed, one after the other. */
function invented(more: Partial<BenchCase> = {}): BenchCase {
  const giving = (values: number[]) => () => Promise.resolve(values.shift()!);
  return {
    name: "invented",
    title: "an invented case",
    data: (size) => `${size * 1000} things`,
    unit: "ms",
    rounds: 3,
    goals: [
      { against: "slow", atMost: 0.5 },
      { against: "fast", atMost: 2 },
    ],
    prepare: () =>
      Promise.resolve([
        { name: "ours", role: "ours" as const, measure: giving([30, 10, 20]) },
        { name: "slow", role: "peer" as const, measure: giving([40, 50, 60]) },
        { name: "fast", role: "peer" as const, measure: giving([5, 4, 4]) },
        { name: "other", role: "peer" as const, measure: giving([20, 20, 20]) },
      ]),
    ...more,
  };
}

async function report(one: BenchCase, request: { size?: number; rounds?: number } = {}) {
  const printed: string[] = [];
  const parent = await folder();
  const made = await runBench({
    cases: [one],
    size: request.size ?? 1,
    rounds: request.rounds,
    parent,
    print: (line) => printed.push(line),
    find: (name) => Promise.resolve({ missing: `${name} is not installed` }),
  });
  return { made, printed: printed.join("\n"), left: await readdir(parent) };
}

describe("a comparison", () => {
  it("divides by a peer what it is compared with, where there are several of ours", async () => {
    const giving = (value: number) => () => Promise.resolve(value);
    const { made } = await report(
      invented({
        prepare: () =>
          Promise.resolve([
            { name: "ours", role: "ours" as const, measure: giving(30) },
            { name: "slow", role: "peer" as const, measure: giving(60) },
            { name: "ours too", role: "ours" as const, measure: giving(8) },
            { name: "fast", role: "peer" as const, of: "ours too", measure: giving(4) },
          ]),
      }),
    );
    expect(made.cases[0]!.ratios.map(({ against, ratio }) => [against, ratio])).toEqual([
      ["slow", 0.5],
      ["fast", 2],
    ]);
  });

  it("gives medians, spread and ratios of ours to each of the others, and judges those with a goal", async () => {
    const { made } = await report(invented());
    expect(made.cases).toEqual([
      {
        name: "invented",
        title: "an invented case",
        unit: "ms",
        data: "1000 things",
        rounds: 3,
        rows: [
          { name: "ours", role: "ours", values: [30, 10, 20], median: 20, low: 10, high: 30 },
          { name: "slow", role: "peer", values: [40, 50, 60], median: 50, low: 40, high: 60 },
          { name: "fast", role: "peer", values: [5, 4, 4], median: 4, low: 4, high: 5 },
          { name: "other", role: "peer", values: [20, 20, 20], median: 20, low: 20, high: 20 },
        ],
        ratios: [
          { against: "slow", ratio: 0.4, goal: 0.5, met: true },
          { against: "fast", ratio: 5, goal: 2, met: false },
          { against: "other", ratio: 1, goal: null, met: null },
        ],
      },
    ]);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it("is told with its data, unit and goals, and with the machine it was made on", async () => {
    const { made, printed } = await report(invented(), { size: 2 });
    expect(printed).toContain("an invented case");
    expect(printed).toContain("2000 things; median of 3");
    expect(printed).toMatch(/slow +50\.0 ms {2}\(40\.0 … 60\.0\) {2}ours ÷ this 0\.400, goal ≤ 0\.5: met/);
    expect(printed).toMatch(/fast +4\.00 ms .*ours ÷ this 5\.00, goal ≤ 2: missed/);
    expect(printed).toMatch(/other .*ours ÷ this 1\.00$/m);
    expect(made.machine.processors).toBeGreaterThan(0);
    expect(made.machine.memory).toBeGreaterThan(0);
    expect(made.machine.versions.node).toBe(process.versions.node);
  });

  it("skips a peer that is not here, and says why", async () => {
    const { made, printed } = await report(
      invented({
        prepare: async ({ peer }) => [
          { name: "ours", role: "ours", measure: () => Promise.resolve(1) },
          ifPresent("restic backup", [await peer("restic")], () => Promise.reject(new Error("measured"))),
        ],
      }),
    );
    expect(made.cases[0]!.rows[1]).toEqual({
      name: "restic backup",
      role: "peer",
      skipped: "restic is not installed",
    });
    expect(made.cases[0]!.ratios).toEqual([]);
    expect(printed).toContain("skipped: restic is not installed");
  });

  it("is made as often as was asked for", async () => {
    const { made } = await report(invented(), { rounds: 2 });
    expect(made.cases[0]!.rows[0]).toMatchObject({ values: [30, 10], median: 20 });
  });
});

describe("the turns", () => {
  it("rotate, and the disk is let rest before each", async () => {
    const turns: string[] = [];
    const contender = (name: string) => ({
      name,
      role: "peer" as const,
      measure: () => Promise.resolve(turns.push(name)),
    });
    await alternate([contender("a"), contender("b"), contender("c")], 3, () => {
      turns.push("-");
      return settled();
    });
    expect(turns.join("")).toBe("-a-b-c-b-c-a-c-a-b");
  });
});

describe("the temporary folder", () => {
  it("is gone afterwards, with all that the case put into it", async () => {
    let used = "";
    const { left } = await report(
      invented({
        prepare: async ({ workspace }) => {
          used = workspace.fresh("data");
          await writeFile(used, "data");
          return [{ name: "ours", role: "ours", measure: () => Promise.resolve(1) }];
        },
      }),
    );
    expect(used).not.toBe("");
    expect(existsSync(used)).toBe(false);
    expect(left).toEqual([]);
  });

  it("is gone too when the case fails", async () => {
    const parent = await folder();
    const failing = invented({
      prepare: async ({ workspace }) => {
        await writeFile(workspace.fresh("data"), "data");
        throw new Error("no data");
      },
    });
    const request = { cases: [failing], size: 1, parent, print: () => undefined };
    await expect(runBench(request)).rejects.toThrow("no data");
    expect(await readdir(parent)).toEqual([]);
  });
});

describe("the median", () => {
  it("is the middle value, or between the two in the middle, and nothing of nothing", () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });
});
