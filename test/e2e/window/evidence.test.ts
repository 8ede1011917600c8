import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { tabTo } from "./keyboard.ts";

const SLOW = { timeout: 30_000 };
const SAMPLE = fileURLToPath(new URL("../../../assets/sample/files/", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../../shared/samples/", import.meta.url));

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);
if (!existsSync(CORPUS)) console.log("skipped: the corpus of foreign files is not beside the repository");

/** What the page's elements are asked; these tests know no other part of them. */
type Drawn = { decode(): Promise<void>; readonly naturalWidth: number };
type Box = { readonly style: Readonly<Record<"left" | "top" | "width" | "height", string>> };
type Field = {
  readonly value: string;
  readonly selectionStart: number;
  readonly selectionEnd: number;
};
type Film = {
  currentTime: number;
  readonly readyState: number;
  addEventListener(name: "seeked", listener: (event: unknown) => void, options: { once: true }): void;
};

const LINE = "Перша нотатка. The cell had one window. Кінець.";

/** All of the corpus, or a fifth of it where the hour is counted. */
const EVERY = process.env.CI === undefined ? 1 : 5;

const HOSTILE =
  '<svg xmlns="http://www.w3.org/2000/svg" onload="document.title=1"><script>document.title=1</script></svg>';

/** A folder with a file of each kind, two of them hostile, one broken, one with a name that would turn letters round. */
function smallFolder(window: DesktopWindow): string {
  const folder = join(window.folder, "arrivals");
  mkdirSync(folder);
  for (const name of ["letter-coordination-centre.pdf", "elevator-2022-04-05.jpg", "camp-line-up.mp4"])
    copyFileSync(join(SAMPLE, name), join(folder, name));
  writeFileSync(join(folder, "note.txt"), `${LINE}\nДругий рядок.\n`);
  writeFileSync(join(folder, "hostile.svg"), HOSTILE);
  writeFileSync(
    join(folder, "hostile.html"),
    "<html><body><img src=x onerror=alert(1)><script>alert(1)</script></body></html>",
  );
  writeFileSync(join(folder, "broken.pdf"), "%PDF-1.7\n1 0 obj\n<< /Type /Catalog");
  writeFileSync(join(folder, "list.csv"), "name;year\nHalyna;1984\nYarema;1990\n");
  writeFileSync(
    join(folder, "mail.eml"),
    "From: a@example.org\nSubject: =?UTF-8?B?0JvQuNGB0YI=?=\nTo: b@example.org\nDate: Mon, 16 Jan 2023 09:42:11 +0200\nMessage-ID: <1@example.org>\n\nWords of the letter.\n",
  );
  writeFileSync(join(folder, "turned\u202egnp.bin"), Buffer.from([1, 2, 3, 255, 254, 0, 9]));
  return folder;
}

/** Makes an archive and opens it, without the steps that other tests walk through. */
async function openArchive(options: Parameters<typeof DesktopWindow.open>[0] = {}): Promise<DesktopWindow> {
  const window = await DesktopWindow.open(options);
  await window.openSample();
  return window;
}

/** Imports a folder by the keyboard alone. */
async function importFolder(page: Page, folder: string): Promise<void> {
  await page.keyboard.press("Control+Shift+I");
  const field = page.getByRole("dialog").getByLabel("Folder", { exact: true });
  await field.waitFor();
  await field.focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.type(folder);
  await page.keyboard.press("Enter");
  await expect
    .poll(() => page.getByRole("dialog").locator("li, [role=option]").count(), SLOW)
    .toBeGreaterThan(0);
  await tabTo(page, /^Choose$/);
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: "Where do these files come from?" }).waitFor();
  await page.keyboard.type("A relative");
  await tabTo(page, /^Import$/);
  await page.keyboard.press("Enter");
  await page
    .getByText(/^Import of/)
    .first()
    .waitFor({ timeout: 120_000 });
}

/** Opens the item of a file from the result of its import. */
async function openImported(page: Page, name: string): Promise<void> {
  await page.locator("nav").getByRole("button", { name: "Evidence", exact: true }).click();
  const files = page.locator("details").first();
  if ((await files.getAttribute("open")) === null) await files.locator("summary").click();
  await files.getByRole("button", { name: new RegExp(name) }).click();
  await page.getByRole("complementary", { name: "About this item" }).waitFor();
}

