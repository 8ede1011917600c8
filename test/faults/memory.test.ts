import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { open, rm, statfs } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { lines, Workplace } from "../e2e/command-line.ts";
import { allProcesses, NO_PROC } from "./processes.ts";

/** GiB of the one file; the figure in the documents was measured with 4. */
const GIB = Number(process.env.AFFIANT_FAULTS_GIB ?? "0.5");
const MIB = 2 ** 20;
const ABOVE_START = 250;
const IN_ALL = 600;
const SAMPLE_EVERY = 50;
const ENTRY = new URL("../../electron/affiant.js", import.meta.url).pathname;

/** What a command took, in MiB over all its processes. */
type Memory = {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly samples: number;
  readonly processes: number;
  /** At the first line of progress, where the command tells any. */
  readonly start: number | undefined;
  readonly peak: number;
  /** Whether shared pages are counted in proportion; else in full for every process. */
  readonly proportional: boolean;
  readonly seconds: number;
};

async function needed(): Promise<string | undefined> {
  if (NO_PROC !== undefined) return NO_PROC;
  const { bavail, bsize } = await statfs(process.env.TMPDIR ?? "/tmp");
  const free = (bavail * bsize) / 2 ** 30;
  return free < 3 * GIB + 2
    ? `skipped: ${GIB} GiB need ${(3 * GIB + 2).toFixed(1)} GiB of disk, there are ${free.toFixed(1)}`
    : undefined;
}
const reason = await needed();
if (reason !== undefined) console.log(reason);

describe.skipIf(reason !== undefined)(`memory with one file of ${GIB} GiB`, () => {
  let place: Workplace;
  let archive: string;
  let evidence: string;
  const table: string[] = [];

  beforeAll(async () => {
    place = await Workplace.make();
    archive = place.at("archive");
    await place.run(0, "init", archive);
    await makeFile(place.at("recording.bin"), GIB * 2 ** 30);
  });
  afterAll(async () => {
    console.log(
      [
        "command          peak   first progress   above   samples  processes  seconds  counted as",
        ...table,
      ].join("\n"),
    );
    await place[Symbol.asyncDispose]();
  });

  /** Runs a command under its limits. */
  const measured = async (...args: string[]): Promise<Memory> => {
    const memory = await watch([...args, "--json", "--passphrase-file", place.passphraseFile]);
    expect(memory.exit, memory.stderr).toBe(0);
    const above = memory.start === undefined ? undefined : memory.peak - memory.start;
    const shown = (mebibytes: number | undefined) =>
      mebibytes === undefined ? "none" : `${mebibytes.toFixed(0)} MiB`;
    table.push(
      [
        args[0]!.padEnd(12),
        shown(memory.peak).padStart(9),
        shown(memory.start).padStart(16),
        shown(above).padStart(8),
        String(memory.samples).padStart(8),
        String(memory.processes).padStart(10),
        memory.seconds.toFixed(1).padStart(9),
        memory.proportional ? "  PSS" : "  RSS",
      ].join(" "),
    );
    expect(memory.samples).toBeGreaterThan(10);
    expect(memory.processes).toBeGreaterThanOrEqual(2);
    // A sampler that sees nothing would pass every limit: two processes of Node take more than this.
    expect(memory.peak).toBeGreaterThan(60);
    if (above !== undefined) expect(above).toBeLessThan(ABOVE_START);
    expect(memory.peak).toBeLessThan(IN_ALL);
    return memory;
  };

  test("importing stays under its limits", async () => {
    const ran = await measured("import", archive, place.at("recording.bin"));
    expect(ran.start).toBeDefined();
    const [told] = lines<ImportedFile>(ran);
    expect(told).toMatchObject({ status: "imported", size: GIB * 2 ** 30 });
    evidence = told!.id!;
    await rm(place.at("recording.bin"));
  });

  test("checking all of it stays under its limits", async () => {
    await measured("check", archive, "--read-data");
  });

  test("exporting it stays under its limits", async () => {
    await measured("export", archive, evidence, "--to", place.at("copy.bin"));
  });
});

/** Bytes that neither compress nor repeat within a block of encryption. */
async function makeFile(path: string, size: number): Promise<void> {
  const handle = await open(path, "w");
  try {
    const part = randomBytes(16 * MIB);
    for (let at = 0; at < size; at += part.length) {
      part.writeDoubleLE(at, 0);
      await handle.write(part, 0, Math.min(part.length, size - at));
    }
  } finally {
    await handle.close();
  }
}

/** Runs the command line in a process group of its own and adds up the group's memory every 50 ms. */
async function watch(args: readonly string[]): Promise<Memory> {
  const began = performance.now();
  const child = spawn(process.execPath, [ENTRY, ...args], {
    env: { PATH: process.env.PATH ?? "", LANG: "C.UTF-8" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  let [stdout, stderr] = ["", ""];
  let [samples, processes, peak, proportional] = [0, 0, 0, true];
  let start: number | undefined;
  const sample = () => {
    const members = allProcesses().filter(({ group }) => group === child.pid);
    const each = members.map(({ pid }) => memoryOf(pid));
    const now = each.reduce((sum, { mebibytes }) => sum + mebibytes, 0);
    if (now === 0) return;
    samples += 1;
    processes = Math.max(processes, members.length);
    peak = Math.max(peak, now);
    proportional &&= each.every((one) => one.proportional);
    if (stderr.includes('"progress"')) start ??= now;
  };
  const timer = setInterval(sample, SAMPLE_EVERY);
  child.stdout.on("data", (bytes: Buffer) => (stdout += bytes.toString()));
  child.stderr.on("data", (bytes: Buffer) => {
    stderr += bytes.toString();
    if (start === undefined) sample();
  });
  const exit = await new Promise<number | null>((resolve) => child.once("close", resolve));
  clearInterval(timer);
  const seconds = (performance.now() - began) / 1000;
  return { exit, stdout, stderr, samples, processes, start, peak, proportional, seconds };
}

/** Proportional set size where the kernel tells it, else resident set size. */
function memoryOf(pid: number): { readonly mebibytes: number; readonly proportional: boolean } {
  const of = (file: string, field: RegExp) => {
    try {
      const kibibytes = field.exec(readFileSync(`/proc/${pid}/${file}`, "latin1"))?.[1];
      return kibibytes === undefined ? undefined : Number(kibibytes) / 1024;
    } catch {
      return undefined;
    }
  };
  const proportional = of("smaps_rollup", /^Pss:\s+(\d+) kB$/m);
  if (proportional !== undefined) return { mebibytes: proportional, proportional: true };
  const resident = of("status", /^VmRSS:\s+(\d+) kB$/m);
  // Gone or a zombie: it has no memory, and says nothing of how the others are counted.
  return { mebibytes: resident ?? 0, proportional: resident === undefined };
}
