import { execFileSync } from "node:child_process";
import { cp, mkdir, mkdtemp, readdir, rm, statfs, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp, type App } from "../../electron/core/app.ts";
import { makeSample } from "../../electron/core/sample/make-sample.ts";
import { PASSPHRASE, ports } from "../core/fixtures/open-archive.ts";
import { affiant, lines, seeded, sha256Of, type Ran } from "../e2e/command-line.ts";
import { mountMemory, noMounts, type Mounted } from "./file-systems.ts";

/** Points at which the space runs out, over all acts together. */
const POINTS = Number(process.env.AFFIANT_FAULTS_POINTS ?? "20");
const ACTS = 4;
const MIB = 2 ** 20;
const ROOM = 512 * MIB;
const SAMPLE = new URL("../../assets/sample", import.meta.url).pathname;

const reason = noMounts();
if (reason !== undefined) console.log(reason);

/** Something that is done until there is no space left. */
type Act = {
  /** The archive in which it is done, to be copied. */
  readonly template: string;
  readonly args: (archive: string, outside: string) => readonly string[];
  /** Demands, with space again, that everything reported done is there; then does the rest. */
  readonly settle: (app: App, ran: Ran, disk: string) => Promise<void>;
};

describe.skipIf(reason !== undefined)("a disk that becomes full", () => {
  let place: string;
  let plain: string;
  let sample: string;
  const people: string[] = [];
  const passphraseFile = () => join(place, "passphrase");

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "affiant-disk-full-"));
    plain = join(place, "plain");
    sample = join(place, "sample");
    await writeFile(passphraseFile(), `${PASSPHRASE}\n`);
    const next = seeded(7);
    await mkdir(join(place, "files"));
    for (let file = 0; file < 60; file++) {
      const size = file % 10 === 0 ? 1_500_000 : 2000 + next(60_000);
      const bytes = Uint8Array.from({ length: size }, () => next(256));
      await writeFile(join(place, "files", `${String(file).padStart(2, "0")}.bin`), bytes);
    }
    const app = createApp(ports);
    await app.call("archive.create", { folder: plain, passphrase: PASSPHRASE });
    await app.call("archive.unlock", { folder: plain, passphrase: PASSPHRASE });
    const records = Array.from({ length: 40 }, (_, number) => ({ occupation: `before ${number}` }));
    people.push(...(await app.call("record.add", { type: "person", records })).ids);
    app.lock();
    const edits = Array.from({ length: 200 }, (_, number) => ({
      command: "edit",
      id: people[number % people.length],
      record: { occupation: `edit ${number} ${"of many words ".repeat(200)}` },
    }));
    await writeFile(join(place, "edits.jsonl"), edits.map((edit) => `${JSON.stringify(edit)}\n`).join(""));
    await makeSample(
      { folder: sample, passphrase: PASSPHRASE, sample: SAMPLE, holder: "Invented" },
      ports,
      () => undefined,
    );
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  const acts: Readonly<Record<string, () => Act>> = {
    "an import": () => ({
      template: plain,
      args: (archive) => ["import", archive, join(place, "files")],
      settle: async (app, ran) => {
        const told = lines<{ status?: string; path: string; id: string; sha256: string }>(ran).filter(
          ({ status }) => status === "imported",
        );
        for (const { path, id, sha256 } of told) {
          const { record } = await app.call("record.get", { id });
          expect(record.sha256).toBe(sha256);
          expect(sha256).toBe(await sha256Of(path));
        }
        const again = await app.call("intake.import", { paths: [join(place, "files")] });
        expect(again).toMatchObject({ refused: 0 });
        expect(again.known).toBeGreaterThanOrEqual(told.length);
        expect((await app.call("record.list", { type: "evidence", limit: 1 })).total).toBe(60);
      },
    }),
    "a batch of edits": () => ({
      template: plain,
      args: (archive) => ["run", archive, join(place, "edits.jsonl")],
      settle: async (app, ran) => {
        const done = lines<{ line?: number; ok?: boolean }>(ran).filter(({ ok }) => ok === true);
        const newest = new Map(done.map(({ line }) => [people[(line! - 1) % people.length]!, line! - 1]));
        for (const [id, number] of newest) {
          const { record } = await app.call("record.get", { id });
          expect(JSON.stringify(record.occupation)).toContain(`edit ${number} `);
        }
        await app.call("record.edit", { id: people[0]!, changes: { occupation: "afterwards" } });
      },
    }),
    "a rotation": () => ({
      template: sample,
      args: (archive) => ["keys", archive, "rotate"],
      settle: async (app) => {
        expect((await app.call("record.list", { type: "statement", limit: 1 })).total).toBeGreaterThan(0);
        await app.call("keys.rotate", {});
      },
    }),
    "the export of a dossier": () => ({
      template: sample,
      args: (archive, outside) => [
        "dossier",
        archive,
        join(SAMPLE, "dossiers/public-redacted.json"),
        "--out",
        join(outside, "dossier"),
        "--dated",
        "2026-04-15",
      ],
      settle: async (_app, ran, disk) => {
        const left = (await readdir(disk)).filter((name) => name !== "archive");
        expect(left).toEqual(ran.exit === 0 ? ["dossier"] : []);
      },
    }),
  };

  /** A disk with the archive on it and so much room besides; `room` may be changed later. */
  const diskWith = async (template: string, room: number): Promise<{ mounted: Mounted; used: number }> => {
    const mounted = mountMemory(join(place, "disk"), ROOM);
    try {
      await cp(template, join(mounted.folder, "archive"), { recursive: true, preserveTimestamps: true });
      const used = await usedOf(mounted.folder);
      resize(mounted.folder, used + room);
      return { mounted, used };
    } catch (error) {
      mounted[Symbol.dispose]();
      throw error;
    }
  };

  const act = (args: readonly string[]) =>
    affiant([...args, "--json", "--passphrase-file", passphraseFile()], { cwd: place });

  /** The most bytes that an act takes at any moment. */
  const needOf = async ({ template, args }: Act): Promise<number> => {
    const { mounted, used } = await diskWith(template, ROOM);
    using disk = mounted;
    let most = 0;
    const timer = setInterval(() => void usedOf(disk.folder).then((now) => (most = Math.max(most, now))), 5);
    const ran = await act(args(join(disk.folder, "archive"), disk.folder));
    clearInterval(timer);
    expect([0, 1], ran.stderr).toContain(ran.exit);
    return most - used;
  };

  for (const [name, make] of Object.entries(acts))
    test(`during ${name}: the error says so, and the archive is clean with all that was reported done`, async () => {
      const given = make();
      const need = await needOf(given);
      expect(need).toBeGreaterThan(100_000);
      const points = Math.ceil(POINTS / ACTS);
      let full = 0;
      for (let point = 0; point < points; point++) {
        const room = Math.floor((need * (point + 0.5)) / points);
        const { mounted } = await diskWith(given.template, room);
        using disk = mounted;
        const archive = join(disk.folder, "archive");
        const ran = await act(given.args(archive, disk.folder));
        const at = `${room} of ${need} bytes: ${ran.stderr.slice(-500)}${ran.stdout.slice(-300)}`;
        if (ran.exit !== 0) {
          full += 1;
          expect(ran.exit, at).toBe(2);
          expect(ran.stdout, at).toContain('"disk-full"');
          expect(ran.stderr, at).toContain("no space left");
        }
        resize(disk.folder, ROOM);
        const app = createApp(ports);
        try {
          await app.call("archive.unlock", { folder: archive, passphrase: PASSPHRASE });
          const { findings } = await app.call("check.run", { readData: true });
          expect(
            findings.map(({ code }) => code),
            at,
          ).toEqual([]);
          await given.settle(app, ran, disk.folder);
          expect((await app.call("check.run", { readData: true })).findings, at).toEqual([]);
        } finally {
          app.lock();
        }
      }
      console.log(`${name}: out of space at ${full} of ${points} points over ${(need / MIB).toFixed(1)} MiB`);
      // What fits into less room than was measured is done; but most of the points must have been met.
      expect(full).toBeGreaterThan(points / 2);
      expect(existsSync(join(place, "disk", "archive"))).toBe(false);
    });
});

const resize = (folder: string, bytes: number) =>
  execFileSync("mount", ["-o", `remount,size=${Math.ceil(bytes / 4096) * 4096}`, folder]);

async function usedOf(folder: string): Promise<number> {
  const { blocks, bfree, bsize } = await statfs(folder);
  return (blocks - bfree) * bsize;
}
