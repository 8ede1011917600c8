import { cp, mkdir, readFile, rename, rm, stat, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { verifyDossier } from "../../electron/core/dossier/verify/verify-dossier.ts";
import { BROWSER_ARGUMENTS } from "../../electron/host/chromium/browser-arguments.ts";
import { findChromium } from "../../electron/host/chromium/find-chromium.ts";
import { TEXTS } from "../../renderer/verifier/texts.ts";
import { affiant, hashesOf, seeded, Workplace } from "./command-line.ts";

const executable = findChromium();
const ALTERATIONS = 24;

describe.skipIf(executable === undefined)("verify.html in a browser without a network", () => {
  let place: Workplace;
  let folder: string;
  let paths: string[];
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];
  const complaints: string[] = [];

  beforeAll(async () => {
    place = await Workplace.make();
    const made = await affiant(["demo", "--out", place.at("demo")]);
    expect(made.exit, made.stderr).toBe(0);
    folder = place.at("dossier");
    await restore();
    paths = Object.keys(await hashesOf(folder));
    browser = await chromium.launch({
      executablePath: executable!,
      chromiumSandbox: process.getuid?.() !== 0,
      args: [...BROWSER_ARGUMENTS],
    });
    const context = await browser.newContext({ offline: true, locale: "en-GB" });
    page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    devtools.on("Network.requestWillBeSent", ({ request }) => void requests.push(request.url));
    page.on("pageerror", (error) => void complaints.push(error.message));
    page.on("console", (message) => void complaints.push(message.text()));
    await page.goto(pathToFileURL(place.at("demo", "dossier", "verify.html")).href);
  });
  beforeEach(restore);
  afterAll(async () => {
    await browser.close();
    await place[Symbol.asyncDispose]();
  });

  async function restore() {
    await rm(folder, { recursive: true, force: true });
    await cp(place.at("demo", "dossier"), folder, { recursive: true });
  }

  /** What the page says of the folder: its conclusion, and what it names, each with its word. */
  async function said() {
    await page.evaluate("document.getElementById('result').replaceChildren()");
    await page.locator("#folder").setInputFiles(folder);
    return shown();
  }

  async function shown() {
    const box = page.locator("#result .box");
    await box.waitFor({ timeout: 120_000 });
    return {
      conclusion: await box.getAttribute("data-conclusion"),
      found: (await box.locator("li").allTextContents()).sort(),
    };
  }

  /** The same of `affiant verify`, in the words of the page. */
  async function verified() {
    const { intact, findings } = await verifyDossier(folder);
    const found = findings.map(({ code, path }) => `${path ?? ""}: ${TEXTS.en[code]}`).sort();
    return { conclusion: intact ? "key-not-compared" : "changed", found };
  }

  async function flip(path: string, at: number, bit: number) {
    const bytes = await readFile(join(folder, path));
    bytes[at]! ^= 1 << bit;
    await writeFile(join(folder, path), bytes);
  }

  test("says intact of a dossier to which nothing was done", async () => {
    expect(await said()).toEqual({ conclusion: "key-not-compared", found: [] });
    expect(await page.locator("#result").textContent()).toContain("Intact and signed by key");
  });

  test("compares the two codes that came by another way, also after the folder was read", async () => {
    const { signer, dossier } = await verifyDossier(folder);
    const other = (text: string) => text.replace(/^./, (first) => (first === "1" ? "2" : "1"));
    const told = async (code: string, key: string) => {
      await page.locator("#code").fill(code);
      await page.locator("#signer").fill(key);
      return (await said()).conclusion;
    };
    expect(await told("", signer!.fingerprint)).toBe("code-not-compared");
    expect(await told(dossier!.code, "")).toBe("key-not-compared");
    expect(await told(dossier!.code, other(signer!.fingerprint))).toBe("other-key");
    expect(await told(other(dossier!.code), signer!.fingerprint)).toBe("other-dossier");
    expect(await told(dossier!.code.toLowerCase().replaceAll("-", " "), signer!.fingerprint)).toBe("intact");
    await page.locator("#signer").fill(signer!.fingerprint.slice(0, 9));
    expect(await page.locator("#signer-problem").textContent()).not.toBe("");
    await page.locator("#code").fill("");
    await page.locator("#signer").fill("");
  });

  test("names every file of which one byte was changed", async () => {
    const next = seeded(7);
    for (const path of paths) {
      const { size } = await stat(join(folder, path));
      const [at, bit] = [next(size), next(8)];
      await flip(path, at, bit);
      const { conclusion, found } = await said();
      expect(conclusion, `${path} at ${at}`).toBe("changed");
      expect(found.join("\n"), `${path} at ${at}`).toContain(`${path}: `);
      await flip(path, at, bit);
    }
    expect((await said()).found).toEqual([]);
  });

  test("comes to the verdict of the command line, whatever was altered", async () => {
    const next = seeded(20_261_124);
    const pick = () => paths[next(paths.length)]!;
    const alterations: (() => Promise<unknown>)[] = [
      async () => {
        const path = pick();
        await flip(path, next((await stat(join(folder, path))).size), next(8));
      },
      async () => writeFile(join(folder, pick()), "\n", { flag: "a" }),
      async () => unlink(join(folder, pick())),
      async () => writeFile(join(folder, dirname(pick()), `added-${next(9)}.txt`), ""),
      async () => {
        const path = pick();
        await rename(join(folder, path), join(folder, `${path}.old`));
      },
      async () => {
        await mkdir(join(folder, "new"), { recursive: true });
        await cp(join(folder, pick()), join(folder, "new", "copy"));
      },
    ];
    for (let turn = 0; turn < ALTERATIONS; turn++) {
      await restore();
      const count = 1 + next(2);
      for (let each = 0; each < count; each++)
        await alterations[(turn + each) % alterations.length]!().catch(missing);
      expect(await said(), `alteration ${turn}`).toEqual(await verified());
    }
  });

  test("says of a folder that is no dossier that it is none", async () => {
    await rm(folder, { recursive: true });
    await mkdir(folder);
    await writeFile(join(folder, "holiday.txt"), "sun");
    expect((await said()).conclusion).toBe("failed");
    expect(await page.locator("#result").textContent()).toContain(TEXTS.en.notDossier);
  });

  test("reads a folder that is dropped, and then sees empty folders too", async () => {
    await mkdir(join(folder, "empty"));
    await page.evaluate("document.getElementById('result').replaceChildren()");
    const devtools = await page.context().newCDPSession(page);
    const box = (await page.locator("#drop").boundingBox())!;
    const [x, y] = [box.x + 20, box.y + 20];
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await devtools.send("Input.dispatchDragEvent", { type, x, y, data });
    expect(await shown()).toEqual(await verified());
  });

  test("speaks four languages, has no barrier that axe finds in light or dark, and is worked by keyboard", async () => {
    for (const [language, texts] of Object.entries(TEXTS)) {
      await page.locator("#language").selectOption(language);
      await said();
      expect(await page.locator("h1").textContent()).toBe(texts.title);
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
    }
    await page.locator("#language").selectOption("en");
    await page.locator("#signer").focus();
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.id")).toBe("folder");
  });

  test("makes no request and can make none", async () => {
    expect(requests.filter((url) => !url.endsWith("/verify.html"))).toEqual([]);
    expect(requests).toHaveLength(1);
    expect(complaints).toEqual([]);
    const reached = await page.evaluate(() =>
      fetch("https://example.invalid/").then(
        () => "reached",
        (error: unknown) => String(error),
      ),
    );
    expect(reached).not.toBe("reached");
    expect(complaints.join()).toContain("Content Security Policy");
  });
});

/** The file was already taken away by the alteration before. */
function missing(error: unknown): void {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
}
