import { cp, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, type App } from "../../electron/core/app.ts";
import { Failure } from "../../shared/errors.ts";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { ports } from "../core/fixtures/open-archive.ts";
import { affiant, PASSPHRASE, seeded, Workplace, type Ran } from "../e2e/command-line.ts";
import { actsOn, expectTold, fill, type Act, type Base } from "./killed-acts.ts";

/** How many moments in all, and what decides them. */
const MOMENTS = Number(process.env.AFFIANT_FAULTS ?? (process.env.CI === undefined ? 40 : 16));
const SEED = Number(process.env.AFFIANT_FAULTS_SEED ?? 314_159);
/** Of ten moments, how many fall into each act. */
const SHARE: Readonly<Record<string, number>> = { import: 3, edit: 2, mark: 1, disposal: 2, rotation: 2 };
/** Findings that name work which was interrupted, and say nothing against the archive. */
const NAMES_THE_WORK: readonly string[] = ["write-interrupted"];

type Killed = Ran & { readonly took: number };
type Row = { act: string; took: number; killed: number; ahead: number; findings: string[] };

describe("killed at any moment, and gone on with", () => {
  let place: Workplace;
  let base: Base;
  let acts: Act[];
  let passphrases: Readonly<Record<Act["as"], string>>;
  const rows: Row[] = [];

  beforeAll(async () => {
    place = await Workplace.make();
    const app = createApp(ports);
    await app.call("archive.create", { folder: place.at("base"), passphrase: PASSPHRASE });
    await app.call("archive.unlock", { folder: place.at("base"), passphrase: PASSPHRASE });
    const { passphrase } = await app.call("keys.add", { compartments: ["facts", "identities"] });
    passphrases = { first: PASSPHRASE, second: passphrase! };
    base = await fill(app, place);
    app.lock();
    acts = actsOn(base);
    for (const who of ["first", "second"] as const) await writeFile(place.at(who), `${passphrases[who]}\n`);
  });
  afterAll(async () => {
    console.table(rows.map((row) => ({ ...row, findings: row.findings.join(" ") || "none" })));
    await place[Symbol.asyncDispose]();
  });

  /** Runs an act from a step on, and kills all its processes so long after the first line that it prints. */
  async function carryOut(act: Act, archive: string, from: number, kill?: number): Promise<Killed> {
    const script = place.at("script.jsonl");
    const steps = (act.steps ?? []).slice(from);
    await writeFile(script, steps.map((step) => `${JSON.stringify(step)}\n`).join(""));
    const words = act.steps ? ["run", archive, script] : ["import", archive, base.source, "--json"];
    let began = 0;
    let timer: NodeJS.Timeout | undefined;
    const ran = await affiant([...words, "--passphrase-file", place.at(act.as)], {
      cwd: place.folder,
      group: true,
      onOutput: (_, child) => {
        if (began > 0) return;
        began = performance.now();
        if (kill !== undefined)
          timer = globalThis.setTimeout(() => process.kill(-child.pid!, "SIGKILL"), kill);
      },
    });
    clearTimeout(timer);
    return { ...ran, took: performance.now() - began };
  }

  async function looking<Answer>(
    act: Act,
    archive: string,
    look: (app: App) => Promise<Answer>,
  ): Promise<Answer> {
    const app = createApp(ports);
    try {
      await unlockWhenGone(app, archive, passphrases[act.as]);
      return await look(app);
    } finally {
      app.lock();
    }
  }

  /** The check of every byte finds nothing, or names the interrupted work. */
  async function check(app: App): Promise<string[]> {
    const { findings } = await app.call("check.run", { readData: true });
    const others = findings.filter(({ code }) => !NAMES_THE_WORK.includes(code));
    expect(others.map(({ code, where }) => ({ code, where }))).toEqual([]);
    return findings.map(({ code }) => code);
  }

  /** How many steps happened: one after the other, and each of which the killed run said so. */
  async function stepsOf(act: Act, app: App, told: number): Promise<number> {
    const happened = await act.happened!(app);
    const count = !happened.includes(false) ? happened.length : happened.indexOf(false);
    expect(happened.slice(count)).not.toContain(true);
    expect(count).toBeGreaterThanOrEqual(told);
    expect(count).toBeLessThanOrEqual(told + 1);
    return count;
  }

  /** Kills an act once, and goes on; undefined when it had ended before. */
  async function round(
    act: Act,
    archive: string,
    kill: number,
  ): Promise<Omit<Row, "act" | "took" | "killed"> | undefined> {
    const killed = await carryOut(act, archive, 0, kill);
    if (killed.exit !== null) return undefined;
    const told = toldBy<ImportedFile & { ok?: boolean }>(killed);
    let from = 0;
    const findings = await looking(act, archive, async (app) => {
      if (act.steps) from = await stepsOf(act, app, told.length);
      else await expectTold(app, told);
      return check(app);
    });
    const rest = await carryOut(act, archive, from);
    expect(rest.exit, rest.stderr).toBe(0);
    await looking(act, archive, async (app) => {
      if (act.happened) expect(await act.happened(app)).not.toContain(false);
      else await expectTold(app, [...told, ...toldBy<ImportedFile>(rest)]);
      await act.atEnd(app);
      expect(await check(app)).toEqual([]);
    });
    return { ahead: from - (act.steps ? told.length : 0), findings };
  }

  test.each(Object.keys(SHARE))(
    "%s: nothing is lost, nothing is there twice, and the check is clean",
    async (name) => {
      const act = acts.find((each) => each.name === name)!;
      const archive = place.at(`archive-${name}`);
      const anew = async () => {
        await rm(archive, { recursive: true, force: true });
        await cp(place.at("base"), archive, { recursive: true, preserveTimestamps: true });
      };
      await anew();
      const whole = await carryOut(act, archive, 0);
      expect(whole.exit, whole.stderr).toBe(0);
      const wanted = Math.max(1, Math.round((MOMENTS * SHARE[name]!) / 10));
      const row: Row = { act: name, took: Math.round(whole.took), killed: 0, ahead: 0, findings: [] };
      rows.push(row);
      console.log(`${name}: seed ${SEED}, ${wanted} moments within ${row.took} ms`);
      const next = seeded(SEED + name.length);
      for (let tries = 0; row.killed < wanted; tries += 1) {
        expect(tries, "most runs ended before they were killed").toBeLessThan(3 * wanted + 3);
        const kill = (next(1_000_000) / 1_000_000) * whole.took;
        await anew();
        try {
          const outcome = await round(act, archive, kill);
          if (!outcome) continue;
          row.killed += 1;
          row.ahead += outcome.ahead;
          row.findings = [...new Set([...row.findings, ...outcome.findings])];
        } catch (cause) {
          throw new Error(`${name}: try ${tries}, killed after ${kill.toFixed(1)} ms, seed ${SEED}`, {
            cause,
          });
        }
      }
    },
    3_600_000,
  );
});

/** A process that was killed while it flushed to the disk is gone, with its lock, when that has ended. */
async function unlockWhenGone(app: App, folder: string, passphrase: string): Promise<void> {
  for (let tries = 0; ; tries += 1)
    try {
      await app.call("archive.unlock", { folder, passphrase });
      return;
    } catch (error) {
      if (!(error instanceof Failure && error.code === "archive-in-use") || tries === 100) throw error;
      await setTimeout(100);
    }
}

/** What a killed run said was done: its whole lines. */
const toldBy = <Line>({ stdout }: Ran): Line[] =>
  stdout
    .slice(0, stdout.lastIndexOf("\n") + 1)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as Line);
