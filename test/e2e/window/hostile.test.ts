import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { WindowAnswer } from "../../../shared/contract/bridge.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { Listeners } from "./listeners.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const ATTEMPTS = readFileSync(new URL("./network-attempts.js", import.meta.url), "utf8");
const ORIGIN = "https://app.internal/";
/** Names that a script in evidence would set, had it run. */
const MARKS = ["evidenceRan", "nameRan", "inlineRan", "framedRan"];
/** Time in which a packet that is under way arrives. */
const LATE = 1500;

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries every way, from within a page, to reach every listener. */
async function attempt(page: Page, listeners: Listeners): Promise<Record<string, string>> {
  await page.evaluate(ATTEMPTS);
  return page.evaluate(
    (authorities) =>
      (
        globalThis as unknown as { attempts(given: readonly string[]): Promise<Record<string, string>> }
      ).attempts(authorities),
    listeners.authorities,
  );
}

/** Evidence that would do something, were it given to a browser as what it is. */
function hostileFiles(folder: string, authority: string): string[] {
  mkdirSync(folder);
  const script = `top.evidenceRan=true;globalThis.evidenceRan=true;new Image().src="http://${authority}/evidence.png";top.location="http://${authority}/top"`;
  const pdf = [
    "%PDF-1.7",
    "1 0 obj <</Type/Catalog/Pages 2 0 R/OpenAction 4 0 R>> endobj",
    "2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj",
    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/AA<</O 5 0 R>>>> endobj",
    `4 0 obj <</S/JavaScript/JS(app.launchURL\\("http://${authority}/pdf"\\);this.submitForm\\("http://${authority}/f"\\))>> endobj`,
    `5 0 obj <</S/URI/URI(http://${authority}/uri)>> endobj`,
    "trailer <</Root 1 0 R/Size 6>>",
    "%%EOF",
  ].join("\n");
  const files: Record<string, string> = {
    "page.html": `<!doctype html><script>${script}</script><meta http-equiv="refresh" content="0;url=http://${authority}/r"><img src="http://${authority}/i.png" onerror="${script.replaceAll('"', "'")}"><iframe src="http://${authority}/f"></iframe>`,
    "drawing.svg": `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" onload='${script}'><script>${script}</script><image xlink:href="http://${authority}/svg.png" width="9" height="9"/><foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://${authority}/x"/></foreignObject></svg>`,
    "paper.pdf": pdf,
    "script.js": script,
    "style.css": `@import "http://${authority}/css"; * { background: url(http://${authority}/bg) }`,
    '"><img src=x onerror="globalThis.nameRan=true">.txt': "a note",
    "<script>globalThis.nameRan=true<\u2215script>.txt": "another note",
  };
  return Object.entries(files).map(([name, content]) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  });
}

async function call<Output>(page: Page, name: string, input: unknown): Promise<Output> {
  const answer = (await page.evaluate(
    (message) =>
      (globalThis as unknown as { affiant: { send(given: unknown): Promise<unknown> } }).affiant.send(
        message,
      ),
    { kind: "call", id: 2_000_000 + Math.floor(Math.random() * 1_000_000), name, input },
  )) as WindowAnswer;
  if (!answer.ok) throw new Error(`${name}: ${answer.error.code}`);
  return answer.output as Output;
}

const marksOf = (page: Page) =>
  page.evaluate(
    (names) => names.filter((name) => (globalThis as Record<string, unknown>)[name] !== undefined),
    MARKS,
  );

