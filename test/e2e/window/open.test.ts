import { describe, expect, it } from "vitest";
import { PASSPHRASE, TestArchive } from "../../core/fixtures/open-archive.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { sendCall } from "./send-call.ts";

const SLOW = { timeout: 20_000 };

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

describe.skipIf(CHROMIUM === undefined)("the first window", () => {
  it("opens the sample case, locks into a new window, and complains of nothing", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    expect(await window.page.getByText("Fictional sample: no real person").isVisible()).toBe(true);
    const before = window.page;
    await window.page.keyboard.press("Control+l");
    await expect.poll(() => window.page !== before, SLOW).toBe(true);
    await window.page.getByText("The archive is locked.").waitFor();
    expect(before.isClosed()).toBe(true);
    expect(window.complaints).toEqual([]);
  });

  it("makes an archive whose passphrase was typed from the paper, and slows down guessing", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await page.getByRole("button", { name: "Make an archive" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Folder", { exact: true }).fill(window.folder);
    await dialog.getByLabel("Folder", { exact: true }).press("Enter");
    await dialog.getByLabel("Name", { exact: true }).fill("records");
    await dialog.getByRole("button", { name: "Choose" }).click();
    const words = (await page.locator("output").textContent())!;
    expect(words.split("-")).toHaveLength(7);
    await page.getByLabel("Type the passphrase").fill(words);
    await page.getByRole("button", { name: "Make an archive" }).click();
    await page.getByRole("navigation").waitFor();
    await page.keyboard.press("Control+l");
    await expect.poll(() => window.page !== page, SLOW).toBe(true);

    const next = window.page;
    await next.getByRole("button", { name: "Open an archive" }).click();
    await next.getByRole("dialog").getByLabel("Folder", { exact: true }).fill(window.folder);
    await next.getByRole("dialog").getByLabel("Folder", { exact: true }).press("Enter");
    await next.getByRole("button", { name: "records" }).click();
    await next.getByRole("button", { name: "Choose" }).click();
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      await next.getByLabel("Passphrase", { exact: true }).fill(`wrong words ${attempt}`);
      await next.getByRole("button", { name: "Unlock" }).click();
      await expect.poll(() => next.getByLabel("Passphrase", { exact: true }).inputValue(), SLOW).toBe("");
      await next.getByText("The passphrase does not open this archive.").waitFor();
    }
    await next.getByText(/Please wait \d+ second/).waitFor();
    expect(await next.getByRole("button", { name: "Unlock" }).isDisabled()).toBe(true);
  });

  it("says on opening that the clock was set back since the last entry", async () => {
    const ahead = new Date(Date.now() + 86_400_000);
    const archive = await TestArchive.open({ clock: () => ({ time: ahead, state: "system" }) });
    archive.app.lock();
    await using window = await DesktopWindow.open();
    const { page } = window;
    await sendCall(page, "app.unlock", { folder: archive.folder, passphrase: PASSPHRASE });
    await page.reload();
    await page.getByText("The clock of this computer shows an earlier time than the log.").waitFor();
    expect(await page.getByText("This stick is FAT or exFAT").count()).toBe(0);
    expect(window.complaints).toEqual([]);
  });
});
