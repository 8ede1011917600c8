import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp, type App } from "../../electron/core/app.ts";
import type { CallInput, CallName } from "../../shared/contract/contract.ts";
import { Failure } from "../../shared/errors.ts";
import { PASSPHRASE, ports } from "../core/fixtures/open-archive.ts";

/** How often each act is interrupted; more where there is time. */
const TIMES = Number(process.env.AFFIANT_FAULTS ?? 8);
const ENOUGH_FOR_BOTH = 20;
const SEED = Number(process.env.AFFIANT_FAULTS_SEED ?? 20260);
const CHILD = new URL("act-on-keys.ts", import.meta.url).pathname;

const NEW_PASSPHRASE = "seven other words of no meaning at all";
const RECORDS = 40;

let place: string;
let base: string;
let secondPassphrase: string;
let factsPassphrase: string;

/** A sequence that the seed decides (mulberry32). */
function sequence(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), "affiant-faults-"));
  base = join(place, "base");
  const app = createApp(ports);
  await app.call("archive.create", { folder: base, passphrase: PASSPHRASE });
  await app.call("archive.unlock", { folder: base, passphrase: PASSPHRASE });
  const titles = Array.from({ length: RECORDS }, (_, at) => ({ title: `Matter ${at} ${"x".repeat(2000)}` }));
  await app.call("record.add", { type: "case", records: titles });
  for (const name of ["one", "two", "three"]) await writeFile(join(place, name), `fictional words ${name}`);
  await app.call("intake.import", { paths: ["one", "two", "three"].map((name) => join(place, name)) });
  const both = ["facts", "identities"] as const;
  secondPassphrase = (await app.call("keys.add", { compartments: [...both] })).passphrase!;
  factsPassphrase = (await app.call("keys.add", { compartments: ["facts"] })).passphrase!;
  app.lock();
}, 120_000);

afterAll(() => rm(place, { recursive: true, force: true }));