describe.skipIf(CHROMIUM === undefined)("evidence in the window", () => {
  it("comes in by the keyboard alone with its provenance, and each kind can be looked at", async () => {
    await using window = await openArchive();
    const { page } = window;
    await importFolder(page, smallFolder(window));
    await page.getByText("7 new items").waitFor();
    expect(await page.getByText("turned⟨U+202E⟩gnp.bin").count()).toBe(1);

    await openImported(page, "letter-coordination-centre");
    await page.locator("img[data-page='1']").waitFor(SLOW);
    expect(
      await page
        .locator("img[data-page]")
        .evaluate((image: Drawn) => image.decode().then(() => image.naturalWidth)),
    ).toBeGreaterThan(400);
    await page.getByText("A relative").waitFor();

    await openImported(page, "note.txt");
    await expect
      .poll(() => page.getByLabel("Text of the item").inputValue(), SLOW)
      .toContain("The cell had one window");

    await openImported(page, "list.csv");
    await page.getByRole("cell", { name: "Yarema" }).waitFor(SLOW);

    await openImported(page, "mail.eml");
    await page.getByText("Лист", { exact: true }).waitFor(SLOW);

    await openImported(page, "broken.pdf");
    await page.getByText("It is damaged, or not what it claims to be").waitFor(SLOW);
    expect(await page.getByLabel("Bytes", { exact: true }).textContent()).toContain("25 50 44 46");

    await openImported(page, "turned");
    await page.getByLabel("Bytes", { exact: true }).waitFor(SLOW);
    expect(window.complaints).toEqual([]);
  });

  it("shows hostile HTML and SVG as their source, and runs nothing", async () => {
    await using window = await openArchive();
    const { page } = window;
    const title = await page.title();
    page.on("dialog", () => window.complaints.push("a dialog"));
    await importFolder(page, smallFolder(window));
    for (const name of ["hostile.svg", "hostile.html"]) {
      await openImported(page, name);
      await page.getByText("Nothing in it runs.").waitFor(SLOW);
      await expect.poll(() => page.getByLabel("Text of the item").inputValue(), SLOW).toContain("<script>");
      expect(await page.locator("svg, iframe, object, embed").count()).toBe(0);
    }
    expect(await page.title()).toBe(title);
    expect(window.complaints).toEqual([]);
  });

  it("blurs a picture until it is asked for, asks twice for graphic material, and hides it again", async () => {
    await using window = await openArchive();
    const { page } = window;
    await importFolder(page, smallFolder(window));
    await openImported(page, "elevator");
    const picture = page.locator("main img");
    const blur = () =>
      picture.evaluate(
        (image) =>
          (globalThis as unknown as { getComputedStyle(of: unknown): { filter: string } }).getComputedStyle(
            image,
          ).filter,
      );
    await picture.waitFor();
    expect(await blur()).toContain("blur");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    expect(await blur()).not.toContain("blur");

    await page.getByRole("button", { name: "Mark as graphic" }).click();
    await page.getByText("Marked as graphic", { exact: true }).waitFor();
    await openImported(page, "note.txt");
    await openImported(page, "elevator");
    expect(await blur()).toContain("blur");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.getByRole("heading", { name: "Show graphic material?" }).waitFor();
    expect(await blur()).toContain("blur");
    await page.getByRole("button", { name: "Show it" }).click();
    await expect.poll(blur, SLOW).not.toContain("blur");
    expect(window.complaints).toEqual([]);
  });

  it("cites a region by the keyboard, and opens it again at the same place", async () => {
    await using window = await openArchive();
    const { page } = window;
    await importFolder(page, smallFolder(window));
    await openImported(page, "elevator");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.keyboard.press("r");
    for (const key of ["ArrowRight", "ArrowRight", "ArrowDown", "Shift+ArrowRight", "Shift+ArrowDown"])
      await page.keyboard.press(key);
    const place = () =>
      page
        .locator("[data-region]")
        .evaluate((box: Box) =>
          [box.style.left, box.style.top, box.style.width, box.style.height].map((side) =>
            Math.round(parseFloat(side)),
          ),
        );
    expect(await place()).toEqual([32, 31, 41, 21]);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("option").nth(2).click();
    await page.getByLabel("Why does this bear on the element?").fill("It shows the place.");
    await page.getByRole("button", { name: "Link it" }).click();
    await page.getByText("It shows the place.").waitFor(SLOW);
    await openImported(page, "note.txt");
    await openImported(page, "elevator");
    expect(await page.locator("[data-region]").count()).toBe(0);
    await page.getByRole("button", { name: "Open A region of the picture" }).click();
    expect(await place()).toEqual([32, 31, 41, 21]);
    expect(window.complaints).toEqual([]);
  });

  it("quotes words of a page by the arrow keys and words of a text, and shows them again", async () => {
    await using window = await openArchive();
    const { page } = window;
    await importFolder(page, smallFolder(window));
    await openImported(page, "letter-coordination-centre");
    const words = page.getByRole("application", { name: /^Words of page 1/ });
    await words.focus();
    for (const key of ["Home", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight"])
      await page.keyboard.press(key);
    expect(await page.locator("[data-word]").count()).toBe(3);
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Keep the citation only" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Clear the mark" }).click();
    await page.getByRole("button", { name: /^Open Page 1: / }).click();
    await expect.poll(() => page.locator("[data-word]").count(), SLOW).toBe(3);

    await openImported(page, "note.txt");
    const text = page.getByLabel("Text of the item");
    await expect.poll(() => text.inputValue(), SLOW).not.toBe("");
    await text.focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Shift+End");
    await page.getByText(`“${LINE}”`).waitFor();
    await text.press("Enter");
    await page.getByRole("button", { name: "Keep the citation only" }).click();
    await page.getByRole("button", { name: `Open “${LINE}”` }).waitFor(SLOW);
    await openImported(page, "list.csv");
    await openImported(page, "note.txt");
    await page.getByRole("button", { name: `Open “${LINE}”` }).click();
    await expect
      .poll(
        () => text.evaluate((field: Field) => field.value.slice(field.selectionStart, field.selectionEnd)),
        SLOW,
      )
      .toBe(LINE);
    expect(window.complaints).toEqual([]);
  });

  it("seeks in an encrypted recording, cites from I to O, and opens the time again", async () => {
    await using window = await openArchive();
    const { page } = window;
    await importFolder(page, smallFolder(window));
    await openImported(page, "camp-line-up");
    await page.getByRole("button", { name: "Show", exact: true }).click();
    const film = page.locator("video");
    const seek = (to: number) =>
      film.evaluate(
        (video: Film, time: number) =>
          new Promise((resolve) => {
            video.addEventListener("seeked", resolve, { once: true });
            video.currentTime = time;
          }).then(() => video.currentTime),
        to,
      );
    await expect.poll(() => film.evaluate((video: Film) => video.readyState), SLOW).toBeGreaterThan(0);
    expect(await seek(9)).toBeCloseTo(9, 1);
    await page.getByRole("heading", { level: 1 }).click();
    await page.keyboard.press("i");
    await seek(3);
    await seek(12);
    await page.keyboard.press("o");
    await page.getByText("From 0:09 to 0:12").waitFor();
    await page.keyboard.press("c");
    await page.getByRole("button", { name: "Keep the citation only" }).click();
    await page.getByRole("button", { name: "Open From 0:09 to 0:12" }).waitFor(SLOW);
    await seek(1);
    await page.getByRole("button", { name: "Open From 0:09 to 0:12" }).click();
    await expect.poll(() => film.evaluate((video: Film) => Math.round(video.currentTime)), SLOW).toBe(9);
    expect(window.complaints).toEqual([]);
  });

  it.each(LOOKS)("has no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      size: { width: 1024, height: 700 },
      ...(pseudoLanguage && { pseudoLanguage }),
    });
    const { page } = window;
    await page.getByRole("button").nth(2).click();
    await page.getByRole("navigation").waitFor({ timeout: 120_000 });
    await window.go("g e");
    const faults: string[] = [];
    const note = async (where: string) => {
      await page.waitForTimeout(700);
      faults.push(...(await faultsOf(page)).map((fault) => `${where}: ${fault}`));
    };
    await page.getByRole("grid").waitFor();
    await note("list");
    // A letter, a photograph, a scan, a voice, a film, a channel, a message, a list.
    for (const row of [1, 3, 5, 6, 7, 8, 9, 10]) {
      await window.go("g e");
      await page
        .getByRole("grid")
        .locator("[role=row]")
        .nth(row)
        .locator("[role=gridcell]")
        .first()
        .dblclick();
      await page.locator("aside").last().waitFor();
      await note(`row ${row}`);
    }
    await page.keyboard.press("c");
    await page.getByRole("dialog").waitFor();
    await note("link");
    expect(faults).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === undefined || !existsSync(CORPUS))("the corpus of foreign files", () => {
  it("opens in the viewer file by file without a complaint", { timeout: 900_000 }, async () => {
    await using window = await openArchive();
    const { page } = window;
    const call = async (name: string, input: unknown): Promise<unknown> => {
      const answer = await page.evaluate(
        ([asked, given]) =>
          (globalThis as unknown as { affiant: { send(request: unknown): Promise<unknown> } }).affiant.send({
            kind: "call",
            id: 1_000_000 + Math.floor(Math.random() * 1e6),
            name: asked,
            input: given,
          }),
        [name, input] as const,
      );
      return (answer as { output: unknown }).output;
    };
    const folders = readdirSync(CORPUS, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const { imported } = (await call("intake.import", {
      paths: folders.map(({ name }) => join(CORPUS, name)),
    })) as { imported: number };
    expect(imported).toBeGreaterThan(190);
    const { total } = (await call("list.rows", { type: "evidence", limit: 1 })) as { total: number };
    await window.go("g e");
    await page.getByRole("grid").waitFor();
    for (let at = 19; at < total; at += EVERY) {
      const { rows } = (await call("list.rows", { type: "evidence", offset: at, limit: 1 })) as {
        rows: { code: string; cells: { mediaType: string } }[];
      };
      const { code } = rows[0]!;
      await page.getByRole("searchbox").first().fill(code);
      const cell = page.getByRole("gridcell", { name: code, exact: true });
      await cell.waitFor();
      await cell.dblclick();
      await page.getByRole("complementary", { name: "About this item" }).waitFor();
      await expect.poll(() => page.getByText("Reading …", { exact: true }).count(), SLOW).toBe(0);
      await page.getByRole("button", { name: "All evidence" }).click();
      await page.getByRole("grid").waitFor();
      expect(window.complaints, `${code} ${rows[0]!.cells.mediaType}`).toEqual([]);
    }
  });
});
