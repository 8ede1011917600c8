import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { chooseIn, focusedName, press, tabTo, writeInto } from "./keyboard.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const SLOW = { timeout: 20_000 };
const OPEN_ALL = 'for (const part of document.querySelectorAll("details")) part.open = true;';

/** Goes to a register by the palette, and begins a record in it. */
async function begin(page: Page, register: string, heading: string): Promise<void> {
  await press(page, "Control+k");
  await page.getByRole("combobox").fill(register);
  await page.getByRole("option", { name: register }).first().waitFor();
  await press(page, "Enter");
  await page.getByRole("heading", { level: 1, name: register }).waitFor();
  await page.getByRole("grid").getByRole("gridcell").first().waitFor();
  await press(page, "n");
  await page.getByRole("heading", { level: 1, name: heading }).waitFor();
  await page.locator("form").waitFor();
}

/** Chooses the first record that is found under a name, in the field that has the focus. */
async function pick(page: Page, typed: string): Promise<void> {
  await page.keyboard.type(typed);
  await page.getByRole("option").first().waitFor();
  await press(page, "ArrowDown", "Enter");
}

const saved = (page: Page, code: RegExp) => page.getByRole("heading", { level: 1, name: code }).waitFor(SLOW);

describe.skipIf(CHROMIUM === undefined)("the registers in the window", () => {
  it("take custody, a task and a graded medical report by keyboard alone", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await window.go("g r");

    await begin(page, "Custody", "New custody episode");
    await expect.poll(() => focusedName(page), SLOW).toContain("Person");
    await pick(page, "dubohr");
    await writeInto(page, "From", "3.5.2022");
    await press(page, "Control+s");
    await saved(page, /CE-/);
    await page.getByText("3 May 2022").first().waitFor();

    await begin(page, "Notes and tasks", "New note or task");
    await writeInto(page, "Title", "Ask about the second cell");
    await press(page, "Control+s");
    await saved(page, /Ask about the second cell/);

    await begin(page, "Medical reports", "New medical report");
    await page.getByText("Degrees of consistency are given by a clinician alone").first().waitFor();
    await chooseIn(page, /Grades given by/, "a clinician");
    await chooseIn(page, /Overall consistency/, "highly consistent");
    await press(page, "Control+s");
    await saved(page, /MR-/);
    await page.locator("dd").filter({ hasText: "highly consistent" }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("take down an enquiry: search first, say what may be told, and keep it as one record", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await window.go("g r");
    await press(page, "g", "q");
    await page.getByRole("heading", { level: 1, name: "New enquiry" }).waitFor();
    await expect.poll(() => focusedName(page), SLOW).toBe("Name of the person sought");
    await page.keyboard.type("dubohrai");
    await page.getByRole("option", { name: /Дубограй/ }).waitFor();
    await press(page, "Enter");
    await expect.poll(() => focusedName(page), SLOW).toBe("Name of who asks");
    await page.keyboard.insertText("Оксана");
    await page.getByText(/^Tell nothing yet: /).waitFor();
    await writeInto(page, "What was asked", "Is he alive?");
    await tabTo(page, "Next contact promised");
    await page.keyboard.type("next week");
    await press(page, "Control+s");
    await page.getByText("This is not a date.").waitFor();
    await writeInto(page, "Next contact promised", "9.5.2030");
    await press(page, "Control+s");
    await saved(page, /EQ-/);
    await page.locator("dd").filter({ hasText: "contact promised" }).waitFor();
    await page.locator("dd").filter({ hasText: "Tell nothing yet" }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it.each(LOOKS)("have no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      ...(pseudoLanguage && { pseudoLanguage }),
    });
    const { page } = window;
    await page.getByRole("button").nth(2).click();
    await page.getByRole("navigation").first().waitFor({ timeout: 120_000 });
    await window.go("g r");
    const registers = page.getByRole("main").getByRole("navigation").getByRole("button");
    for (const at of [1, 3]) {
      await window.go("g r");
      await registers.nth(at).click();
      await page.getByRole("grid").getByRole("gridcell").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("grid").getByRole("gridcell").first().click();
      await page.locator("dl").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await press(page, "e");
      await page.locator("form").waitFor();
      await page.evaluate(OPEN_ALL);
      expect(await faultsOf(page)).toEqual([]);
    }
    await window.go("g r");
    await press(page, "g", "q");
    await page.getByRole("combobox").first().fill("dubohr");
    await page.getByRole("option").nth(1).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
