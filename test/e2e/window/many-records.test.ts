import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { makeArchiveOf, PASSPHRASE } from "./many-records-archive.ts";
import { memoryOfArchive, scrollThrough, taken, watch } from "./many-records-measure.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

/**
 * A tenth of the size that counts; `AFFIANT_PERSONS=100000` is the whole. The archive is made anew for each run, or
 * once where `AFFIANT_ARCHIVE` names a folder. No time is asserted: the figures are for reading on a quiet machine.
 */
const PERSONS = Number(process.env.AFFIANT_PERSONS ?? 10_000);
const EVIDENCE = PERSONS / 5;
const SLOW = { timeout: 60_000 };

type List = {
  readonly keys: string;
  readonly count: number;
  /** Typed letter by letter, and the first row it leads to. */
  readonly typed: string;
  readonly found: string;
};
const LISTS: Readonly<Record<string, List>> = {
  persons: { keys: "g p", count: PERSONS, typed: "zoriana halahan", found: "Зоряна Галаґан" },
  evidence: { keys: "g e", count: EVIDENCE, typed: "знімок подвір", found: "" },
};

const firstRow = (page: Page) => page.locator('[role="row"][data-row="0"]:not([aria-busy])');

async function openArchive(window: DesktopWindow): Promise<void> {
  const kept = process.env.AFFIANT_ARCHIVE;
  const folder = join(window.folder, "many");
  const made = performance.now();
  await makeArchiveOf(kept ?? folder, { persons: PERSONS, evidence: EVIDENCE });
  console.log(`archive made in ${Math.round((performance.now() - made) / 1000)} s`);
  if (kept !== undefined) cpSync(kept, folder, { recursive: true });
  const unlock = { kind: "call", id: 900_001, name: "app.unlock", input: { folder, passphrase: PASSPHRASE } };
  await window.page.evaluate(`affiant.send(${JSON.stringify(unlock)})`);
  await window.page.reload();
  await window.page.getByRole("navigation").waitFor(SLOW);
}

async function lookThrough(window: DesktopWindow, { keys, count, typed, found }: List) {
  const { page } = window;
  const went = performance.now();
  await window.go(keys);
  const rowCount = () => page.getByRole("grid").getAttribute("aria-rowcount", SLOW);
  await firstRow(page).waitFor(SLOW);
  const firstShown = Math.round(performance.now() - went);
  expect(await rowCount()).toBe(String(count + 1));
  await watch(page);

  const filter = page.getByRole("searchbox");
  const status = page.getByRole("search").getByRole("status");
  await filter.click();
  // The list is made while its first rows are read: what is typed from then on is answered at once.
  await filter.fill(typed);
  await expect.poll(() => status.textContent(), SLOW).toContain(" of ");
  await filter.fill("");
  await expect.poll(() => status.textContent(), SLOW).not.toContain(" of ");
  await taken(page);
  const shown = new Set<string | null>();
  for (const letter of typed) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(120);
    shown.add(await status.textContent());
  }
  expect(shown.size, "results change while typing").toBeGreaterThan(1);
  await expect.poll(() => firstRow(page).textContent(SLOW), SLOW).toContain(found);
  const typing = await taken(page);

  await filter.fill("");
  await expect.poll(rowCount, SLOW).toBe(String(count + 1));
  await firstRow(page).waitFor(SLOW);
  const { figures: scrolling, ...scrolled } = await scrollThrough(page);
  expect(scrolled).toEqual({ rows: count, codes: count, last: count - 1 });

  for (const column of [1, 2, 0])
    for (const direction of ["ascending", "descending"]) {
      const header = page.getByRole("columnheader").nth(column);
      await header.getByRole("button").click();
      await expect.poll(() => header.getAttribute("aria-sort"), SLOW).toBe(direction);
      await page.waitForTimeout(250);
    }
  // By code from the last to the first, whatever the other columns said before.
  await expect
    .poll(() => firstRow(page).getByRole("gridcell").first().textContent(SLOW), SLOW)
    .toContain(String(count));
  const sorting = await taken(page);

  await page.getByRole("gridcell").first().click();
  for (const key of [
    "Control+Home",
    "PageDown",
    "PageDown",
    "ArrowDown",
    "Control+End",
    "PageUp",
    "ArrowUp",
  ]) {
    await page.keyboard.press(key);
    await page.waitForTimeout(60);
  }
  const moving = await taken(page);
  return { firstShown, typing, scrolling, sorting, moving, memoryOfArchive: memoryOfArchive() };
}

describe.skipIf(CHROMIUM === undefined)(
  `lists of ${PERSONS} persons and ${EVIDENCE} items of evidence`,
  () => {
    it("answer while one types, and lose no row from end to end", async () => {
      await using window = await DesktopWindow.open();
      await openArchive(window);
      const figures: Record<string, unknown> = {};
      for (const [name, list] of Object.entries(LISTS)) {
        figures[name] = await lookThrough(window, list);
        console.log(name, JSON.stringify(figures[name]));
      }
      const pictures = process.env.AFFIANT_PICTURES;
      if (pictures !== undefined && pictures !== "") {
        mkdirSync(pictures, { recursive: true });
        writeFileSync(join(pictures, "many-records.json"), `${JSON.stringify(figures, null, 2)}\n`);
      }
      expect(window.complaints).toEqual([]);
    });
  },
);
