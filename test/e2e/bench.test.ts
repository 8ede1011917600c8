import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { CASES } from "../../bench/cases/all.ts";
import { run } from "../../bench/harness/program.ts";
import type { BenchReport } from "../../bench/harness/run-bench.ts";

const ENTRY = new URL("../../bench/run.ts", import.meta.url).pathname;

it("the whole comparison runs on little data, reports every case and leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "affiant-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const json = join(folder, "report.json");
  const options = ["--size", "0.002", "--rounds", "1", "--folder", folder, "--json", json];
  const { stdout } = await run(process.execPath, [ENTRY, ...options]);
  const report = JSON.parse(await readFile(json, "utf8")) as BenchReport;
  expect(report.cases.map(({ name }) => name)).toEqual(CASES.map(({ name }) => name));
  for (const { rows, title } of report.cases) {
    expect(stdout.toString()).toContain(title);
    const ours = rows.find(({ role }) => role === "ours");
    expect(ours, title).toMatchObject({ median: expect.any(Number) as number });
    for (const row of rows) if ("skipped" in row) expect(row.skipped).not.toBe("");
  }
  expect(await readdir(folder)).toEqual(["report.json"]);
});

it("an unknown case is named as bad usage", async () => {
  await expect(run(process.execPath, [ENTRY, "--only", "no-such-case"])).rejects.toThrow("ended with 2");
});
