import { spawn, type ChildProcessByStdio } from "node:child_process";
import { randomInt } from "node:crypto";
import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildWindow, CHROMIUM, NO_CHROMIUM } from "../e2e/window/desktop-window.ts";
import { filesBelow } from "../e2e/command-line.ts";
import { familyOf, isThere } from "../faults/processes.ts";
import { Finder, runsOf, textNeedles, type Needle } from "./needles.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const SAMPLE_FILES = new URL("../../assets/sample/files", import.meta.url).pathname;
const PROCESS = new URL("./fixtures/window-process.ts", import.meta.url).pathname;
const LETTERS = "абвгдежзиклмнопрстуфхцчшюя";
const word = (length: number) => Array.from({ length }, () => LETTERS[randomInt(LETTERS.length)]!).join("");
const typed = `${word(9)} ${word(12)}`;

type Application = {
  readonly process: ChildProcessByStdio<Writable, Readable, null>;
  readonly seen: readonly string[];
};

describe.skipIf(CHROMIUM === undefined)("a whole session in the window", () => {
  let place: string;
  let windowFiles: string;
  let finder: Finder;
  let needles: Needle[];
  const at = (name: string) => join(place, name);
  const environment = () => ({
    PATH: process.env.PATH ?? "",
    HOME: at("home"),
    TMPDIR: at("tmp"),
    XDG_CONFIG_HOME: at("config"),
    XDG_DATA_HOME: at("share"),
    XDG_CACHE_HOME: at("cache"),
    XDG_STATE_HOME: at("state"),
    XDG_RUNTIME_DIR: at("runtime"),
  });
  const WATCHED = ["home", "tmp", "config", "share", "cache", "state", "runtime", "data"];

  beforeAll(async () => {
    windowFiles = buildWindow();
    place = await mkdtemp(join(tmpdir(), "affiant-leak-"));
    for (const name of WATCHED) await mkdir(at(name), { mode: 0o700 });
  });
  afterAll(() => rm(place, { recursive: true, force: true, maxRetries: 5 }));

  /** Starts the application and lets it work until everything was shown. */
  async function worked(): Promise<Application> {
    const child = spawn(process.execPath, [PROCESS, windowFiles, at("data"), typed], {
      env: environment(),
      cwd: at("home"),
      stdio: ["pipe", "pipe", "inherit"],
    });
    const line = await new Promise<string>((resolve, reject) => {
      createInterface({ input: child.stdout }).once("line", resolve);
      child.once("exit", (code) => reject(new Error(`the application ended with ${code}`)));
    });
    return { process: child, ...(JSON.parse(line) as { seen: string[] }) };
  }

  /** Texts of the records that were shown, and of the files, as they would stand in a file. */
  async function needlesOf(seen: readonly string[]): Promise<Needle[]> {
    const texts = new Set(
      seen.flatMap((each) =>
        Array.from(each.matchAll(/[\p{L}][\p{L} ,’'-]{17,60}/gu), ([text]) => text.trim()),
      ),
    );
    // What the program itself says may stand anywhere that the program is.
    const program = new Map<string, string>();
    for (const path of await filesBelow(windowFiles)) program.set(path, await readFile(path, "utf8"));
    const own = [...texts].filter((text) => ![...program.values()].some((file) => file.includes(text)));
    const made = [typed, ...own].flatMap((text) => textNeedles(text, text));
    for (const path of await filesBelow(SAMPLE_FILES))
      if (!path.endsWith(".md"))
        made.push(...runsOf(path, await readFile(path), 20, (below) => randomInt(below)));
    return made;
  }

  async function hits(folders: readonly string[]): Promise<{ looked: number; found: string[] }> {
    const found: string[] = [];
    let looked = 0;
    for (const folder of folders) {
      for (const path of await filesBelow(folder)) {
        looked += 1;
        const inside = [
          ...finder.in(await readFile(path).catch(() => Buffer.alloc(0))),
          ...finder.in(Buffer.from(path)),
        ];
        found.push(...inside.map((what) => `${path}: ${what}`));
      }
    }
    return { looked, found };
  }

  const profiles = async () =>
    (await readdir(at("tmp"))).filter((name) => name.startsWith("affiant-window-"));

  test("leaves nothing of the case in the profile, the temporary or any other folder", async () => {
    const { process: application, seen } = await worked();
    needles = await needlesOf(seen);
    finder = new Finder(needles);
    expect(seen.length).toBeGreaterThan(20);
    expect(needles.length).toBeGreaterThan(300);
    expect(await profiles()).toHaveLength(1);
    // Also while it runs, when most is there.
    const during = await hits(WATCHED.map(at));
    expect(during.looked).toBeGreaterThan(10);
    expect(during.found).toEqual([]);
    const gone = new Promise((resolve) => application.once("exit", resolve));
    application.stdin.write("quit\n");
    await gone;
    expect(await profiles()).toEqual([]);
    expect((await hits(WATCHED.map(at))).found).toEqual([]);
  });

  test("leaves as little when it is killed, and the next start removes what stayed", async () => {
    const { process: application } = await worked();
    const family = familyOf(application.pid!).map(({ pid }) => pid);
    const gone = new Promise((resolve) => application.once("exit", resolve));
    application.kill("SIGKILL");
    await gone;
    // Who held the case ends with it: the archive process, the parsers, the browser.
    await expect.poll(() => family.filter(isThere), { timeout: 15_000 }).toEqual([]);
    const left = await profiles();
    expect(left).toHaveLength(1);
    expect((await hits(WATCHED.map(at))).found).toEqual([]);
    const { process: second } = await worked();
    const after = await profiles();
    expect(after).toHaveLength(1);
    expect(after).not.toEqual(left);
    const ended = new Promise((resolve) => second.once("exit", resolve));
    second.stdin.write("quit\n");
    await ended;
    expect(await profiles()).toEqual([]);
  });

  test("would be found in the profile of an ordinary browser", async () => {
    const folder = at("ordinary");
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: CHROMIUM!,
      chromiumSandbox: process.getuid?.() !== 0,
      env: environment(),
    });
    try {
      await context.route("**/*", (route) =>
        route.fulfill({ contentType: "text/html", body: `<title>${typed}</title><p>${typed}` }),
      );
      const page = await context.newPage();
      await page.goto("https://ordinary.internal/");
      await page.evaluate((text) => {
        const { localStorage } = globalThis as unknown as {
          localStorage: { setItem(name: string, value: string): void };
        };
        localStorage.setItem("query", text);
      }, typed);
      await page.waitForTimeout(1000);
    } finally {
      await context.close();
    }
    expect((await hits([folder])).found.join("\n")).toContain(typed);
  });
});
