import { execFile } from "node:child_process";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { readWriteAheadLog } from "../../electron/core/store/write-ahead-log.ts";
import { FilledArchive } from "../core/check/filled-archive.ts";
import { PASSPHRASE } from "../core/fixtures/open-archive.ts";
import { bytesAt, copyOf, DAMAGES, filesOf, kindOf, outcomeOf, overwrite, seeded } from "./damage.ts";

const ROUNDS = Number(process.env.AFFIANT_FAULTS ?? (process.env.CI === undefined ? 1000 : 120));
const SEED = Number(process.env.AFFIANT_SEED ?? 20260000);
const PAGE = 4096;
const killedProcess = new URL("killed-process.ts", import.meta.url).pathname;

/** An archive locked in order, one left by a killed process, and an older state of both. */
async function states() {
  const filled = await FilledArchive.open();
  const { archive } = filled;
  for (const name of ["second", "third"]) {
    const file = join(archive.outside, `${name}.txt`);
    await writeFile(file, `${name} `.repeat(40_000));
    await archive.call("intake.import", { paths: [file] });
  }
  archive.app.lock();
  const at = (name: string) => join(archive.outside, name);
  await copyOf(archive.folder, at("older"));
  await archive.unlock();
  await archive.call("record.edit", { id: filled.id, changes: { note: "third", sex: "female" } });
  await archive.add("case", { title: "A later matter" });
  archive.app.lock();
  await copyOf(archive.folder, at("locked"));
  await promisify(execFile)(process.execPath, [killedProcess, archive.folder, PASSPHRASE]).catch(
    () => undefined,
  );
  await copyOf(archive.folder, at("killed"));
  return { older: at("older"), locked: at("locked"), killed: at("killed"), work: at("work") };
}

/** Why damage may change nothing; undefined where it must be told. */
function excuse(
  path: string,
  before: Buffer,
  after: Buffer,
  merged: ReadonlySet<number>,
): string | undefined {
  if (path.endsWith("-shm")) return "SQLite builds the -shm file anew";
  if (!path.endsWith(".db") || merged.size === 0) return undefined;
  const pages = Math.max(before.length, after.length) / PAGE;
  for (let page = 1; page <= pages; page += 1) {
    const [from, to] = [(page - 1) * PAGE, page * PAGE];
    if (!before.subarray(from, to).equals(after.subarray(from, to)) && !merged.has(page)) return undefined;
  }
  return "every page concerned stands in the write-ahead log, which replaces it";
}

test(`${ROUNDS} times a file of the archive is damaged, and it is told each time`, async () => {
  const { older, locked, killed, work } = await states();
  const random = seeded(SEED);
  const told = new Map<string, number>();
  const silent: string[] = [];
  const excused = new Map<string, number>();
  for (let round = 0; round < ROUNDS;) {
    const state = random(2) === 0 ? locked : killed;
    const files = await filesOf(state);
    const kinds = [...new Set(files.map(kindOf))];
    const kind = kinds[random(kinds.length)]!;
    const candidates = files.filter((path) => kindOf(path) === kind);
    const path = candidates[random(candidates.length)]!;
    const damages = [...Object.keys(DAMAGES), "swap files", "remove"];
    const damage = damages[random(damages.length)]!;
    const before = (await bytesAt(join(state, path)))!;
    const other = files[random(files.length)]!;
    const others = (await bytesAt(join(state, other)))!;
    const after =
      damage === "swap files"
        ? others
        : damage === "remove"
          ? Buffer.alloc(0)
          : DAMAGES[damage]!(before, random, await bytesAt(join(older, path)));
    if (before.equals(after) && damage !== "remove") continue;
    // The lock is an empty file that the next opening makes again.
    if (kind === "lock" && damage === "remove") continue;
    round += 1;
    await copyOf(state, work);
    if (damage === "remove") await rm(join(work, path));
    else await overwrite(join(work, path), after);
    if (damage === "swap files") await overwrite(join(work, other), before);
    const outcome = await outcomeOf(work);
    const what = `round ${round}: ${damage} ${path}${damage === "swap files" ? ` and ${other}` : ""} (${state === locked ? "locked" : "killed"})`;
    if (outcome.kind === "crash") silent.push(`${what}: crash ${outcome.error}`);
    else if (outcome.kind === "silence") {
      const log = readWriteAheadLog(join(state, `${path}-wal`));
      const reason = excuse(path, before, after, log?.pages ?? new Set());
      if (reason === undefined) silent.push(`${what}: silence`);
      else excused.set(reason, (excused.get(reason) ?? 0) + 1);
    } else {
      const answer = outcome.kind === "refused" ? `refused: ${outcome.code}` : "found";
      told.set(answer, (told.get(answer) ?? 0) + 1);
    }
  }
  process.stdout.write(
    `seed ${SEED}, ${ROUNDS} rounds: ${JSON.stringify(Object.fromEntries(told))}, without effect: ${JSON.stringify(Object.fromEntries(excused))}\n`,
  );
  expect(silent, `seed ${SEED}`).toEqual([]);
});
