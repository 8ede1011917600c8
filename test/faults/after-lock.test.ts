import { spawn, type ChildProcessByStdio } from "node:child_process";
import { randomBytes, randomInt } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createApp } from "../../electron/core/app.ts";
import { ObjectRows } from "../../electron/core/objects/object-rows.ts";
import { ports } from "../core/fixtures/open-archive.ts";
import { affiant } from "../e2e/command-line.ts";
import type { Needle } from "../leak/needles.ts";
import { memoryNeedles, searchMemory, secretNeedles, secretsIn } from "./process-memory.ts";
import { CHROMIUM, NO_CHROMIUM } from "../e2e/window/desktop-window.ts";
import { familyOf, hasMemory, isThere, NO_PROC } from "./processes.ts";

if (NO_PROC !== undefined) console.log(NO_PROC);
if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

/** A generous bound for a busy machine; what was measured is printed. */
const GONE_WITHIN = 2000;
const FOREIGN_FILES = 1500;
const ANSWER_WITHIN = 60_000;
const LETTERS = "абвгдежзиклмнопрстуфхцчшюя";
const word = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]!).join("");

/** Nothing of this stands in any file of the product or of this test. */
const planted = {
  passphrase: `${word(7)} ${word(8)} ${randomBytes(9).toString("hex")}`,
  name: `${word(9)} ${word(11)}`,
  "name in Latin letters": `Zoë ${randomBytes(8).toString("hex")} Ménard`,
  testimony: `${word(8)} ${word(12)} ${word(9)}`,
  "file name": `${word(10)} ${word(9)}.txt`,
  "content of the file": `${word(12)} ${word(9)} ${word(14)}`,
  query: word(13),
};
const CONTROL = `control-${randomBytes(8).toString("hex")}`;

const isParser = ({ command }: { readonly command: string }) => command.includes("parser-process");
type Line = Record<string, unknown> & { ready?: number; id?: number; path?: string; output?: unknown };

/** The application, driven as a window drives it. */
class DrivenDesktop implements AsyncDisposable {
  readonly #process: ChildProcessByStdio<Writable, Readable, null>;
  readonly #lines: Line[] = [];
  readonly #waiting = new Set<() => void>();
  #next = 1;

  /** @param browser - a Chromium whose page makes the calls */
  constructor(folder: string, browser?: string) {
    this.#process = spawn(
      process.execPath,
      [new URL("./fixtures/desktop-supervisor.ts", import.meta.url).pathname],
      {
        env: {
          PATH: process.env.PATH ?? "",
          HOME: process.env.HOME ?? "",
          AFFIANT_TEST_FOLDER: folder,
          ...(browser !== undefined && { AFFIANT_TEST_BROWSER: browser }),
        },
        stdio: ["pipe", "pipe", "inherit"],
      },
    );
    createInterface({ input: this.#process.stdout }).on("line", (line) => {
      // A process that is killed leaves the line that it was writing.
      if (!line.endsWith("}")) return;
      this.#lines.push(JSON.parse(line) as Line);
      for (const look of this.#waiting) look();
    });
  }

  get pid(): number {
    return this.#process.pid!;
  }