describe.skipIf(CHROMIUM === undefined)("a hostile script", () => {
  it("in an ordinary Chromium reaches every interface by TCP and UDP, so that silence means something", async () => {
    await using listeners = await Listeners.start();
    const browser = await chromium.launch({
      executablePath: CHROMIUM!,
      chromiumSandbox: process.getuid?.() !== 0,
    });
    try {
      const page = await browser.newPage();
      // There the page is led away, or never comes to an end.
      await Promise.race([attempt(page, listeners).catch(() => undefined), wait(25_000)]);
      await wait(LATE);
    } finally {
      await browser.close();
    }
    for (const { address } of listeners.places) {
      expect(listeners.heard).toContain(`TCP ${address}`);
      expect(listeners.heard).toContain(`UDP ${address}`);
    }
  });

  it("in our window reaches nobody, runs nothing beside itself and opens nothing", async () => {
    await using listeners = await Listeners.start();
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    const told = await attempt(page, listeners);
    await wait(LATE);
    expect(listeners.heard).toEqual([]);
    expect(await marksOf(page)).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    // A link to a place on the page itself may be followed.
    expect(page.url().split("#")[0]).toBe(ORIGIN);
    // What is not there cannot be called; what is refused by the page's policy is refused at once.
    for (const name of [
      "fetch",
      "XMLHttpRequest",
      "WebSocket",
      "EventSource",
      "WebRTC",
      "Worker",
      "import",
      "eval",
    ])
      if (name in told) expect(told[name], name).not.toBe("was not refused at once");
    expect(Object.keys(told).length).toBeGreaterThan(40);
  });

  it("leads our window nowhere", async () => {
    await using listeners = await Listeners.start();
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    const [authority] = listeners.authorities;
    const addresses = [
      ...listeners.authorities.map((each) => `http://${each}/location`),
      `https://${authority}/`,
      `ftp://${authority}/`,
      "file:///etc/passwd",
      "chrome://version",
      "data:text/html,<script>alert(1)</script>",
      "https://app.internal/media/0",
      "https://app.internal/other",
    ];
    for (const address of addresses) {
      for (const go of ["location = to", "location.replace(to)", "navigation.navigate(to)"]) {
        await page.evaluate(`(() => { const to = ${JSON.stringify(address)}; try { ${go} } catch {} })()`);
        await wait(100);
        expect(page.url(), `${go} ${address}`).toBe(ORIGIN);
      }
    }
    await wait(LATE);
    expect(listeners.heard).toEqual([]);
    expect(await call(page, "app.state", {})).toMatchObject({ open: { fictional: true } });
  });

  it("in evidence is bytes and nothing else, however the window tries to show it", async () => {
    await using listeners = await Listeners.start();
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    const paths = hostileFiles(join(window.folder, "hostile"), listeners.authorities[0]!);
    const before = new Set(await evidenceIds(page));
    await call(page, "intake.import", { paths });
    const ids = (await evidenceIds(page)).filter((id) => !before.has(id));
    expect(ids).toHaveLength(paths.length);
    for (const id of ids) {
      const { url } = await call<{ url: string }>(page, "media.open", { id });
      const told = page.waitForResponse((each) => each.url().endsWith(url)).catch(() => undefined);
      await page.evaluate(async (src) => {
        type Element = { setAttribute(name: string, value: string): void; remove(): void };
        const { document } = globalThis as unknown as {
          document: { createElement(name: string): Element; body: { append(element: Element): void } };
        };
        const shown = ["img", "iframe", "object", "embed", "video", "script", "link", "input"].map((name) => {
          const element = document.createElement(name);
          for (const attribute of ["src", "data", "href"]) element.setAttribute(attribute, src);
          if (name === "link") element.setAttribute("rel", "stylesheet");
          if (name === "input") element.setAttribute("type", "image");
          document.body.append(element);
          return element;
        });
        await new Promise((resolve) => setTimeout(resolve, 400));
        for (const element of shown) element.remove();
      }, url);
      // It was given to the browser, as bytes of no kind.
      expect((await told)?.headers()).toMatchObject({
        "content-type": expect.stringMatching(/^application\/octet-stream/) as string,
        "x-content-type-options": "nosniff",
        "content-security-policy": "default-src 'none'; sandbox",
      });
      await page.evaluate(`location = ${JSON.stringify(url)}`);
      await wait(200);
      expect(page.url()).toBe(ORIGIN);
    }
    // Every screen that tells of it, by its keys.
    for (const keys of ["g o", "g e", "g p", "g s", "g c", "g k"]) {
      await window.go(keys).catch(() => undefined);
      await wait(300);
    }
    await wait(LATE);
    expect(await marksOf(page)).toEqual([]);
    expect(listeners.heard).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
    expect(page.url()).toBe(ORIGIN);
  });
});

async function evidenceIds(page: Page): Promise<string[]> {
  const { records } = await call<{ records: { id: string }[] }>(page, "record.list", { type: "evidence" });
  return records.map(({ id }) => id);
}
