import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { chooseIn, press, pressOn, tabTo, writeInto } from "./keyboard.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const SLOW = { timeout: 30_000 };
const OWN = fileURLToPath(new URL("../../../assets/sample/files/", import.meta.url));
const CORPUS = fileURLToPath(new URL("../../../../shared/samples/", import.meta.url));
const FILES = existsSync(CORPUS) ? CORPUS : OWN;
const TESTIMONY = `Нас тримали у підвалі одинадцять тижнів.

Офіцер сказав: відпустимо, коли ваша держава виконає нашу умову.`;

/** Chooses a folder in the window's own chooser. */
async function choose(page: Page, folder: string, name?: string): Promise<void> {
  await page.getByRole("dialog").getByLabel("Folder", { exact: true }).waitFor();
  await writeInto(page, /^Folder/, folder);
  await press(page, "Enter");
  await expect
    .poll(() => page.getByRole("dialog").getByLabel("Folder", { exact: true }).inputValue(), SLOW)
    .toContain(folder.replace(/\/$/, "").split("/").at(-1)!);
  if (name !== undefined) await writeInto(page, /^Name/, name);
  await pressOn(page, /^Choose$/);
}

/** Records the witness's answer in its form: what is permitted, for which uses. */
async function recordAnswer(page: Page): Promise<void> {
  await pressOn(page, /^Record the answer$/);
  await page.getByRole("heading", { level: 1, name: "PM-0001" }).waitFor();
  await press(page, "e");
  await chooseIn(page, /Given by/, "the person themselves");
  await chooseIn(page, /\bState\b/, "given");
  await chooseIn(page, /Basis/, "consent");
  for (const [at, use] of ["store", "analyse", "share with the ICC"].entries()) {
    await pressOn(page, /^Add: What it covers$/);
    const item = page.getByRole("group", { name: `What it covers ${at + 1}`, exact: true });
    await item.getByRole("combobox", { name: "Use" }).waitFor();
    await page.keyboard.type(use);
    await page.getByRole("option", { name: use, exact: true }).waitFor();
    await press(page, "ArrowDown", "Enter");
    await chooseIn(page, /Answer/, "yes");
  }
  await chooseIn(page, /How the person may be identified/, "by name");
  await press(page, "Control+s");
  await page.getByText("Saved as version 2.").waitFor(SLOW);
}

const stateOf = (page: Page, element: number) =>
  page
    .locator("tbody tr")
    .nth(element - 1)
    .locator("td")
    .first();

describe.skipIf(CHROMIUM === undefined)("the whole main job, by keyboard alone", () => {
  it("leads from an empty folder to a verified dossier", async () => {
    const pictures = process.env.AFFIANT_PICTURES;
    await using window = await DesktopWindow.open({ size: { width: 1440, height: 900 } });
    const { page } = window;
    let step = 0;
    const picture = async (name: string) => {
      if (pictures === undefined || pictures === "") return;
      mkdirSync(join(pictures, "journey"), { recursive: true });
      step += 1;
      await page.screenshot({ path: join(pictures, "journey", `${step}-${name}.png`) });
    };

    await pressOn(page, /^Make an archive$/);
    await choose(page, window.folder, "records");
    await expect.poll(() => page.locator("output").textContent(), SLOW).toMatch(/^(\w+-){6}\w+$/);
    const words = (await page.locator("output").textContent())!;
    await writeInto(page, /^Type the passphrase/, words);
    await picture("passphrase");
    await press(page, "Enter");
    await page.getByRole("heading", { name: "What do you have?" }).waitFor(SLOW);

    await pressOn(page, /^An enquiry/);
    await writeInto(page, /^Title/, "An invented matter");
    await pressOn(page, /^War crime of taking hostages/, "Space");
    await pressOn(page, /^Save$/);
    await page.getByRole("heading", { level: 1, name: "An invented matter" }).waitFor(SLOW);

    await press(page, "Control+Shift+I");
    await choose(page, FILES);
    await page.getByRole("heading", { name: "Where do these files come from?" }).waitFor();
    await pressOn(page, /^Import$/);
    await page
      .getByText(/^Import of/)
      .first()
      .waitFor({ timeout: 180_000 });
    await picture("imported");

    await press(page, "g", "m");
    await page.getByRole("heading", { name: "War crime of taking hostages" }).waitFor();
    expect(await stateOf(page, 3).textContent()).toContain("not assessed");
    await picture("gap");

    await press(page, "g", "t");
    await page.getByText("No testimony yet").waitFor();
    await press(page, "n");
    await writeInto(page, /What the witness said/, TESTIMONY);
    await press(page, "Control+s");
    await page.getByRole("grid", { name: "Paragraphs" }).waitFor(SLOW);
    await tabTo(page, /Нас тримали/);
    await press(page, "ArrowDown", "l");
    await page.keyboard.type("compel");
    await page
      .getByText(/The aim was to compel/)
      .first()
      .waitFor();
    await press(page, "Enter", "1");
    await page.getByText(/^Linked: para\. 2 to War crime of taking hostages/).waitFor(SLOW);
    // Nothing may leave before the witness was asked, and the window says so.
    expect(await page.getByText("Nothing of this statement can leave").isVisible()).toBe(true);
    await picture("linked");

    await recordAnswer(page);
    await picture("answer");
    await press(page, "Alt+ArrowLeft");
    await page.getByText("given (PM-0001)").waitFor(SLOW);

    await press(page, "g", "m");
    await expect.poll(() => stateOf(page, 3).textContent(), SLOW).toContain("partly supported");
    await picture("gap-closed");

    await press(page, "g", "d");
    await page.getByRole("heading", { level: 1, name: "Dossiers" }).waitFor();
    await press(page, "n");
    await writeInto(page, /^Title/, "A first dossier");
    await press(page, "Control+s");
    await page.getByRole("heading", { level: 1, name: /A first dossier/ }).waitFor(SLOW);
    await picture("dossier");
    await press(page, "x");
    await pressOn(page, /^Choose a folder and export/);
    await choose(page, window.folder, "handed-over");
    await page.getByText("The dossier is written.").waitFor({ timeout: 180_000 });
    expect(readdirSync(join(window.folder, "handed-over"))).toContain("01-dossier.pdf");
    await pressOn(page, /^Verify it/);
    await page.getByText("Intact: every file is as it was signed.").waitFor({ timeout: 60_000 });
    await picture("verified");
    expect(window.complaints).toEqual([]);
  });
});
