import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { memoryBytes, type ByteSource } from "../../../electron/core/parsing/byte-source.ts";
import type { JobContract } from "../../../electron/core/parsing/parser-job.ts";
import { ParserPool, type PoolLimits } from "../../../electron/core/parsing/parser-pool.ts";
import type { ParserProcess, StartParser } from "../../../electron/core/parsing/parser-port.ts";
import { DECODING } from "../../../electron/core/dossier/exhibits/foreign-reader.ts";
import { nodeParsers } from "../../../electron/host/headless/start-parser.ts";
import { Failure } from "../../../shared/errors.ts";

const HOSTILE = new URL("./fixtures/hostile-parser.ts", import.meta.url);
const CONTRACT: JobContract<string, string> = {
  kind: "inspect",
  deadline: 20_000,
  interim: z.string().max(100),
  answer: z.string().max(100),
};
const SLOW: ByteSource = {
  size: 7,
  read: () => new Promise((resolve) => setTimeout(() => resolve(Buffer.from("foreign")), 500)),
};
const pools: ParserPool[] = [];
const started: ParserProcess[] = [];

afterEach(async () => {
  await Promise.all(pools.splice(0).map((each) => each[Symbol.asyncDispose]()));
  started.splice(0);
});

/** A pool of real processes, which are kept in {@link started}. */
function pool(limits: Partial<PoolLimits> = {}, entry?: URL): ParserPool {
  const start = nodeParsers(entry);
  const keeping: StartParser = (memory) => {
    const process = start(memory);
    started.push(process);
    return process;
  };
  const made = new ParserPool(keeping, { processes: 1, memory: { heap: 64, resident: 300 }, ...limits });
  pools.push(made);
  return made;
}

const run = (parsers: ParserPool, input: string, changes: Partial<typeof CONTRACT> = {}) =>
  parsers.run({ ...CONTRACT, ...changes }, { input, sources: [SLOW], mostBytes: 100 });

const isAlive = (pid: number) => existsSync(`/proc/${pid}`);

describe("a parser that fails costs only the file it was given", () => {
  it.each([
    ["throws", "crashed"],
    ["exits", "crashed"],
    ["hangs", "timed-out"],
    ["fills the heap", "out-of-memory"],
    ["fills buffers", "out-of-memory"],
    ["answers with more than it may", "nonsense"],
    ["answers what the job does not answer", "nonsense"],
    ["announces a message of 4 GiB", "nonsense"],
    ["sends what is not JSON", "nonsense"],
    ["nests JSON deeply", "nonsense"],
    ["asks for two things at once", "nonsense"],
    ["asks for what is not there", "nonsense"],
    ["sends bytes that it did not announce", "nonsense"],
    ["says something else", "nonsense"],
  ] as const)("one that %s is told as %s, and the next file is parsed by another", async (fault, problem) => {
    const parsers = pool({}, HOSTILE);
    expect(await run(parsers, "before")).toMatchObject({ answer: "before" });
    const result = await run(parsers, fault, fault === "hangs" ? { deadline: 700 } : {});
    expect(result).toEqual({ problem, interim: "begun" });
    expect(await run(parsers, "after")).toMatchObject({ answer: "after" });
    expect(started).toHaveLength(2);
    expect(started[0]!.pid).not.toBe(started[1]!.pid);
  });
});

describe("the processes of a pool", () => {
  it("are as many as it may have, and each caller gets its own answer", async () => {
    const parsers = pool({ processes: 2 }, HOSTILE);
    const inputs = Array.from({ length: 20 }, (_, index) => `input ${index}`);
    const results = await Promise.all(inputs.map((input) => run(parsers, input)));
    expect(results.map((result) => "answer" in result && result.answer)).toEqual(inputs);
    expect(started).toHaveLength(2);
  });

  it("are new for a job that is done alone, and gone after it", async () => {
    const parsers = pool({}, HOSTILE);
    await run(parsers, "first");
    await run(parsers, "alone", { alone: true });
    await run(parsers, "third");
    expect(started).toHaveLength(2);
    expect(isAlive(started[1]!.pid!)).toBe(false);
  });

  it("are gone when the pool is closed, and what was being parsed is cancelled", async () => {
    const parsers = pool({}, HOSTILE);
    const ended = expect(run(parsers, "hangs")).rejects.toMatchObject({ code: "cancelled" });
    await new Promise((resolve) => setTimeout(resolve, 300));
    await parsers[Symbol.asyncDispose]();
    await ended;
    expect(started.map(({ pid }) => isAlive(pid!))).toEqual([false]);
    await expect(run(parsers, "late")).rejects.toMatchObject({ code: "cancelled" });
  });

  it("are gone when the caller gives up", async () => {
    const parsers = pool({}, HOSTILE);
    const request = { input: "hangs", sources: [], mostBytes: 0, signal: AbortSignal.timeout(300) };
    await expect(parsers.run(CONTRACT, request)).rejects.toMatchObject({ code: "cancelled" });
    expect(isAlive(started[0]!.pid!)).toBe(false);
  });

  it("that cannot be started at all are a defect, not a property of the file", async () => {
    const parsers = pool({}, new URL("./fixtures/there-is-none.ts", import.meta.url));
    await expect(run(parsers, "any")).rejects.toThrow("cannot be started");
    expect(started).toHaveLength(2);
  });
});

describe("the bytes of a source", () => {
  const text = (size: number) => Buffer.alloc(size, "приклад ");

  it("arrive whole through the pipe, in pieces", async () => {
    const bytes = text(3_000_000);
    const reads: number[] = [];
    const source: ByteSource = {
      size: bytes.length,
      read: (offset, length) => {
        reads.push(length);
        return memoryBytes(bytes).read(offset, length);
      },
    };
    const result = await pool().run(DECODING, { input: null, sources: [source], mostBytes: 2 ** 24 });
    expect("answer" in result && Buffer.from(result.bytes).equals(Buffer.from(bytes.toString("utf8")))).toBe(
      true,
    );
    expect(Math.max(...reads)).toBeLessThanOrEqual(2 ** 20);
  });

  it("that cannot be read are the caller's failure, and the next file is parsed", async () => {
    const parsers = pool();
    const vanishing: ByteSource = {
      size: 10,
      read: () => Promise.reject(new Failure("intake-changed-while-read")),
    };
    const request = (source: ByteSource) => ({ input: null, sources: [source], mostBytes: 100 });
    await expect(parsers.run(DECODING, request(vanishing))).rejects.toMatchObject({
      code: "intake-changed-while-read",
    });
    expect(await parsers.run(DECODING, request(memoryBytes(text(10))))).toMatchObject({
      answer: { text: true },
    });
  });
});

it.skipIf(process.platform !== "linux")(
  "a parser ends with the process that started it, even while it spins",
  async () => {
    const script = new URL("./fixtures/parent-of-a-parser.ts", import.meta.url).pathname;
    const parent = spawn(process.execPath, [script], { stdio: ["ignore", "pipe", "ignore"] });
    const [line] = (await once(parent.stdout, "data")) as [Buffer];
    const pid = Number(line.toString());
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    await once(parent, "exit");
    await expect.poll(() => isAlive(pid), { timeout: 5_000 }).toBe(false);
  },
);
