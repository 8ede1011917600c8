import fc from "fast-check";
import { mkdtemp, mkdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { planIntake, ProgressMeter } from "../../../electron/core/intake/plan.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "intake-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("a plan counts files, bytes and refusals without opening anything", async () => {
  await mkdir(path.join(folder, "a"));
  await writeFile(path.join(folder, "a", "one"), "12345");
  await writeFile(path.join(folder, "two"), "123");
  await symlink("/", path.join(folder, "out"));
  expect(await planIntake([folder])).toEqual({ files: 2, bytes: 8, refused: 1 });
});

describe("progress", () => {
  const MIB = 1024 * 1024;

  test("says nothing about the time left before there is something to judge by", () => {
    let now = 0;
    const meter = new ProgressMeter({ files: 2, bytes: 100 * MIB, refused: 0 }, () => now);
    expect(meter.progress().secondsLeft).toBeNull();
    now = 500;
    meter.bytesRead(5 * MIB);
    expect(meter.progress().secondsLeft).toBeNull();
  });

  test("at a steady speed the estimate is right", () => {
    let now = 0;
    const meter = new ProgressMeter({ files: 1, bytes: 100 * MIB, refused: 0 }, () => now);
    for (let second = 1; second <= 40; second++) {
      now = second * 1_000;
      meter.bytesRead(MIB);
      meter.progress();
    }
    expect(meter.progress()).toMatchObject({ bytesDone: 40 * MIB, filesDone: 0 });
    expect(meter.progress().secondsLeft).toBeGreaterThanOrEqual(60);
    expect(meter.progress().secondsLeft).toBeLessThanOrEqual(61);
  });

  test("half a minute after a medium became ten times slower, the estimate is right by a sixth", () => {
    let now = 0;
    const meter = new ProgressMeter({ files: 1, bytes: 1_000 * MIB, refused: 0 }, () => now);
    const run = (seconds: number, speed: number): number => {
      for (let second = 0; second < seconds; second++) {
        now += 1_000;
        meter.bytesRead(speed);
        meter.progress();
      }
      return meter.progress().secondsLeft!;
    };
    expect(run(30, 10 * MIB)).toBeCloseTo(70, -1);
    expect(run(30, MIB)).toBeGreaterThan(670 * (5 / 6));
  });

  test("never runs past its totals, and ends with nothing left", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(2_000), { minLength: 1 }), fc.nat(5_000), (sizes, step) => {
        let now = 0;
        const planned = sizes.reduce((sum, size) => sum + Math.max(0, size - 500), 0);
        const meter = new ProgressMeter({ files: sizes.length, bytes: planned, refused: 0 }, () => now);
        for (const size of sizes) {
          now += step;
          meter.bytesRead(size);
          meter.fileDone();
          const { filesDone, filesTotal, bytesDone, bytesTotal, secondsLeft } = meter.progress();
          expect(filesDone).toBeLessThanOrEqual(filesTotal);
          expect(bytesDone).toBeLessThanOrEqual(bytesTotal);
          expect(secondsLeft ?? 0).toBeGreaterThanOrEqual(0);
        }
        expect(meter.progress().secondsLeft).toBe(0);
      }),
    );
  });

  test("bytes of a file that was refused after all are no longer waited for", () => {
    const meter = new ProgressMeter({ files: 1, bytes: 100, refused: 0 }, () => 0);
    meter.fileDone(100);
    expect(meter.progress()).toEqual({
      filesDone: 1,
      filesTotal: 1,
      bytesDone: 100,
      bytesTotal: 100,
      secondsLeft: 0,
    });
  });
});
