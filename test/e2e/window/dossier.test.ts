import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const firstCell = (page: Page) => page.getByRole("grid").getByRole("gridcell").first();
const pageImage = (page: Page) => page.locator("img[data-page]");

/** The tests know no DOM; what runs in the page stands as text. Tells how many shades a picture has. */
const SHADES = `(async () => {
  const image = document.querySelector("img[data-page]");
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const shades = new Set();
  for (let at = 0; at < data.length; at += 4) shades.add(data[at]);
  return { width: image.naturalWidth, shades: shades.size };
})()`;

async function openDossier(window: DesktopWindow): Promise<Page> {
  const { page } = window;
  await window.go("g d");
  await firstCell(page).waitFor();
  await firstCell(page).dblclick();
  await page.locator("[data-block]").first().waitFor();
  await pageImage(page).waitFor({ timeout: 60_000 });
  return page;
}

describe.skipIf(CHROMIUM === undefined)("a dossier in the window", () => {
  it("shows its real pages, follows a changed paragraph, and is exported and verified", async () => {
    const out = mkdtempSync(join(tmpdir(), "affiant-dossier-"));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    await using window = await DesktopWindow.open({ size: { width: 1600, height: 1000 } });
    await window.openSample();
    const page = await openDossier(window);
    await page.getByText("The log names no export of this dossier.").waitFor();
    const drawn = await page.evaluate<{ width: number; shades: number }>(SHADES);
    expect(drawn.width).toBeGreaterThan(300);
    expect(drawn.shades).toBeGreaterThan(20);

    const first = page.locator('[data-block][data-kind="paragraph"]').first();
    const id = await first.getAttribute("data-block");
    await first.getByRole("button").first().click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const field = page.getByLabel("Words", { exact: true });
    await field.press("Control+End");
    await field.pressSequentially(" Changed in the window.");
    const before = await pageImage(page).getAttribute("src");
    await field.press("Control+Enter");
    await page.getByText("Saved as version 2.").waitFor();
    const changed = page.locator(`[data-block="${id!}"]`);
    await expect
      .poll(() =>
        page.evaluate('document.activeElement?.closest("[data-block]")?.getAttribute("data-block")'),
      )
      .toBe(id);
    expect(await changed.textContent()).toContain("Changed in the window.");
    await expect.poll(() => pageImage(page).getAttribute("src"), { timeout: 30_000 }).not.toBe(before);

    await page.getByRole("button", { name: "Export…" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("button", { name: /Level/ }).click();
    await page.getByRole("option", { name: /redacted/ }).click();
    await dialog.getByRole("button", { name: /^For|For$/ }).waitFor();
    await dialog.getByRole("button", { name: "Choose a folder and export" }).click();
    await page.getByLabel("Folder", { exact: true }).fill(out);
    await page.getByRole("button", { name: "Go there" }).click();
    await page.getByLabel("Name", { exact: true }).fill("public");
    await page.getByRole("button", { name: "Choose", exact: true }).click();
    await page.getByText("The dossier is written.").waitFor({ timeout: 120_000 });
    expect(readdirSync(join(out, "public"))).toContain("01-dossier.pdf");
    await page.getByText("Tell the recipient both by another way").waitFor();
    const earlier = page.locator("section", { has: page.getByRole("heading", { name: "Earlier exports" }) });
    await earlier.getByText("by H-0001").waitFor();
    expect(await earlier.getByRole("listitem").count()).toBe(1);

    await page.getByRole("button", { name: "Verify it" }).click();
    await page.locator('[data-intact="true"]').waitFor({ timeout: 60_000 });
    await page.getByText("Intact: every file is as it was signed.").waitFor();
    await page.getByText("It is the key you named.").waitFor();
    expect(await page.locator("body").textContent()).not.toMatch(/authentic/i);
    expect(window.complaints).toEqual([]);
  });

  it("is built on findings that are written with a name and a source from search, by keyboard", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await window.go("g f");
    await firstCell(page).waitFor();
    await page.keyboard.press("n");
    await page.getByRole("heading", { name: "New finding" }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    await page.keyboard.type("In the cellar was @");
    await page.getByRole("dialog").getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Named in this text" }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement?.tagName")).toBe("TEXTAREA");
    await page.keyboard.type(". [");
    await page.getByRole("dialog", { name: "Cite a source" }).waitFor();
    await page.keyboard.type("cellar");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("list", { name: "Rests on" }).getByRole("listitem").waitFor();
    await page.keyboard.press("Control+s");
    await page.getByRole("heading", { level: 1, name: /^Finding/ }).waitFor();
    expect(await page.locator("[data-mention], p span").first().isVisible()).toBe(true);
    await page.getByRole("list", { name: "Rests on" }).waitFor();
    await page.getByRole("button", { name: "Mark as reviewed" }).click();
    await page.getByText(/Version 2 · reviewed|Version \d · reviewed/).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it.each(LOOKS)("has no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      ...(pseudoLanguage && { pseudoLanguage }),
    });
    const { page } = window;
    await page.getByRole("button").nth(2).click();
    await page.getByRole("navigation").waitFor({ timeout: 120_000 });
    await window.go("g f");
    await firstCell(page).waitFor();
    await firstCell(page).dblclick();
    await page.locator("h1 [data-code]").waitFor();
    await page.locator("aside").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("e");
    await page.locator("textarea").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await openDossier(window);
    const block = page.locator('[data-block][data-kind="paragraph"]').first();
    await block.getByRole("button").first().click();
    expect(await faultsOf(page)).toEqual([]);
    await block.getByRole("button").nth(1).click();
    await page.locator("textarea").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(window.complaints).toEqual([]);
  });
});
