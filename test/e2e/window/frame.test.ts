import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../electron/core/app.ts";
import { ports } from "../../core/fixtures/open-archive.ts";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { press } from "./keyboard.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const SLOW = { timeout: 120_000 };

/** Uses a control as somebody without a mouse does. */
async function use(control: Locator, key = "Enter"): Promise<void> {
  await control.focus();
  await control.press(key);
}

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const go = async (page: Page, keys: string, name: string | RegExp): Promise<void> => {
  await press(page, ...keys.split(" "));
  await page.getByRole("heading", { level: 1, name }).waitFor();
};

/** Chooses in a list that opens from a button, by its first letters. */
async function choose(page: Page, label: string | RegExp, option: string): Promise<void> {
  await use(page.getByRole("button", { name: label }));
  await use(page.getByRole("option", { name: option, exact: true }));
}

async function makeArchive(window: DesktopWindow): Promise<void> {
  const { page } = window;
  await use(page.getByRole("button", { name: "Make an archive" }));
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Folder", { exact: true }).fill(window.folder);
  await press(page, "Enter");
  await dialog.getByLabel("Name", { exact: true }).fill("records");
  await use(dialog.getByRole("button", { name: "Choose" }));
  await page.getByLabel("Type the passphrase").fill((await page.locator("output").textContent())!);
  await use(page.getByRole("button", { name: "Make an archive" }));
  await page.getByRole("navigation").waitFor(SLOW);
}

