import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { FILE_CHOOSER_TEXTS } from "../../../renderer/components/file-chooser/texts.ts";
import { pseudo, type PseudoLanguage } from "../../../renderer/language/pseudo-language.ts";
import { DOSSIERS_TEXTS } from "../../../renderer/screens/dossiers/texts.ts";
import { EVIDENCE_TEXTS } from "../../../renderer/screens/evidence/texts.ts";
import { DISPOSAL_TEXTS } from "../../../renderer/screens/keys/disposal-texts.ts";
import { KEYS_TEXTS } from "../../../renderer/screens/keys/texts.ts";
import { MATRIX_TEXTS } from "../../../renderer/screens/matrix/texts.ts";
import { LATE_TEXTS } from "../../../renderer/screens/statements/late-texts.ts";
import type { Texts } from "../../../shared/messages/define-texts.ts";
import { faultsOf } from "./accessibility.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { press } from "./keyboard.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

const SLOW = { timeout: 20_000 };
/** What Escape closes. */
const OPEN = '[role="dialog"], [role="listbox"]';

const THEMES = ["light", "dark"] as const;

/** Runs in the page: chooses the first words of the second paragraph that are nobody's marked name. */
const CHOOSE_WORDS = `(() => {
  const words = document.querySelector('[data-at="1"] [data-words]');
  const walker = document.createTreeWalker(words, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = node.data.indexOf(" ", 4);
    if (end < 0 || node.parentElement.closest("[data-certainty]")) continue;
    getSelection().setBaseAndExtent(node, 0, node, end);
    return;
  }
})()`;

/**
 * Walks through the window, and has every dialog that it opens examined in both colours: the theme is nothing but an
 * attribute of the page, so that nothing need be opened twice.
 */
class Walk {
  readonly faults: string[] = [];
  readonly page: Page;
  readonly main: Locator;
  /** The dialog that was opened last. */
  readonly dialog: Locator;
  readonly #pseudo: PseudoLanguage | undefined;

  constructor(page: Page, pseudoLanguage: PseudoLanguage | undefined) {
    this.page = page;
    this.main = page.getByRole("main");
    this.dialog = page.getByRole("dialog").last();
    this.#pseudo = pseudoLanguage;
  }

  /** A text of the catalogue as the window shows it. */
  say<Key extends string>(texts: Texts<Key>, key: Key): string {
    const text = texts.en[key];
    return this.#pseudo ? pseudo(text) : text;
  }

  button(name: string, within: Locator = this.main): Locator {
    return within.getByRole("button", { name, exact: true });
  }

  /** Goes to a screen by its keys, and waits for what stands on it. */
  async go(keys: string, shown: Locator): Promise<void> {
    // Keys of a field in a form that was left open are its own.
    await this.page.locator("body").click({ position: { x: 1, y: 1 } });
    await press(this.page, ...keys.split(" "));
    await shown.first().waitFor();
  }

  /** Notes what axe finds once `shown` is there. */
  async look(name: string, shown: Locator = this.dialog): Promise<void> {
    await shown.first().waitFor();
    for (const theme of THEMES) {
      await this.page.evaluate(`document.documentElement.dataset.theme = "${theme}"`);
      this.faults.push(...(await faultsOf(this.page)).map((fault) => `${name}, ${theme}: ${fault}`));
    }
  }

  /** Opens by a button, examines, and closes by Escape. */
  async examine(name: string, opener: Locator, then?: () => Promise<void>): Promise<void> {
    await opener.focus();
    await opener.press("Enter");
    await this.look(name);
    await then?.();
    await this.close();
  }

  /** Closes the dialog or the menu that is open. */
  async close(): Promise<void> {
    const open = this.page.locator(OPEN);
    // The focus comes back to a dialog a moment after a menu over it has closed.
    await this.page.locator(`:is(${OPEN}) :focus, :is(${OPEN}):focus`).waitFor();
    const before = await open.count();
    await press(this.page, "Escape");
    await expect.poll(() => open.count(), SLOW).toBeLessThan(before);
  }

  /** Examines the list of choices behind a button. */
  async menu(name: string, within: Locator, at = 0): Promise<void> {
    const opener = within.locator('button[aria-haspopup="listbox"]').nth(at);
    await opener.focus();
    await opener.press("Enter");
    await this.look(name, this.page.getByRole("option"));
    await this.close();
  }
}

async function shell(walk: Walk): Promise<void> {
  const { page } = walk;
  await press(page, "Control+k");
  await walk.look("palette", page.getByRole("option"));
  await page.keyboard.type("cellar");
  await walk.look("palette with passages", page.getByRole("option").filter({ hasText: "cellar" }));
  await page.keyboard.type("qqqq");
  await expect.poll(() => page.getByRole("option").count(), SLOW).toBe(0);
  await walk.look("palette with nothing");
  await walk.close();
  await press(page, "?");
  await walk.look("shortcuts");
  await walk.close();
  await walk.go("g s", walk.main.locator('button[aria-haspopup="listbox"]'));
  for (const at of [0, 1, 2]) await walk.menu(`settings ${at}`, walk.main, at);
}

