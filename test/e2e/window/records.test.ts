import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { focusedName, press, tabTo } from "./keyboard.ts";
import { sendCall } from "./send-call.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

/** The tests know no DOM; what runs in the page stands as text. */
const ROW_OF_FOCUSED = 'document.activeElement?.closest("[data-row]")?.getAttribute("data-row")';
const SLOW = { timeout: 20_000 };
const OPEN_ALL = 'for (const part of document.querySelectorAll("details")) part.open = true;';

const rows = (page: Page) => page.getByRole("grid").locator('[role="row"][data-row]');
const firstTitle = (page: Page) => rows(page).first().getByRole("gridcell").nth(1);

describe.skipIf(CHROMIUM === undefined)("records in the window", () => {
  it("are made, mended, compared, taken back, found and ordered by keyboard alone", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await press(page, "g", "p");
    await page.getByRole("heading", { name: "Persons", level: 1 }).waitFor();
    await page.getByRole("grid", { name: "Persons" }).waitFor();

    await press(page, "n");
    await page.getByRole("heading", { name: "New person" }).waitFor();
    await expect.poll(() => focusedName(page), SLOW).toBe("Name as written");
    await page.keyboard.type("Ґалаґан Їжакевич");
    await tabTo(page, "Born");
    await page.keyboard.type("last summer");
    await press(page, "Control+s");
    await page.getByText("This is not a date.").waitFor();
    expect(await focusedName(page)).toBe("Born");
    await press(page, "Control+a");
    await page.keyboard.type("05.1984~");
    await press(page, "Tab");
    await page.getByText("Reads: about May 1984").waitFor();
    await press(page, "Control+s");
    await page.getByRole("heading", { level: 1, name: "Ґалаґан Їжакевич" }).waitFor();

    await press(page, "e");
    await tabTo(page, "Born");
    await press(page, "Control+a");
    await page.keyboard.type("1985");
    await press(page, "Control+s");
    await page.getByText("Saved as version 2.").waitFor();
    await press(page, "h");
    const history = page.getByRole("region", { name: "History of versions" });
    await history.getByText("about May 1984").first().waitFor();
    expect(await history.locator("ins").first().textContent()).toBe("1985");
    expect(await history.locator("del").first().textContent()).toBe("about May 1984");

    await press(page, "Control+z");
    await page.getByText("Undone: version 3").waitFor();
    expect(await page.locator("dd").filter({ hasText: "about May 1984" }).count()).toBeGreaterThan(0);

    await press(page, "g", "p");
    await tabTo(page, "Filter");
    await page.keyboard.type("galagan yizhak");
    await expect.poll(() => rows(page).count(), SLOW).toBe(1);
    expect(await firstTitle(page).textContent()).toBe("Ґалаґан Їжакевич");
    await press(page, "Control+a", "Delete");
    await expect.poll(() => rows(page).count(), SLOW).toBeGreaterThan(10);

    await tabTo(page, "P-0001");
    await press(page, "ArrowUp", "ArrowRight", "Enter");
    await expect.poll(() => firstTitle(page).textContent(), SLOW).toMatch(/^А/u);
    await press(page, "Enter");
    await expect.poll(() => firstTitle(page).textContent(), SLOW).not.toMatch(/^А/u);
    expect(await page.getByRole("columnheader", { name: "Name" }).getAttribute("aria-sort")).toBe(
      "descending",
    );
    await press(page, "ArrowDown", "End", "Control+Home", "ArrowDown", "Enter");
    await page.getByText("Back to the list").waitFor();
    await press(page, "Alt+ArrowLeft");
    await expect.poll(() => page.evaluate<string>(ROW_OF_FOCUSED), SLOW).toBe("1");
    expect(window.complaints).toEqual([]);
  });

  it("show both wordings where somebody else saved meanwhile, and lose neither", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await press(page, "g", "v");
    await page.getByRole("grid").getByRole("gridcell").first().click();
    await page.getByText("Back to the list").waitFor();
    const code = (await page.getByRole("heading", { level: 1 }).locator("[data-code]").textContent())!;
    await press(page, "e");
    await page.getByLabel("Title").fill("My wording");
    await sendCall(page, "record.edit", { id: code, changes: { title: "Their wording" } });
    await press(page, "Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("My wording").waitFor();
    await dialog.getByText("Their wording").waitFor();
    await dialog.getByRole("button", { name: /Keep for/ }).click();
    await page.getByRole("option", { name: "Yours" }).click();
    await dialog.getByRole("button", { name: "Save what is chosen" }).click();
    await page.getByRole("heading", { level: 1, name: "My wording" }).waitFor();
    await page.getByText("Saved as version 3.").waitFor();
    await press(page, "h");
    await page
      .getByRole("region", { name: "History of versions" })
      .getByText("Their wording")
      .first()
      .waitFor();
  });

  it.each(LOOKS)("have no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      ...(pseudoLanguage && { pseudoLanguage }),
    });
    const { page } = window;
    await page.getByRole("button").nth(2).click();
    await page.getByRole("navigation").waitFor({ timeout: 120_000 });
    for (const keys of ["g p", "g l", "g v", "g a"]) {
      await window.go(keys);
      await page.getByRole("grid").getByRole("gridcell").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await page.getByRole("grid").getByRole("gridcell").first().click();
      await page.locator("dl").first().waitFor();
      await page.locator('button[aria-expanded="false"]').last().click();
      await page.locator("#record-history ~ ol > li").first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await press(page, "e");
      await page.locator("form").waitFor();
      await page.evaluate(OPEN_ALL);
      expect(await faultsOf(page)).toEqual([]);
    }
    expect(window.complaints).toEqual([]);
  });
});