/** Runs one act and kills the process after `delay` milliseconds, or lets it end; says how long it took. */
async function interrupted(folder: string, name: CallName, input: unknown, delay: number | undefined) {
  const child = spawn(process.execPath, [CHILD, folder, PASSPHRASE, name, JSON.stringify(input)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let started = 0;
  let ended: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  child.stdout.on("data", (bytes: Buffer) => {
    const said = bytes.toString();
    if (said.includes("ready")) {
      started = performance.now();
      if (delay !== undefined) timer = setTimeout(() => child.kill("SIGKILL"), delay);
    }
    if (said.includes("done")) ended = performance.now();
  });
  await new Promise((resolve) => child.once("close", resolve));
  clearTimeout(timer);
  expect(started).toBeGreaterThan(0);
  return { took: (ended ?? performance.now()) - started, ended: ended !== undefined };
}

/** Opens with a passphrase; undefined when it is none of this archive's. */
async function opened(folder: string, passphrase: string): Promise<App | undefined> {
  const app = createApp(ports);
  try {
    await app.call("archive.unlock", { folder, passphrase });
    return app;
  } catch (error) {
    if (error instanceof Failure && error.code === "cannot-unlock") return undefined;
    throw error;
  }
}

/** Everything of the archive is there once, and the check finds nothing. */
async function expectWhole(app: App): Promise<void> {
  const { total } = await app.call("record.list", { type: "case" });
  expect(total).toBe(RECORDS);
  const { findings, objects } = await app.call("check.run", { readData: true });
  const codes = findings.map(({ code }) => code as string);
  if (app.session!.seesIdentities) expect({ codes, objects }).toEqual({ codes: [], objects: 3 });
  else expect(codes.filter((code) => code !== "identities-not-checked")).toEqual([]);
}

const noCopies = async (folder: string) =>
  expect((await readdir(folder, { recursive: true })).filter((name) => name.includes("incoming"))).toEqual(
    [],
  );

/** Interrupts an act at moments spread evenly over it, and looks at what each left. */
async function interruptEvenly<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
  look: (folder: string, ended: boolean, round: number) => Promise<void>,
): Promise<void> {
  const random = sequence(SEED + name.length);
  const whole = join(place, `${name}-whole`);
  await cp(base, whole, { recursive: true, preserveTimestamps: true });
  const { took, ended } = await interrupted(whole, name, input, undefined);
  expect(ended).toBe(true);
  await look(whole, true, 0);
  await rm(whole, { recursive: true });
  console.log(`${name}: ${Math.round(took)} ms, interrupted ${TIMES} times, seed ${SEED}`);
  for (let round = 0; round < TIMES; round += 1) {
    const folder = join(place, `${name}-${round}`);
    await cp(base, folder, { recursive: true, preserveTimestamps: true });
    const delay = took * ((round + random()) / TIMES);
    const outcome = await interrupted(folder, name, input, delay);
    try {
      await look(folder, outcome.ended, round);
    } catch (cause) {
      throw new Error(`${name}, round ${round}, after ${delay.toFixed(1)} of ${took.toFixed(1)} ms`, {
        cause,
      });
    }
    await rm(folder, { recursive: true });
  }
}

/** Opens as everybody in turn, the person with the facts alone first in every second round. */
async function openInTurn(folder: string, round: number, passphrases: readonly string[]): Promise<void> {
  const order = round % 2 === 0 ? passphrases : passphrases.toReversed();
  for (const passphrase of order) {
    const app = await opened(folder, passphrase);
    expect(app).toBeDefined();
    await expectWhole(app!);
    app!.lock();
  }
}

/** Both ends of a change must have been met; a few interruptions may all fall on one side of it. */
function expectBoth(outcomes: ReadonlySet<unknown>): void {
  expect(outcomes.size).toBeGreaterThanOrEqual(TIMES < ENOUGH_FOR_BOTH ? 1 : 2);
}

describe("interrupted at any moment", () => {
  it("new keys leave an archive that everybody opens, under the old keys or the new", async () => {
    const generations = new Set<number>();
    await interruptEvenly("keys.rotate", {}, async (folder, ended, round) => {
      await openInTurn(folder, round, [PASSPHRASE, secondPassphrase, factsPassphrase]);
      const app = (await opened(folder, PASSPHRASE))!;
      const { facts, identities } = app.session!.current;
      generations.add(facts.generation);
      expect(identities?.generation).toBe(facts.generation);
      if (ended) expect(facts.generation).toBe(2);
      await noCopies(folder);
      const again = await app.call("keys.rotate", {});
      expect(again.generation).toBeGreaterThan(facts.generation);
      await expectWhole(app);
      app.lock();
      await openInTurn(folder, round, [PASSPHRASE, secondPassphrase, factsPassphrase]);
    });
    expectBoth(generations);
  });

  it("removing somebody leaves them in or out, and everybody else in", async () => {
    const outcomes = new Set<boolean>();
    await interruptEvenly("keys.revoke", { holder: "H-0002" }, async (folder, ended, round) => {
      await openInTurn(folder, round, [PASSPHRASE, factsPassphrase]);
      const removed = await opened(folder, secondPassphrase);
      outcomes.add(removed !== undefined);
      if (ended) expect(removed).toBeUndefined();
      removed?.lock();
      const app = (await opened(folder, PASSPHRASE))!;
      expect((await app.call("keys.list", {}))[1]!.revoked).toBe(removed === undefined);
      expect(app.session!.current.identities!.generation).toBe(removed ? 1 : 2);
      await expectWhole(app);
      await noCopies(folder);
      app.lock();
    });
    expectBoth(outcomes);
  });

  it("a changed passphrase leaves the old one or the new one", async () => {
    await interruptEvenly("keys.passphrase", { passphrase: NEW_PASSPHRASE }, async (folder, ended, round) => {
      const old = await opened(folder, PASSPHRASE);
      old?.lock();
      const changed = await opened(folder, NEW_PASSPHRASE);
      expect([old, changed].filter((app) => app !== undefined)).toHaveLength(1);
      if (ended) expect(changed).toBeDefined();
      changed?.lock();
      await openInTurn(folder, round, [
        changed ? NEW_PASSPHRASE : PASSPHRASE,
        secondPassphrase,
        factsPassphrase,
      ]);
      await noCopies(folder);
    });
  });

  it("adding somebody leaves them in the list with access, or in neither", async () => {
    const input = {
      compartments: ["facts", "identities"] as ["facts", "identities"],
      passphrase: NEW_PASSPHRASE,
    };
    await interruptEvenly("keys.add", input, async (folder, ended, round) => {
      await openInTurn(folder, round, [PASSPHRASE, secondPassphrase, factsPassphrase]);
      const added = await opened(folder, NEW_PASSPHRASE);
      if (ended) expect(added).toBeDefined();
      added?.lock();
      const app = (await opened(folder, PASSPHRASE))!;
      expect(await app.call("keys.list", {})).toHaveLength(added ? 4 : 3);
      await expectWhole(app);
      app.lock();
      await noCopies(folder);
    });
  });
});