async function keys(walk: Walk): Promise<void> {
  const { page, dialog } = walk;
  const of = (key: keyof typeof KEYS_TEXTS.en) => walk.button(walk.say(KEYS_TEXTS, key));
  const disposal = (key: keyof typeof DISPOSAL_TEXTS.en) => walk.button(walk.say(DISPOSAL_TEXTS, key));
  await walk.go("g k", of("invite"));
  await walk.examine("invite", of("invite"), async () => {
    await walk.examine("file chooser", walk.button(walk.say(KEYS_TEXTS, "chooseCard"), dialog), async () => {
      await walk.button(walk.say(FILE_CHOOSER_TEXTS, "newFolder"), dialog).press("Enter");
      await walk.look("new folder", dialog.getByLabel(walk.say(FILE_CHOOSER_TEXTS, "newFolderName")));
    });
  });
  await of("addHere").press("Enter");
  await walk.look("add here");
  await walk.button(walk.say(KEYS_TEXTS, "give"), dialog).press("Enter");
  await walk.look("passphrase shown once", dialog.locator("output"));
  await walk.button(walk.say(KEYS_TEXTS, "written"), dialog).press("Enter");
  await walk.examine("revoke", walk.main.getByRole("button", { name: /H-0002$/ }));
  await walk.examine("passphrase", of("change"));
  await walk.examine("recovery sheet", of("sheet"));
  await walk.examine("rotate", of("renew"));
  await walk.examine("hold", disposal("hold"), () => walk.menu("reasons of a hold", dialog));
  await disposal("propose").press("Enter");
  await walk.look("propose");
  await dialog.getByRole("textbox").fill("P-0003");
  await press(page, "Enter");
  await walk.examine("approve", disposal("approve"));
}

async function records(walk: Walk): Promise<void> {
  const { page, main, dialog } = walk;
  await walk.go("g p", main.getByRole("gridcell"));
  await main.getByRole("search").getByRole("button").first().press("Enter");
  await walk.look("filter of a column", dialog.getByRole("checkbox"));
  await walk.close();
  await press(page, "n");
  await walk.look("new record", main.locator("form"));
  await walk.go("g m", main.getByRole("rowheader"));
  await walk.examine("another category", walk.button(walk.say(MATRIX_TEXTS, "addCategory")).first(), () =>
    walk.menu("categories", dialog),
  );
  await walk.button(walk.say(MATRIX_TEXTS, "showCandidates")).press("Enter");
  await walk.examine("link from the matrix", main.locator("blockquote + div button").first());
}

async function evidence(walk: Walk): Promise<void> {
  const { page, main } = walk;
  const of = (key: keyof typeof EVIDENCE_TEXTS.en) => walk.button(walk.say(EVIDENCE_TEXTS, key));
  await press(page, "Control+Shift+I");
  await walk.look("import");
  await walk.close();
  await walk.go("g e", main.getByRole("gridcell"));
  await main.getByRole("gridcell").first().dblclick();
  await of("export").waitFor();
  await walk.examine("working copy", of("export"));
  await press(page, "c");
  await walk.look("link of an item");
  await walk.close();
}

async function dossier(walk: Walk): Promise<void> {
  const { page, main, dialog } = walk;
  await walk.go("g d", main.getByRole("gridcell"));
  await main.getByRole("gridcell").first().dblclick();
  const block = page.locator('[data-block][data-kind="paragraph"]').first();
  await block.getByRole("button").first().press("Enter");
  await walk.examine("deleting a block", walk.button(walk.say(DOSSIERS_TEXTS, "remove"), block));
  await walk.examine("export", walk.button(walk.say(DOSSIERS_TEXTS, "export")), () =>
    walk.menu("levels", dialog),
  );
}

async function testimony(walk: Walk): Promise<void> {
  const { page, main } = walk;
  await walk.go("g t", main.getByRole("gridcell"));
  await main.getByRole("gridcell").first().dblclick();
  await page.locator('[data-at="1"] [data-words]').waitFor();
  await page.evaluate(CHOOSE_WORDS);
  await press(page, "l");
  await walk.look("link panel", page.getByRole("option"));
  await page.getByRole("combobox").fill("P-0003");
  await expect.poll(() => page.getByRole("option").count(), SLOW).toBe(1);
  await press(page, "Enter");
  const mark = walk.button(walk.say(LATE_TEXTS, "mark"));
  await expect.poll(() => mark.isEnabled(), SLOW).toBe(true);
  await walk.look("name found late", mark);
  await mark.press("Enter");
  const close = walk.button(walk.say(LATE_TEXTS, "close")).last();
  await expect.poll(() => mark.count(), SLOW).toBe(0);
  await walk.look("name marked late", close);
}

describe.skipIf(CHROMIUM === undefined)("the dialogs and menus", () => {
  it.each(["left-to-right", "right-to-left"] as const)(
    "have no fault that axe finds in light or in dark, %s",
    async (direction) => {
      const pseudoLanguage = direction === "right-to-left" ? direction : undefined;
      await using window = await DesktopWindow.open({
        size: { width: 1024, height: 700 },
        ...(pseudoLanguage && { pseudoLanguage }),
      });
      const { page } = window;
      await page.getByRole("button").nth(2).click();
      await page.getByRole("navigation").waitFor({ timeout: 120_000 });
      const walk = new Walk(page, pseudoLanguage);
      for (const tour of [shell, keys, records, evidence, dossier, testimony]) await tour(walk);
      expect(walk.faults).toEqual([]);
      expect(window.complaints).toEqual([]);
    },
  );
});
