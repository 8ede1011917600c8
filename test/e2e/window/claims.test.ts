import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { chooseIn, focusedName, press, pressOn, tabTo, writeInto } from "./keyboard.ts";
import { sendCall } from "./send-call.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const SLOW = { timeout: 20_000 };
const OPEN_ALL = 'for (const part of document.querySelectorAll("details")) part.open = true;';
const PERSON = "P-0001";

/** What another source says of when a person was captured. */
async function addClaim(page: Page, more: object): Promise<void> {
  const { id } = await sendCall<{ id: string }>(page, "record.get", { id: PERSON });
  const claim = { record: id, recordType: "person", field: "captured", ...more };
  await sendCall(page, "record.add", { type: "claim", records: [claim] });
}

/** Goes to the person’s page from wherever one is. */
async function openPerson(window: DesktopWindow): Promise<void> {
  const { page } = window;
  await window.go("g p");
  await page.getByRole("gridcell", { name: PERSON, exact: true }).click();
  await page.locator("dl").first().waitFor();
}

describe.skipIf(CHROMIUM === undefined)("what sources say of a record, in the window", () => {
  it("is added, compared, preferred with a reason and shown as of a date, by keyboard alone", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await openPerson(window);
    const panel = page.getByRole("region", { name: "What sources say" });
    await panel.getByText("No source’s value has been added").waitFor();

    await pressOn(page, "Add a source’s value");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await chooseIn(page, /\bField\b/, "Captured");
    await writeInto(page, /^Captured$/, "in spring");
    await pressOn(page, "Save");
    await dialog.getByText("This is not a date.").waitFor();
    await writeInto(page, /^Captured$/, "17.03.2022");
    await writeInto(page, "Who says so, by name", "An invented neighbour");
    await writeInto(page, "Learned on", "2023-05");
    await pressOn(page, "Save");
    await dialog.waitFor({ state: "detached" });
    await panel.getByText("Saved.").waitFor();
    expect(await focusedName(page)).toContain("What sources say");
    await panel.getByText("Says An invented neighbour").waitFor();

    await addClaim(page, { value: "2022-04~", assertedByName: "An invented list", learnedOn: "2021" });
    await addClaim(page, { value: "2021", directness: "hearsay", reliability: "D", credibility: "4" });
    await page.reload();
    await page.getByRole("navigation").waitFor();
    await openPerson(window);
    const field = panel.getByRole("region", { name: "Captured" });
    await field
      .getByText(/^Contradiction: CL-\d+ and CL-\d+ cannot both be right\.$/)
      .first()
      .waitFor();
    await field.getByText("Grade: D not usually reliable, 4 doubtful").waitFor();
    const cards = field
      .getByRole("listitem")
      .filter({ has: page.getByRole("button", { name: /^Prefer this CL-/ }) });
    expect(await cards.count()).toBe(3);

    await pressOn(page, /^Prefer this CL-0*1\b/);
    await dialog.getByText("A new version of the record will say this").waitFor();
    await tabTo(page, "Reason");
    await pressOn(page, /^Prefer this$/);
    await dialog.getByText("A reason is needed.").waitFor();
    await writeInto(page, "Reason", "She saw it herself.");
    await pressOn(page, /^Prefer this$/);
    await panel.getByText(/^Preferred\. The record is now at version \d+\.$/).waitFor();
    await expect.poll(() => focusedName(page), SLOW).toContain("What sources say");
    await field.getByText("Preferred because: She saw it herself.").waitFor();
    await expect.poll(() => cards.count(), SLOW).toBe(2);
    const { record } = await sendCall<{ record: { captured: string } }>(page, "record.get", { id: PERSON });
    expect(record.captured).toBe("2022-03-17");
    await page.locator("dd").filter({ hasText: "17 March 2022" }).first().waitFor();

    await tabTo(page, "The record as of a date");
    await press(page, "Enter");
    await writeInto(page, "Known on", "2022-12");
    await press(page, "Tab");
    const then = panel.getByRole("status").filter({ hasText: "The record did not exist yet." });
    await then.getByText("about April 2022").waitFor();
    expect(await then.getByText("17 March 2022").count()).toBe(0);
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
    await addClaim(page, {
      value: "2022-03-17",
      learnedOn: "2020",
      wording: "It was March.",
      preferred: undefined,
    });
    await addClaim(page, { value: "2021", directness: "hearsay", reliability: "D", credibility: "4" });
    await openPerson(window);
    const region = page
      .locator("section")
      .filter({ has: page.locator("details") })
      .last();
    await region.waitFor();
    await page.evaluate(OPEN_ALL);
    await region.locator("details input").first().fill("2023");
    await page.locator("details dd").first().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    for (const button of [region.locator("li button").first(), region.locator("> button").last()]) {
      await button.click();
      await page.getByRole("dialog").waitFor();
      expect(await faultsOf(page)).toEqual([]);
      await press(page, "Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    expect(window.complaints).toEqual([]);
  });
});
