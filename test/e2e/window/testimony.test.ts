import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { faultsOf, LOOKS } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { press, tabTo } from "./keyboard.ts";
import { sendCall } from "./send-call.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const CATEGORY = "torture-war-crime";
const SLOW = { timeout: 20_000 };
const TEXT = `Мене звати Захар Кривуля. Нас тримали у підвалі.

Поруч сидів Олесь Дримба. Його били щоночі.`;

/** A new archive, open, with a case that examines one category, and one known person. */
async function openNewArchive(window: DesktopWindow): Promise<void> {
  const { page } = window;
  await sendCall(page, "app.make", {
    folder: join(window.folder, "records"),
    passphrase: "seven quiet words of no meaning whatever",
  });
  await sendCall(page, "record.add", {
    type: "case",
    records: [{ title: "A matter", categories: [CATEGORY] }],
  });
  await sendCall(page, "record.add", { type: "person", records: [{ names: [{ text: "Олесь Дримба" }] }] });
  await page.reload();
  await page.getByRole("navigation").waitFor();
}

const row = (page: Page, number: number) => page.locator(`[role="row"][data-at="${number - 1}"]`);

describe.skipIf(CHROMIUM === undefined)("testimony in the window", () => {
  it("is written, its names confirmed, released and linked by keyboard alone", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await openNewArchive(window);
    await press(page, "g", "t");
    await page.getByText("No testimony yet").waitFor();
    await press(page, "n");
    await page.getByRole("heading", { name: "Write down testimony", level: 1 }).waitFor();
    await press(page, "Control+s");
    await page.getByText("There are no words yet.").waitFor();
    await tabTo(page, /Date/);
    await page.keyboard.type("05.03.2024");
    await tabTo(page, /What the witness said/);
    await page.keyboard.insertText(TEXT);
    await page.getByText("2 paragraphs").waitFor();
    await press(page, "Control+s");

    await page.getByRole("grid", { name: "Paragraphs" }).waitFor();
    await page.getByText("Not asked yet").waitFor();
    await expect
      .poll(() => page.locator("[data-suggestion]").allTextContents(), SLOW)
      .toEqual(["Захар Кривуля", "Олесь Дримба"]);

    // One name is decided, the other is not: releasing says so and refuses.
    await press(page, "n");
    await page.getByRole("heading", { name: "Names in the text" }).waitFor();
    await press(page, "n");
    await page.getByRole("group", { name: /Олесь Дримба, in para\. 2/ }).waitFor();
    await press(page, "Enter");
    await page.getByRole("group", { name: /Захар Кривуля, in para\. 1/ }).waitFor();
    await expect
      .poll(() => row(page, 2).locator("[data-certainty]").allTextContents(), SLOW)
      .toEqual(["Олесь Дримба"]);
    await press(page, "Escape");
    await tabTo(page, /^Release to the facts/, 80);
    await press(page, "Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("One possible name is not decided.").waitFor();
    await dialog.getByText("Захар Кривуля").waitFor();
    expect(await dialog.getByRole("button", { name: "Confirm the names and release" }).isDisabled()).toBe(
      true,
    );
    await press(page, "Escape");

    await row(page, 1).focus();
    await press(page, "n", "Enter");
    await page.getByText("Every possible name is decided.").waitFor();
    await expect.poll(() => page.locator("[data-suggestion]").count(), SLOW).toBe(0);
    await press(page, "Escape");
    await tabTo(page, /^Release to the facts/, 80);
    await press(page, "Enter");
    await dialog.getByText("2 marked names are replaced").waitFor();
    await dialog.getByText(/The log will say that you confirmed the names in S-0001, version 3/).waitFor();
    await press(page, "Enter");
    await page.getByText("Released. Those who hold the facts").waitFor();

    // Select, then three keys: the panel, its first element, its first reason.
    await row(page, 1).focus();
    await press(page, "ArrowDown", "l", "Enter", "1");
    await page.getByText(/^Linked: para\. 2 to War crime of torture/).waitFor();
    const margin = row(page, 2).getByRole("button", { name: /For: War crime of torture/ });
    await margin.waitFor();
    await expect.poll(() => page.evaluate<string>("document.activeElement?.dataset?.at"), SLOW).toBe("1");
    const [linked] = (
      await sendCall<{ records: { record: Record<string, unknown> }[] }>(page, "record.list", {
        type: "assessment",
      })
    ).records;
    expect(linked?.record).toMatchObject({ stance: "supports", state: "draft" });
    expect(JSON.stringify(linked?.record.reasoning)).toContain("The passage states this directly.");
    await press(page, "u");
    await page.getByText("Undone. The log keeps both.").waitFor();
    await expect.poll(() => margin.count(), SLOW).toBe(0);

    // The target used last comes first, and c turns the link against the element.
    await row(page, 1).focus();
    await press(page, "Shift+ArrowDown", "l");
    await page.getByRole("heading", { name: "Link paras. 1–2" }).waitFor();
    await page.getByText("Used last").waitFor();
    await press(page, "Enter", "c", "2");
    await page.getByText(/^Linked: paras\. 1–2/).waitFor();
    await row(page, 1)
      .getByRole("button", { name: /Against: War crime of torture/ })
      .waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("is reworded, compared, conflicted over, and marked from selected words", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await openNewArchive(window);
    const { statement } = await sendCall<{ statement: string }>(page, "testimony.write", {
      language: "uk",
      text: TEXT,
    });
    await press(page, "g", "t");
    await page.getByRole("grid", { name: "Statements" }).waitFor();
    await tabTo(page, /^S-0001/);
    await press(page, "Enter");
    await page.getByRole("grid", { name: "Paragraphs" }).waitFor();
    await expect.poll(() => page.evaluate<string>("document.activeElement?.dataset?.at"), SLOW).toBe("0");

    await press(page, "e");
    const words = page.getByLabel("Words of paragraph 1");
    await words.waitFor();
    await press(page, "Control+End");
    await page.keyboard.insertText(" Пів року.");
    // Somebody else saves the same paragraph meanwhile.
    const { record, version } = await sendCall<{ version: string; record: { paragraphs: { id: string }[] } }>(
      page,
      "record.get",
      { id: statement },
    );
    const paragraph = record.paragraphs[0]!.id;
    await sendCall(page, "testimony.reword", { statement, version, paragraph, text: "Інші слова." });
    await press(page, "Control+s");
    await page.getByText("Somebody changed this paragraph meanwhile.").waitFor();
    await page.getByText("Інші слова.").waitFor();
    expect(await words.inputValue()).toMatch(/Пів року\.$/);
    await press(page, "Control+s");
    await row(page, 1).getByText("Пів року.").waitFor();
    await expect.poll(() => page.evaluate<string>("document.activeElement?.dataset?.at"), SLOW).toBe("0");

    await press(page, "v");
    await page.getByRole("heading", { name: "Para. 1: other words" }).waitFor();
    expect((await page.locator("del").allTextContents()).join("")).toContain("Інші");
    await press(page, "v");

    // Words chosen within a paragraph are cited as words, or marked as somebody's name.
    await page.evaluate(`(() => {
      const text = document.querySelector('[data-at="1"] [data-words]');
      const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const at = node.data.indexOf("били щоночі");
        if (at < 0) continue;
        getSelection().setBaseAndExtent(node, at, node, at + "били щоночі".length);
      }
    })()`);
    await press(page, "l");
    await page.getByRole("heading", { name: "Link “били щоночі” in para. 2" }).waitFor();
    await press(page, "Enter", "1");
    await page.getByText(/^Linked: “били щоночі”/).waitFor();
    const { records } = await sendCall<{ records: { record: { quote: unknown } }[] }>(page, "record.list", {
      type: "citation",
    });
    expect(records[0]!.record.quote).toEqual([{ text: "били щоночі" }]);
    expect(window.complaints).toEqual([]);
  });

  it("leads from its margin to the elements of the sample case, and shows its translation", async () => {
    await using window = await DesktopWindow.open();
    await window.openSample();
    const { page } = window;
    await press(page, "g", "t");
    await page.getByRole("grid", { name: "Statements" }).waitFor();
    await tabTo(page, /^S-0001/);
    await press(page, "Enter");
    await page.getByRole("grid", { name: "Paragraphs" }).waitFor();
    await row(page, 4).getByText("They took our papers").waitFor();
    await page.getByText("Signed: its words are frozen.").waitFor();
    expect(await page.getByRole("button", { name: "Edit the paragraph" }).count()).toBe(0);
    const linked = page
      .locator("[data-at]")
      .filter({ has: page.getByRole("button", { name: /(For|Against): / }) });
    const at = Number(await linked.first().getAttribute("data-at"));
    for (let step = 0; step < at; step += 1) await press(page, "ArrowDown");
    await tabTo(page, /^[+−]?(For|Against): /, 10);
    await press(page, "Enter");
    await page.getByRole("heading", { name: "Elements", level: 1 }).waitFor();
    await press(page, "Alt+ArrowLeft");
    await page.getByRole("grid", { name: "Paragraphs" }).waitFor();
    expect(window.complaints).toEqual([]);
  });

  it("of five hundred paragraphs moves from key to key without waiting", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    await openNewArchive(window);
    const text = Array.from({ length: 500 }, (_, at) => `${"Нас тримали у підвалі. ".repeat(12)}${at}`).join(
      "\n\n",
    );
    const { statement } = await sendCall<{ statement: string }>(page, "testimony.write", {
      language: "uk",
      text,
    });
    await press(page, "g", "t");
    await page.getByRole("grid", { name: "Statements" }).waitFor();
    await tabTo(page, /^S-0001/);
    await press(page, "Enter");
    await page.getByRole("grid", { name: "Paragraphs" }).waitFor();
    await row(page, 500).waitFor();
    const took = await page.evaluate<number[]>(`(async () => {
      const took = [];
      for (let at = 0; at < 40; at += 1) {
        const from = performance.now();
        document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true, cancelable: true }));
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
        took.push(performance.now() - from);
      }
      return took.sort((a, b) => a - b);
    })()`);
    const at = (share: number) => took[Math.floor(took.length * share)]!;
    console.log(
      `a key in a statement of 500 paragraphs: ${at(0.5).toFixed(0)} ms, ${at(0.95).toFixed(0)} ms at the 95th percentile`,
    );
    // A busy machine adds its own: the figure is for the reader, what is demanded is that no key is lost.
    expect(await page.evaluate<string>("document.activeElement?.dataset?.at")).toBe("40");
    expect(statement).toHaveLength(26);
  });

  it.each(LOOKS)("has no fault that axe finds, in %s, %s", async (theme, pseudoLanguage) => {
    await using window = await DesktopWindow.open({
      preferences: { theme },
      ...(pseudoLanguage !== undefined && { pseudoLanguage }),
    });
    const { page } = window;
    await openNewArchive(window);
    await sendCall(page, "testimony.write", { language: "uk", text: TEXT });
    const faults: Record<string, string[]> = {};
    const look = async (name: string) => {
      const found = await faultsOf(page);
      if (found.length > 0) faults[name] = found;
    };
    await press(page, "g", "t");
    await page.getByRole("grid").waitFor();
    await look("list");
    await press(page, "n");
    await page.locator("textarea").waitFor();
    await look("new");
    await press(page, "Alt+ArrowLeft");
    await page.getByRole("grid").waitFor();
    await tabTo(page, /^S-0001/);
    await press(page, "Enter");
    await page.locator("[data-suggestion]").first().waitFor();
    await look("statement");
    await press(page, "l");
    await page.getByRole("combobox").waitFor();
    await look("link");
    await press(page, "Enter");
    await page.locator("textarea").waitFor();
    await look("reason");
    await press(page, "1");
    await row(page, 1).locator("button").first().waitFor();
    await press(page, "n");
    await page.locator("fieldset").waitFor();
    await look("names");
    await press(page, "Escape", "v");
    await page.locator("aside").waitFor();
    await look("versions");
    expect(faults).toEqual({});
    expect(window.complaints).toEqual([]);
  });

  it("is in Ukrainian where the window is", async () => {
    await using window = await DesktopWindow.open({ preferences: { language: "uk" } });
    await window.openSample();
    const { page } = window;
    await press(page, "g", "t");
    await page.getByRole("heading", { name: "Свідчення", level: 1 }).waitFor();
    await page.getByRole("grid", { name: "Показання" }).waitFor();
    await tabTo(page, /^S-0001/);
    for (let step = 1; step < 7; step += 1) await press(page, "ArrowDown");
    await press(page, "Enter");
    await page.getByText("Ще не запитували.").waitFor();
    await press(page, "l", "Enter");
    await page.getByText("В уривку про це сказано прямо.").waitFor();
    await press(page, "1");
    await page.getByText(/^Пов’язано: абз\. 1 — /).waitFor();
  });
});