  /** The first line that fits, now or later; each is given once. */
  line(fits: (line: Line) => boolean): Promise<Line> {
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error("the application does not answer")), ANSWER_WITHIN);
      const look = () => {
        const at = this.#lines.findIndex(fits);
        if (at < 0) return;
        clearTimeout(late);
        this.#waiting.delete(look);
        resolve(this.#lines.splice(at, 1)[0]!);
      };
      this.#waiting.add(look);
      look();
    });
  }

  ready(): Promise<Line> {
    return this.line(({ ready }) => ready !== undefined);
  }

  async call<Output = Line>(name: string, input: unknown): Promise<Output> {
    const id = this.#next++;
    this.#process.stdin.write(`${JSON.stringify({ id, name, input })}\n`);
    const answer = await this.line((line) => line.id === id && "ok" in line);
    expect(answer, name).toMatchObject({ ok: true });
    return answer.output as Output;
  }

  async resource(path: string): Promise<string> {
    this.#process.stdin.write(`${JSON.stringify({ path })}\n`);
    return (await this.line((line) => line.path === path)).text as string;
  }

  signal(pid: number, signal: NodeJS.Signals): void {
    process.kill(pid, signal);
  }

  /** Sends a call whose answer nobody waits for. */
  begin(name: string, input: unknown): void {
    this.#process.stdin.write(`${JSON.stringify({ id: this.#next++, name, input })}\n`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const family = familyOf(this.pid).map(({ pid }) => pid);
    this.#process.kill("SIGKILL");
    for (let tries = 0; tries < 500 && family.some(isThere); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe.skipIf(NO_PROC !== undefined)("Affiant", () => {
  let place: string;
  let archive: string;
  let control: string;
  let needles: Needle[];
  let keys: Needle[];
  let evidence: string;
  let person: string;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "affiant-after-lock-"));
    archive = join(place, "archive");
    control = join(place, CONTROL);
    await writeFile(join(place, planted["file name"]), `${planted["content of the file"]}\n`.repeat(300));
    await mkdir(join(place, "foreign"));
    for (let file = 0; file < FOREIGN_FILES; file++)
      await writeFile(
        join(place, "foreign", `${file}.txt`),
        `${planted["content of the file"]} ${file}\n`.repeat(50),
      );
    const app = createApp(ports);
    const { passphrase } = planted;
    await app.call("archive.create", { folder: archive, passphrase, holder: planted.name });
    await app.call("archive.unlock", { folder: archive, passphrase });
    person = (
      await app.call("record.add", {
        type: "person",
        records: [
          {
            names: [
              { text: planted.name, kind: "birth" },
              { text: planted["name in Latin letters"], kind: "birth" },
            ],
            occupation: planted.testimony,
          },
        ],
      })
    ).ids[0]!;
    await app.call("intake.import", { paths: [join(place, planted["file name"])] });
    const stored = (await app.call("record.list", { type: "evidence" })).records[0]!;
    evidence = stored.id;
    const session = app.session!;
    const row = new ObjectRows(session.databases.identities!).byId(String(stored.record.object))!;
    keys = [
      ...secretsIn(session.keys("facts"), "facts"),
      ...secretsIn(session.keys("identities"), "identities"),
      ...secretsIn({ seed: session.person.signingSeed, identity: session.person.identity }, "person"),
      ...secretNeedles("file key", row.fileKey),
    ];
    app.lock();
    needles = [...Object.entries(planted).flatMap(([what, text]) => memoryNeedles(what, text)), ...keys];
  });
  afterAll(() => rm(place, { recursive: true, force: true }));

  let desktop: DrivenDesktop;
  beforeEach(() => {
    desktop = new DrivenDesktop(control);
    return () => desktop[Symbol.asyncDispose]();
  });

  /** Unlocks and does what a window does: records, a search, media, a foreign file parsed. */
  const work = async () => {
    await desktop.ready();
    await desktop.call("app.unlock", { folder: archive, passphrase: planted.passphrase });
    const shown = JSON.stringify(await desktop.call("record.get", { id: person }));
    expect(shown).toContain(planted.name);
    await desktop.call("search.query", { query: planted.query });
    const { url } = await desktop.call<{ url: string }>("media.open", { id: evidence });
    expect(await desktop.resource(url)).toContain(planted["content of the file"]);
    // Still running when the test goes on: parsers are there as long as an import is.
    desktop.begin("intake.import", { paths: [join(place, "foreign")] });
    await expect
      .poll(() => familyOf(desktop.pid).filter(isParser).length, { timeout: 20_000 })
      .toBeGreaterThan(0);
    const family = familyOf(desktop.pid);
    const archiveProcess = family.find(({ command }) => command.includes("archive-process"))!;
    const application = family.find(({ command }) => command.includes("desktop-process"))!;
    return { family, archiveProcess, application };
  };

  /**
   * Milliseconds until none of these is there any more. A parser whose parent is gone is collected by the machine's
   * first process, some of which take their time: what counts is that its memory is given back.
   */
  const gone = async (pids: readonly number[], there = hasMemory): Promise<number> => {
    const start = performance.now();
    while (pids.some(there) && performance.now() - start < GONE_WITHIN * 5)
      await new Promise((resolve) => setTimeout(resolve, 2));
    return performance.now() - start;
  };

  /** What stands in any process that remains, and whether the search finds what must be there. */
  const remains = () => {
    const family = familyOf(desktop.pid);
    const controls = memoryNeedles("control", CONTROL);
    const dumps = family.flatMap(({ pid, command }) => {
      try {
        return [{ command, ...searchMemory(pid, [...needles, ...controls]) }];
      } catch (error) {
        // A helper of the browser that has ended meanwhile holds nothing.
        if (hasMemory(pid)) throw error;
        return [];
      }
    });
    expect(dumps.length).toBeGreaterThanOrEqual(2);
    for (const { bytes, command } of dumps)
      if (/desktop-|archive-process/.test(command)) expect(bytes).toBeGreaterThan(20 * 2 ** 20);
    const application = dumps.find(({ command }) => command.includes("desktop-process"))!;
    expect([...application.found]).toContain("control (UTF-8)");
    return dumps.flatMap(({ command, found }) =>
      [...found].filter((what) => !what.startsWith("control")).map((what) => `${command}: ${what}`),
    );
  };

  test("holds in its application what is shown while it is unlocked, and keys in the archive process alone", async () => {
    const { family, archiveProcess, application } = await work();
    expect(family.filter(isParser).length).toBeGreaterThan(0);
    const own = searchMemory(archiveProcess.pid, needles);
    expect([...own.found].filter((what) => keys.some((key) => key.what === what)).length).toBeGreaterThan(4);
    for (const { pid } of [application, ...family.filter(isParser).filter(({ pid: each }) => isThere(each))])
      expect([...searchMemory(pid, keys).found]).toEqual([]);
    // What makes the test below able to fail: this process is the one that would remain.
    expect([...searchMemory(application.pid, needles).found].join("\n")).toMatch(/testimony|name/);
    const supervisor = searchMemory(desktop.pid, needles);
    expect([...supervisor.found]).toEqual([]);
  });

  test("leaves no archive process, no parser, and nothing of the case in any memory after locking", async () => {
    const { family, archiveProcess } = await work();
    const old = family.filter(({ pid }) => pid !== desktop.pid).map(({ pid }) => pid);
    const withKeys = family
      .filter(({ command }) => /archive-process|parser-process/.test(command))
      .map(({ pid }) => pid);
    const asked = desktop.call("app.lock", {});
    const keysGone = await gone(withKeys);
    expect(await gone([archiveProcess.pid], isThere)).toBeLessThan(GONE_WITHIN);
    const allGone = keysGone + (await gone(old));
    await asked;
    const next = await desktop.ready();
    console.log(
      `after lock: archive process and parsers gone after ${keysGone.toFixed(0)} ms, everything that saw the case after ${allGone.toFixed(0)} ms`,
    );
    expect(keysGone).toBeLessThan(GONE_WITHIN);
    expect(allGone).toBeLessThan(GONE_WITHIN * 2);
    expect(next.locked).toBe("user");
    expect(remains()).toEqual([]);
  });

  test.skipIf(CHROMIUM === undefined)(
    "leaves nothing in the browser either, whose windows showed the case",
    async () => {
      await desktop[Symbol.asyncDispose]();
      desktop = new DrivenDesktop(control, CHROMIUM);
      const { family, application } = await work();
      const browser = family.filter(({ command }) => command.includes("--type=renderer"));
      expect(browser.length).toBeGreaterThan(0);
      const before = browser.flatMap(({ pid }) => [...searchMemory(pid, needles).found]);
      expect(before.join("\n")).toMatch(/name/);
      const old = familyOf(application.pid).map(({ pid }) => pid);
      desktop.begin("app.lock", {});
      const after = await gone(old);
      console.log(`after lock: the browser and all else that saw the case gone after ${after.toFixed(0)} ms`);
      expect(after).toBeLessThan(GONE_WITHIN * 4);
      expect((await desktop.ready()).locked).toBe("user");
      expect(remains()).toEqual([]);
    },
  );

  test("leaves as little when the machine goes to sleep", async () => {
    const { family, application } = await work();
    const asked = performance.now();
    desktop.signal(application.pid, "SIGUSR2");
    await gone(family.filter(({ pid }) => pid !== desktop.pid).map(({ pid }) => pid));
    console.log(`after suspend: gone after ${(performance.now() - asked).toFixed(0)} ms`);
    expect((await desktop.ready()).locked).toBe("suspend");
    expect(remains()).toEqual([]);
  });

  test("locks by itself when its archive process ends unexpectedly, says so, and opens again", async () => {
    const { family, archiveProcess } = await work();
    desktop.signal(archiveProcess.pid, "SIGKILL");
    const next = await desktop.ready();
    expect(next.locked).toBe("ended");
    await gone(family.filter(({ pid }) => pid !== desktop.pid).map(({ pid }) => pid));
    expect(remains()).toEqual([]);
    await desktop.call("app.unlock", { folder: archive, passphrase: planted.passphrase });
    const shown = JSON.stringify(await desktop.call("record.get", { id: person }));
    expect(shown).toContain(planted.name);
  });

  test("from the command line holds neither keys nor passphrase nor what is imported in the process that prints", async () => {
    await desktop[Symbol.asyncDispose]();
    const passphraseFile = join(place, "passphrase");
    await writeFile(passphraseFile, `${planted.passphrase}\n`);
    let searched: ReturnType<typeof searchMemory> | undefined;
    const ran = await affiant(
      [
        "import",
        archive,
        join(place, "foreign"),
        "--source",
        CONTROL,
        "--json",
        "--passphrase-file",
        passphraseFile,
      ],
      {
        onOutput: (_, { pid }) => {
          searched ??= searchMemory(pid!, [...needles, ...memoryNeedles("control", CONTROL)]);
        },
      },
    );
    expect(ran.exit, ran.stderr).toBe(0);
    expect([...searched!.found].filter((what) => !what.startsWith("control"))).toEqual([]);
    expect([...searched!.found]).toContain("control (UTF-8)");
  });
});
