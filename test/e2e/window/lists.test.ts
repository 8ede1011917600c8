import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { press, tabTo } from "./keyboard.ts";
import { sendCall } from "./send-call.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const persons = (page: Page) => page.locator("table").first().locator("tbody tr");

/** Opens the list whose kind it is, as the sample has them: register, children, political prisoners, exchange. */
async function openList(window: DesktopWindow, title: string): Promise<void> {
  const { page } = window;
  await window.go("g i");
  await page.getByRole("gridcell", { name: title }).dblclick();
  await persons(page).first().waitFor();
}

describe.skipIf(CHROMIUM === undefined)("lists in the window", () => {
  it("take somebody by search, a decision with its reason, a snapshot, and show what changed since", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await openList(window, "For the return of detained persons of Ternovod (fictional)");
    expect(await persons(page).count()).toBe(5);
    await page.getByRole("button", { name: "Freeze the list as it stands today" }).click();
    await page.getByText("Snapshot LN-0001 was taken.").waitFor();
    const differences = page.getByRole("group", { name: "Differences" });
    await differences.getByText("Nothing differs.").waitFor();

    const picker = page.getByRole("combobox", { name: "Add persons, by name or code" });
    await picker.fill("vetoshkina");
    await page.getByRole("option", { name: /P-0010/ }).click();
    // The options stay open for further persons.
    await press(page, "Escape");
    await page.getByRole("button", { name: "Put on the list" }).click();
    await page.getByText("1 person was added.").waitFor();
    await page.getByText("5 listed, 1 under review, 0 not listed").waitFor();
    await differences.getByText("Added").waitFor();

    await page.getByRole("button", { name: "Decide on P-0010" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Reason" }).waitFor();
    expect(await dialog.getByRole("button", { name: "Save the decision" }).isDisabled()).toBe(true);
    await dialog.getByRole("button", { name: /Decision/ }).click();
    await page.getByRole("option", { name: "not listed", exact: true }).click();
    await dialog.getByRole("textbox", { name: "Reason" }).fill("Not held any more.");
    await dialog.getByRole("button", { name: "Save the decision" }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByText("5 listed, 0 under review, 1 not listed").waitFor();
    await persons(page).getByText("Not held any more.").waitFor();

    await page.getByRole("button", { name: /Decision shown/ }).click();
    await page.getByRole("option", { name: "not listed", exact: true }).click();
    await expect.poll(() => persons(page).count(), { timeout: 20_000 }).toBe(1);
    await sendCall(page, "record.edit", { id: "P-0005", changes: { captured: "2022-04-03" } });
    await page.getByRole("button", { name: "Freeze the list as it stands today" }).click();
    await page.getByText("Snapshot LN-0002 was taken.").waitFor();
    await page.getByRole("button", { name: /^From|From$/ }).click();
    await page.getByRole("option", { name: /LN-0001/ }).click();
    await differences.getByText("2 April 2022").waitFor();
    expect(await differences.locator("ins").first().textContent()).toBe("3 April 2022");
    expect(window.complaints).toEqual([]);
  });

  it("say before they are written who is left out and why, and write what was asked for", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await openList(window, "For the return of detained persons of Ternovod (fictional)");
    await page.getByRole("button", { name: "Write the list …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("4 persons would be on it.").waitFor();
    await dialog.getByText("nobody has asked for permission for this recipient yet").waitFor();
    await dialog.getByText("P-0002").waitFor();
    expect(await dialog.getByText("UN body").count()).toBe(0);
    const to = join(window.folder, "list.pdf");
    await sendCall(page, "register-list.export", {
      list: "LS-0004",
      recipient: "negotiators",
      to,
      format: "pdf",
      language: "uk",
    });
    expect(existsSync(to)).toBe(true);
    await press(page, "Escape");
    await dialog.waitFor({ state: "detached" });
  });

  it("are reached and decided on by keyboard alone", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await window.go("g i");
    await page.getByRole("gridcell").first().waitFor();
    await tabTo(page, "LS-0001");
    await press(page, "Enter");
    await page.getByText("Back to the list").waitFor();
    await persons(page).first().waitFor();
    await tabTo(page, "Decide on P-0001");
    await press(page, "Enter");
    await tabTo(page, "Reason");
    await press(page, "Control+a");
    await page.keyboard.type("Checked again.");
    await tabTo(page, "Save the decision");
    await press(page, "Enter");
    await persons(page).getByText("Checked again.").waitFor();
  });

  it.each(LOOKS)("have no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      size: { width: 1024, height: 700 },
      ...(pseudoLanguage && { pseudoLanguage }),
    });
    const { page } = window;
    await page.getByRole("button").nth(2).click();
    await page.getByRole("navigation").waitFor({ timeout: 120_000 });
    await openList(window, "Political prisoners (fictional)");
    expect(await faultsOf(page)).toEqual([]);
    await persons(page).first().getByRole("button").last().click();
    await page.getByRole("dialog").waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await press(page, "Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await sendCall(page, "register-list.snapshot", { list: "LS-0003" });
    expect(window.complaints).toEqual([]);
  });
});
