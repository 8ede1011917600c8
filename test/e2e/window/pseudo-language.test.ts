import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

/** The screens in the order of the rail. */
const RAIL = [
  ...["overview", "statements", "evidence", "persons", "places", "events", "acts", "registers", "chronology"],
  ...["matrix", "findings", "dossiers", "lists", "handover", "log", "keys", "settings", "about"],
];

/** Each language is named in itself. */
const LANGUAGE_NAME = "English";

/** Runs in the page: gathers letters outside ⟦…⟧ and outside `translate="no"`. */
const GATHER = String.raw`(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (element.closest('[translate="no"], script, style, textarea, select')) continue;
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    let depth = 0;
    let outside = "";
    for (const letter of walker.currentNode.textContent) {
      if (letter === "⟦") depth += 1;
      else if (letter === "⟧") depth -= 1;
      else if (depth === 0) outside += letter;
    }
    if (/\p{L}/u.test(outside)) found.add(outside.trim().slice(0, 80));
  }
  return [...found];
})()`;

/**
 * Visible words that came from no catalogue. Under `translate="no"` stands what comes from records, files and the
 * log; what the user types is left out.
 */
const uncatalogued = (page: Page): Promise<string[]> => page.evaluate<string[]>(GATHER);

describe.skipIf(CHROMIUM === undefined)("the pseudo-language", () => {
  it("stands on every screen: no visible word is written into the program", async () => {
    await using window = await DesktopWindow.open({ pseudoLanguage: "left-to-right" });
    const { page } = window;
    expect(await uncatalogued(page)).toEqual([LANGUAGE_NAME]);
    await page.getByRole("button").nth(2).click();
    const rail = page.getByRole("navigation").getByRole("button");
    await rail.first().waitFor({ timeout: 120_000 });
    expect(await rail.count()).toBe(RAIL.length);
    const found: string[] = [];
    for (const [at, screen] of RAIL.entries()) {
      await rail.nth(at).click();
      await page.waitForTimeout(800);
      expect(await rail.nth(at).textContent()).toMatch(/^⟦.*⟧$/);
      expect(await page.getByRole("main").getAttribute("aria-label")).toMatch(/^⟦.*⟧$/);
      const words = (await uncatalogued(page)).filter((each) => each !== LANGUAGE_NAME);
      found.push(...words.map((each) => `${screen}: ${each}`));
    }
    expect(found).toEqual([]);
  });

  it("would tell of a word that is", async () => {
    await using window = await DesktopWindow.open({ pseudoLanguage: "left-to-right" });
    await window.page.evaluate(`document.body.append("⟦öþéñ⟧ hard-coded")`);
    expect(await uncatalogued(window.page)).toContain("hard-coded");
  });
});
