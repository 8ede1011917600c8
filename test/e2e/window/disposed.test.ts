import { describe, expect, it } from "vitest";
import { PASSPHRASE } from "../../core/fixtures/open-archive.ts";
import { TwoPeople } from "../../core/disposal/two-people.ts";
import { faultsOf } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { press, pressOn } from "./keyboard.ts";
import { sendCall } from "./send-call.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

describe.skipIf(CHROMIUM === undefined)("a record that was disposed of", () => {
  it("shows its tombstone: when, why, by which two people, and what could not be reached", async () => {
    const people = await TwoPeople.open();
    const { archive } = people;
    const person = await archive.add("person", { names: [{ text: "Qzgone Person" }] });
    const session = archive.session;
    session.databases.transact((transaction) => transaction.log({ action: "dossier-exported" }));
    await archive.add("backup", { made: "2021-03", medium: "memory-stick", kept: "Qzsafe", state: "kept" });
    await people.dispose(person);
    archive.app.lock();

    await using window = await DesktopWindow.open();
    const { page } = window;
    await sendCall(page, "app.unlock", { folder: archive.folder, passphrase: PASSPHRASE });
    await page.reload();
    await page.getByRole("navigation").waitFor();
    await press(page, "g", "k");
    await pressOn(page, /^1 person, on /);
    await page.getByRole("heading", { level: 1, name: "Disposed of" }).waitFor();
    const main = page.getByRole("main");
    for (const words of [person, "not needed for the purpose", "decision of the organisation"])
      await main.getByText(words).waitFor();
    await main.getByText("H-0001", { exact: true }).waitFor();
    await main.getByText("H-0002", { exact: true }).waitFor();
    await main.getByText(/dossier, exported by H-0001; it may hold this record$/).waitFor();
    await main.getByText("March 2021: backup (memory stick); it may hold this record").waitFor();
    expect(await main.textContent()).not.toContain("Qzgone");
    expect(await faultsOf(page)).toEqual([]);
    const pictures = process.env.AFFIANT_PICTURES;
    if (pictures) await page.screenshot({ path: `${pictures}/disposed.png` });
    await press(page, "Alt+ArrowLeft");
    await page.getByRole("heading", { level: 1, name: "Keys and people" }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});
