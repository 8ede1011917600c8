import { execFileSync } from "node:child_process";
import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createApp } from "../../electron/core/app.ts";
import type { CorePorts } from "../../electron/core/call-context.ts";
import type { RecordContent } from "../../shared/model/records.ts";
import packageJson from "../../package.json" with { type: "json" };
import { ports } from "../core/fixtures/open-archive.ts";
import { affiant, hashesOf, Workplace } from "./command-line.ts";

const DEFINITION = new URL("../../assets/sample/dossiers/full.json", import.meta.url).pathname;
/** The date that the demo states in its own dossier. */
const DATED = "2026-04-15";
const DAY = 86_400_000;

/** The library that `faketime` loads into a program, if it is installed. */
const fakeTime = fakeTimeLibrary();
if (fakeTime === undefined) console.warn("skipped: faketime is not installed; no other system date");

describe("the same archive state, definition and stated date", () => {
  let place: Workplace;
  let archive: string;
  let passphraseFile: string;
  let first: Record<string, string>;
  beforeAll(async () => {
    place = await Workplace.make();
    const made = await affiant(["demo", "--out", place.at("demo")]);
    expect(made.exit, made.stderr).toBe(0);
    archive = place.at("demo", "sample.affiant");
    passphraseFile = place.at("demo", "passphrase.txt");
    first = await hashesOf(place.at("demo", "dossier"));
  });
  afterAll(() => place[Symbol.asyncDispose]());

  test("give the same bytes after a name was marked late, and the archive checks clean", async () => {
    const late = place.at("late.affiant");
    await cp(archive, late, { recursive: true, preserveTimestamps: true });
    const app = createApp(ports);
    const passphrase = (await readFile(passphraseFile, "utf8")).trim();
    await app.call("archive.unlock", { folder: late, passphrase });
    const { records } = await app.call("record.list", { type: "statement" });
    const { id } = records.find(({ reviewed }) => reviewed)!;
    const { record } = await app.call("record.get", { id });
    const [first] = (record as RecordContent<"statement">).paragraphs!;
    const end = first!.text[0]!.text.search(/\s/u);
    const marks = [{ paragraph: first!.id!, start: 0, end, kind: "place", record: null }] as const;
    const marked = await app.call("testimony.mark-mentions", { statement: id, marks: [...marks] });
    expect(marked.late?.moved.length).toBeGreaterThan(0);
    await app.call("record.review", { id });
    expect((await app.call("check.run", { readData: true })).findings).toEqual([]);
    app.lock();
    const hashes = [];
    for (const name of ["late-one", "late-two"]) {
      const words = ["dossier", late, DEFINITION, "--out", place.at(name), "--dated", DATED];
      const made = await affiant([...words, "--passphrase-file", passphraseFile]);
      expect(made.exit, made.stderr).toBe(0);
      hashes.push(await hashesOf(place.at(name)));
    }
    expect(hashes[1]).toEqual(hashes[0]);
    const verified = await affiant(["verify", place.at("late-two")]);
    expect(verified.stdout).toContain("ntact");
    expect(await readFile(place.at("late-two", "custody", "entries.jsonl"), "utf8")).toContain(
      '"action":"reclassified"',
    );
  });

  test("give the same bytes from another folder, language, home and time zone", async () => {
    const elsewhere = place.at("інша тека");
    await mkdir(elsewhere);
    const second = await affiant(
      [
        "dossier",
        archive,
        DEFINITION,
        "--out",
        "second",
        "--dated",
        DATED,
        "--passphrase-file",
        passphraseFile,
      ],
      {
        cwd: elsewhere,
        env: {
          HOME: elsewhere,
          TMPDIR: elsewhere,
          TZ: "Pacific/Kiritimati",
          LANG: "uk_UA.UTF-8",
          LC_ALL: "uk_UA.UTF-8",
        },
      },
    );
    expect(second.exit, second.stderr).toBe(0);
    expect(await hashesOf(join(elsewhere, "second"))).toEqual(first);
    expect(Object.keys(first).length).toBeGreaterThan(15);
  });

  test("give the same bytes five days later, after unlockings and exports in between", async () => {
    const later: CorePorts = {
      ...ports,
      software: `Affiant ${packageJson.version}`,
      clock: () => ({ time: new Date(Date.now() + 5 * DAY), state: "system" }),
    };
    const out = place.at("third");
    const zone = process.env.TZ;
    process.env.TZ = "America/St_Johns";
    const app = createApp(later);
    try {
      await app.call("archive.unlock", { folder: archive, passphraseFile });
      const definition = JSON.parse(await readFile(DEFINITION, "utf8")) as Record<string, unknown>;
      const outcome = await app.call("dossier.export", { definition, out, dated: DATED });
      expect(outcome.written).toBe(true);
    } finally {
      app.lock();
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
    expect(await hashesOf(out)).toEqual(first);
  });

  test.skipIf(fakeTime === undefined).each([
    { shift: "+5d", zone: "America/St_Johns", language: "fr_FR.UTF-8" },
    { shift: "+401d", zone: "Asia/Kathmandu", language: "ru_RU.UTF-8" },
  ])(
    "give the same bytes to the command line on another system date ($shift)",
    async ({ shift, zone, language }) => {
      const elsewhere = place.at(`far ${shift}`);
      for (const name of ["home", "tmp"]) await mkdir(join(elsewhere, name), { recursive: true });
      // The processes that the command line starts get no environment: each is started through this.
      const node = join(elsewhere, "node");
      await writeFile(
        node,
        `#!/bin/sh\nLD_PRELOAD='${fakeTime}' FAKETIME='${shift}' exec '${process.execPath}' "$@"\n`,
      );
      await chmod(node, 0o755);
      const running = {
        cwd: elsewhere,
        env: {
          HOME: join(elsewhere, "home"),
          TMPDIR: join(elsewhere, "tmp"),
          TZ: zone,
          LANG: language,
          LC_ALL: language,
          LD_PRELOAD: fakeTime!,
          FAKETIME: shift,
        },
        nodeOptions: ["--import", `data:text/javascript,process.execPath=${JSON.stringify(node)}`],
      };
      const files = ["--passphrase-file", passphraseFile];
      const exported = await affiant(
        ["dossier", archive, DEFINITION, "--out", "dossier", "--dated", DATED, ...files],
        running,
      );
      expect(exported.exit, exported.stderr).toBe(0);
      expect(await hashesOf(join(elsewhere, "dossier"))).toEqual(first);

      type Entry = { action: string; time: string };
      const logged = await affiant(["log", archive, "--json", ...files], running);
      const entry = (JSON.parse(logged.stdout) as Entry[]).findLast(
        ({ action }) => action === "dossier-exported",
      );
      const days = (Date.parse(entry!.time) - Date.now()) / DAY;
      expect(days).toBeGreaterThan(Number.parseInt(shift) - 0.1);
      expect(days).toBeLessThanOrEqual(Number.parseInt(shift));
    },
  );

  test("is what makes them the same: another stated date gives other bytes", async () => {
    const out = place.at("fourth");
    const other = await affiant([
      "dossier",
      archive,
      DEFINITION,
      "--out",
      out,
      "--dated",
      "2026-04-16",
      "--passphrase-file",
      passphraseFile,
    ]);
    expect(other.exit, other.stderr).toBe(0);
    expect((await hashesOf(out))["01-dossier.pdf"]).not.toBe(first["01-dossier.pdf"]);
  });
});

function fakeTimeLibrary(): string | undefined {
  try {
    return execFileSync("faketime", ["-f", "+0d", "printenv", "LD_PRELOAD"], { stdio: "pipe" })
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}
