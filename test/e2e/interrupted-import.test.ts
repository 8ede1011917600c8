import { execFileSync } from "node:child_process";
import { cp, mkdir, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { affiant, filesBelow, lines, seeded, Workplace, type Running } from "./command-line.ts";

/** More than the largest group that is settled at once, so that an end of one is not the end of all. */
const FILES = 900;
type Progress = { step: string; done: number; total: number; secondsLeft: number | null };
type Evidence = { id: string; record: { sha256: string; receipts: string[]; metadata: object } };

/** Whether `script` is there, which gives a command a terminal. */
const hasTerminal = (() => {
  try {
    execFileSync("script", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    console.warn("skipped: script is not installed; no terminal to show progress on");
    return false;
  }
})();

describe("an import by the command line", () => {
  let place: Workplace;
  let source: string;
  let archive: string;
  let made = 0;
  beforeAll(async () => {
    place = await Workplace.make();
    source = place.at("files");
    await mkdir(source);
    const next = seeded(11);
    for (let index = 0; index < FILES; index++) {
      const bytes = Uint8Array.from({ length: 1000 + next(20_000) }, () => next(256));
      await writeFile(place.at("files", `${String(index).padStart(3, "0")}.bin`), bytes);
    }
    await place.run(0, "init", place.at("empty"));
  });
  beforeEach(async () => {
    archive = place.at(`archive-${made++}`);
    await cp(place.at("empty"), archive, { recursive: true, preserveTimestamps: true });
  });
  afterAll(() => place[Symbol.asyncDispose]());

  const importing = (options: Running) =>
    affiant(["import", archive, source, "--json", "--passphrase-file", place.passphraseFile], {
      cwd: place.folder,
      ...options,
    });
  const evidence = async () =>
    JSON.parse((await place.run(0, "list", archive, "evidence", "--json")).stdout) as Evidence[];

  /** What is listed now holds all that was told, checks clean, and is completed by importing again. */
  const goesOn = async (told: readonly ImportedFile[]) => {
    await place.run(0, "check", archive, "--read-data");
    const kept = await evidence();
    const ids = new Set(kept.map(({ id }) => id));
    for (const { id } of told) expect(ids).toContain(id);
    const again = lines<ImportedFile>(await place.run(0, "import", archive, source, "--json"));
    expect(again).toHaveLength(FILES);
    expect(
      again
        .filter(({ status }) => status === "known")
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    expect(again.filter(({ receiptAdded }) => receiptAdded)).toEqual([]);
    const all = await evidence();
    expect(all).toHaveLength(FILES);
    expect(new Set(all.map(({ record }) => record.sha256)).size).toBe(FILES);
    for (const { record } of all) {
      expect(record.receipts).toHaveLength(1);
      expect(JSON.stringify(record.metadata)).not.toContain("crashed");
    }
    expect(await filesBelow(`${archive}/objects`)).toHaveLength(FILES);
    await place.run(0, "check", archive, "--read-data");
    return kept.length;
  };

  test("tells how far it is and how long it will take", async () => {
    const ran = await importing({});
    expect(ran.exit, ran.stderr).toBe(0);
    const progress = ran.stderr
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => (JSON.parse(line) as { progress: Progress }).progress);
    expect(progress.length).toBeGreaterThan(3);
    for (const [index, { step, done, total }] of progress.entries()) {
      expect(step).toBe("import");
      expect(done).toBeGreaterThanOrEqual(progress[index - 1]?.done ?? 0);
      expect(done).toBeLessThanOrEqual(total);
    }
    expect(progress.at(-1)).toMatchObject({ done: progress.at(-1)!.total, secondsLeft: 0 });
    // A quick machine is done before any estimate is worth giving; its value is tested with the clock in hand.
    for (const { secondsLeft } of progress)
      if (secondsLeft !== null) expect(secondsLeft).toBeGreaterThanOrEqual(0);
  });

  test.skipIf(!hasTerminal)("shows both in one line of a terminal, and leaves none of it there", () => {
    const command = [process.execPath, new URL("../../electron/affiant.js", import.meta.url).pathname];
    const words = [...command, "import", archive, source, "--passphrase-file", place.passphraseFile];
    const shown = execFileSync("script", ["-qec", words.map((word) => `'${word}'`).join(" "), "/dev/null"], {
      cwd: place.folder,
      env: { PATH: process.env.PATH, LANG: "C.UTF-8", TERM: "xterm" },
      stdio: ["ignore", "pipe", "inherit"],
    }).toString();
    // What clears the line, written so that a pattern can hold it.
    const cleared = shown.replaceAll("\r\u001b[K", "<clear>");
    expect(cleared).toMatch(/<clear>import \d+ %/);
    expect(cleared).toMatch(/<clear>import \d+ % · \d+ s/);
    expect(cleared.trimEnd().endsWith(`<clear>${FILES} imported, 0 known, 0 refused`)).toBe(true);
  });

  test.each([
    { what: "sent to it", group: false },
    { what: "sent by a terminal to all its processes", group: true },
  ])(
    "ends on an interrupt $what: exit 1, what was imported stays, and it goes on later",
    async ({ group }) => {
      let asked = false;
      const ran = await importing({
        group,
        onOutput: (_, child) => {
          if (asked) return;
          asked = true;
          process.kill(group ? -child.pid! : child.pid!, "SIGINT");
        },
      });
      expect(ran.exit, ran.stderr).toBe(1);
      expect(ran.stderr).toContain("Cancelled; what was finished before is kept.");
      const told = lines<ImportedFile>(ran);
      expect(told.length).toBeGreaterThan(0);
      expect(told.length).toBeLessThan(FILES);
      expect(await goesOn(told)).toBe(told.length);
    },
  );

  test.each([0, 64, 192])("goes on after it was killed when %i files were done", async (files) => {
    let told = 0;
    const ran = await importing({
      group: true,
      onOutput: (text, child) => {
        told += text.split("\n").length - 1;
        if (told > files) process.kill(-child.pid!, "SIGKILL");
      },
    });
    expect(ran.exit).toBeNull();
    const whole = ran.stdout.slice(0, ran.stdout.lastIndexOf("\n") + 1);
    const kept = await goesOn(lines<ImportedFile>({ ...ran, stdout: whole }));
    expect(kept).toBeLessThan(FILES);
  });

  test("of the same bytes from a second source adds a receipt to each, and no file", async () => {
    const options = ["--passphrase-file", place.passphraseFile, "--json"];
    const few = place.at("files", "00*.bin");
    const first = place.at("first");
    const second = place.at("second");
    for (const folder of [first, second]) {
      await mkdir(folder);
      execFileSync("sh", ["-c", `cp -p ${few} "$0"`, folder]);
    }
    await place.run(0, "import", archive, first, "--source", "a stick", ...options);
    const objects = await filesBelow(`${archive}/objects`);
    const again = lines<ImportedFile>(
      await place.run(0, "import", archive, second, "--source", "a letter", ...options),
    );
    expect(again.map(({ status, receiptAdded }) => [status, receiptAdded])).toEqual(
      again.map(() => ["known", true]),
    );
    expect(await filesBelow(`${archive}/objects`)).toEqual(objects);
    const all = await evidence();
    expect(all).toHaveLength(10);
    const receipts = new Set(all.map(({ record }) => record.receipts.join()));
    expect([...receipts].map((list) => list.split(",").length)).toEqual([2]);
    await place.run(0, "check", archive, "--read-data");
  });
});