describe.skipIf(CHROMIUM === undefined)("the frame of a session, by keyboard alone", () => {
  it("begins the sample at its gap, and its overview leads back to it", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await page.getByRole("heading", { level: 2, name: "War crime of taking hostages" }).waitFor();
    await go(page, "g o", /fictional sample/);
    await page.getByText(/^In this archive: 1 case, 17 persons/).waitFor();
    await page.getByText(/elements of the crimes in question without any evidence$/).waitFor();
    await page.getByText(/at high protection risk/).waitFor();
    await page.getByText("H-0001 accepted 19 items of evidence").waitFor();
    await use(page.getByRole("button", { name: "Look for passages" }));
    await page.getByRole("heading", { level: 2, name: "War crime of taking hostages" }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("asks in an empty archive what somebody has, for the recovery sheet, and makes a case", async () => {
    await using window = await DesktopWindow.open();
    await makeArchive(window);
    const { page } = window;
    await page.getByRole("heading", { name: "What do you have?" }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await use(page.getByRole("button", { name: "Recovery sheet" }));
    await page.getByRole("dialog", { name: "Recovery sheet" }).getByText("READ-ME-FIRST.txt").waitFor();
    await press(page, "Escape");
    await use(page.getByRole("button", { name: "An enquiry" }));
    await use(page.getByRole("dialog").getByRole("button", { name: "Save" }));
    await page.getByText("A case needs a title.").waitFor();
    await page.getByLabel("Title").fill("An invented matter");
    await use(page.getByRole("checkbox", { name: "War crime of taking hostages" }), "Space");
    expect(await faultsOf(page)).toEqual([]);
    await use(page.getByRole("dialog").getByRole("button", { name: "Save" }));
    await expect.poll(() => title(page).textContent(), SLOW).toBe("An invented matter");
    expect(window.complaints).toEqual([]);
  });

  it("lists the log, narrows it, checks the archive and says so below", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await page.getByText("never checked").waitFor();
    await go(page, "g j", "Custody log");
    await page.getByText("H-0001 opened the archive").first().waitFor();
    await page.getByLabel("Record").fill("EV-0001");
    await expect.poll(() => page.getByRole("listitem").filter({ hasText: "imported" }).count(), SLOW).toBe(1);
    await page.getByLabel("Record").fill("");
    await choose(page, /What was done/, "… made the archive");
    await page.getByText("H-0001 made the archive").waitFor();
    await use(page.getByRole("checkbox", { name: /Read every stored file/ }), "Space");
    await use(page.getByRole("button", { name: "Check now" }));
    await page.getByText(/^No error\. 19 stored files/).waitFor(SLOW);
    await page
      .getByRole("contentinfo")
      .getByText(/^checked \d/)
      .waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("changes language and light, and back", async () => {
    await using window = await DesktopWindow.open();
    await makeArchive(window);
    const { page } = window;
    await go(page, "g s", "Settings");
    await choose(page, /^English Language|Language/, "Українська");
    await page.getByRole("heading", { level: 1, name: "Налаштування" }).waitFor();
    await choose(page, /Світлий чи темний/, "Темний");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
    expect(await page.locator("html").getAttribute("lang")).toBe("uk");
    await choose(page, /Світлий чи темний/, "Світлий");
    await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("light");
    await choose(page, /Мова/, "English");
    await page.getByRole("heading", { level: 1, name: "Settings" }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("adds somebody by their card only under the fingerprint that was heard, and takes access away", async () => {
    await using window = await DesktopWindow.open();
    const made = await createApp(ports).call("keys.new", {
      out: join(window.folder, "colleague.age"),
      passphrase: "words of an invented colleague, seven or more",
    });
    await makeArchive(window);
    const { page } = window;
    await go(page, "g k", "Keys and people");
    await use(page.getByRole("button", { name: "Add somebody by their card …" }));
    await use(page.getByRole("button", { name: "Choose the card …" }));
    const chooser = page.getByRole("dialog", { name: "Card", exact: true });
    await chooser.getByLabel("Folder", { exact: true }).fill(window.folder);
    await press(page, "Enter");
    await use(chooser.getByRole("button", { name: "colleague.age.card.txt" }));
    await use(chooser.getByRole("button", { name: "Choose" }));
    await page.getByText("colleague.age.card.txt").waitFor();
    await page.getByLabel("Fingerprint, as you heard it").fill(made.fingerprint.replace(/^./, "z"));
    await use(page.getByRole("button", { name: "Give access" }));
    await page.getByText("The fingerprint that was stated is not that of the card.").waitFor(SLOW);
    await page.getByLabel("Fingerprint, as you heard it").fill(made.fingerprint);
    await use(page.getByRole("button", { name: "Give access" }));
    await page.getByText("H-0002 was added.").waitFor(SLOW);
    const row = page.getByRole("row", { name: /H-0002/ });
    await row.getByText(made.fingerprint).waitFor();

    await use(row.getByRole("button", { name: "Take access away" }));
    const dialog = page.getByRole("dialog");
    await dialog.getByText(/They keep what they could read until now/).waitFor();
    const act = dialog.getByRole("button", { name: "Take access away" });
    expect(await act.isDisabled()).toBe(true);
    await dialog.getByLabel("Type H-0002 to go on").fill("H-0002");
    await use(act);
    await page.getByText("H-0002 has no access any more.").waitFor(SLOW);
    await row.getByText("access taken away").waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe.skipIf(CHROMIUM === undefined)("the screens of the frame", () => {
  it.each(LOOKS)("have no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      size: { width: 1024, height: 700 },
      ...(pseudoLanguage && { pseudoLanguage }),
    });
    const { page } = window;
    await page.getByRole("button").nth(2).click();
    await page.getByRole("navigation").waitFor(SLOW);
    const faults: string[] = [];
    for (const place of [0, -4, -3, -2, -1]) {
      const buttons = page.getByRole("navigation").getByRole("button");
      await buttons.nth(place < 0 ? (await buttons.count()) + place : place).click();
      await title(page).waitFor();
      await page.waitForTimeout(500);
      faults.push(...(await faultsOf(page)).map((fault) => `${place}: ${fault}`));
      const width = await page.evaluate<number>("document.documentElement.scrollWidth");
      expect(width).toBeLessThanOrEqual(1024);
    }
    expect(faults).toEqual([]);
  });
});
