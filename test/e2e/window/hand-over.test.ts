import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const seen = { timeout: 60_000 };
const foreseen = (page: Page) => page.locator("[data-sum]");

describe.skipIf(CHROMIUM === undefined)("handing over in the window", () => {
  it("shows what would leave and what not, writes it, and verifies it, by keyboard", async () => {
    const out = mkdtempSync(join(tmpdir(), "affiant-hand-over-"));
    onTestFinished(() => rmSync(out, { recursive: true, force: true }));
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await window.go("g h");
    await page.getByRole("heading", { level: 1, name: "Hand-over" }).waitFor();
    const press = async (name: string | RegExp) => {
      await page.getByRole("button", { name }).focus();
      await page.keyboard.press("Enter");
    };
    await press("See what would leave");
    await foreseen(page).waitFor(seen);
    const own = await foreseen(page).textContent();
    await press(/Recipient/);
    await page.getByRole("option", { name: /public/i }).focus();
    await page.keyboard.press("Enter");
    await foreseen(page).waitFor({ state: "detached" });
    await press("See what would leave");
    await foreseen(page).waitFor(seen);
    expect(await foreseen(page).textContent()).not.toBe(own);
    await page.getByText("nobody has asked for permission for this recipient yet").first().waitFor();
    await page.locator("summary", { hasText: "withheld" }).focus();
    await page.keyboard.press("Enter");
    expect(await page.locator("details li").count()).toBeGreaterThan(10);

    await press("Choose a folder and write");
    await page.getByLabel("Folder", { exact: true }).fill(out);
    await page.getByRole("button", { name: "Go there" }).click();
    await page.getByLabel("Name", { exact: true }).fill("public");
    await page.getByRole("button", { name: "Choose", exact: true }).click();
    await page.getByText("The folder is written.").waitFor(seen);
    expect(readdirSync(join(out, "public"))).toContain("receipt.pdf");
    await page.getByText("Print receipt.pdf in this folder").waitFor();
    await press("Verify it");
    await page.locator('[data-intact="true"]').waitFor(seen);
    await page.getByText("It is the key you named.").waitFor();

    await window.go("g o");
    await window.go("g h");
    await page.getByText("The folder is written.").waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("leads from what is withheld to the record itself", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await window.go("g h");
    await page.getByRole("button", { name: /Recipient/ }).click();
    await page.getByRole("option", { name: /United Nations|UN/ }).click();
    await page.getByRole("button", { name: "See what would leave" }).click();
    await foreseen(page).waitFor(seen);
    await page.locator("summary", { hasText: "withheld" }).click();
    const row = page.locator("details li", { hasText: "person" }).first();
    const code = await row.locator("[data-code]").textContent();
    await row.getByRole("button").click();
    await page.locator("h1", { hasText: code! }).waitFor();
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
    await window.go("g h");
    await page.locator("h1").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.locator("main section").first().getByRole("button").nth(1).click();
    await foreseen(page).waitFor(seen);
    await page.locator("summary").first().click();
    expect(await faultsOf(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
