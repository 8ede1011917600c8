import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const rows = (page: Page) => page.getByRole("table", { name: "Entries in order" }).locator("tbody tr");
const axis = (page: Page) => page.getByRole("application", { name: /^Time axis/ });

describe.skipIf(CHROMIUM === undefined)("the chronology in the window", () => {
  it("shows lanes of persons, narrows to one, and opens an act by keyboard alone", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await page.getByRole("heading", { level: 1, name: "Chronology" }).waitFor();
    await axis(page).waitFor();
    await expect.poll(() => axis(page).getByText("Оксана Гордіївна Полинчак").count()).toBe(1);
    expect(await axis(page).getByText("Events", { exact: true }).count()).toBe(1);
    expect(await rows(page).count()).toBeGreaterThan(30);
    expect(await faultsOf(page)).toEqual([]);

    await page.getByRole("button", { name: "everybody Person" }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("option", { name: /^Оксана/ }).waitFor();
    const focused = page.locator('[role="option"]:focus');
    for (let at = 0; at < 40; at += 1) {
      if ((await focused.textContent())?.startsWith("Оксана") === true) break;
      await page.keyboard.press("ArrowDown");
    }
    await page.keyboard.press("Enter");
    await expect.poll(() => axis(page).getByText("Андрій Степанович Дубограй").count()).toBe(0);
    await expect.poll(() => rows(page).filter({ hasText: "Captured" }).count()).toBe(1);
    const all = await rows(page).count();

    await page.getByRole("textbox", { name: "From" }).fill("2023");
    await expect.poll(() => rows(page).count()).toBeLessThan(all);
    await expect.poll(() => rows(page).filter({ hasText: "Released" }).count()).toBe(1);
    expect(await rows(page).filter({ hasText: "Captured" }).count()).toBe(0);
    await page.getByRole("textbox", { name: "From" }).fill("");
    await expect.poll(() => rows(page).count()).toBe(all);

    await axis(page).focus();
    const status = page.getByRole("status").first();
    for (let at = 0; at < all; at += 1) {
      await page.keyboard.press("ArrowRight");
      if ((await status.textContent())?.includes("Act") === true) break;
    }
    const current = page.locator('tr[aria-current="true"]');
    expect(await current.count()).toBe(1);
    const code = /A-\d{4}/.exec((await current.textContent()) ?? "")![0];
    for (const key of ["+", "+", "Shift+ArrowLeft", "-", "0"]) await page.keyboard.press(key);
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1 }).filter({ hasText: code }).waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("c");
    await expect
      .poll(() => page.locator('tr[aria-current="true"] button:focus').textContent())
      .toContain(code);
    expect(await rows(page).count()).toBe(all);
    expect(window.complaints).toEqual([]);
  });
});
