import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";
import { makeArchiveOf, PASSPHRASE } from "./many-records-archive.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

/** A tenth of the size that counts; `AFFIANT_PERSONS=100000` is the whole. */
const PERSONS = Number(process.env.AFFIANT_PERSONS ?? 10_000);
/** Milliseconds: what is aimed at, with room for a machine that does other things besides. */
const SLOWEST_INTERACTION = 200;
const LONGEST_TASK = 400;

// What runs in the page stands as text: the tests know no DOM.
const WATCH = `
  window.measured = { events: [], tasks: [] };
  const keep = (list, entries) => { for (const entry of entries) list.push(entry.duration); };
  new PerformanceObserver((list) => keep(measured.events, list.getEntries())).observe({ type: "event", durationThreshold: 16 });
  new PerformanceObserver((list) => keep(measured.tasks, list.getEntries())).observe({ type: "longtask" });`;
const TAKE = `(() => { const taken = measured; measured = { events: [], tasks: [] }; return taken; })()`;
const SCROLL_THROUGH = `(async () => {
  const grid = document.querySelector('[role="grid"]');
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const seen = new Map();
  const frames = [];
  for (;;) {
    let waited = 0;
    while (grid.querySelector('[aria-busy="true"]')) { await frame(); if (++waited > 1200) throw new Error("rows do not come"); }
    for (const row of grid.querySelectorAll("[data-row]")) {
      seen.set(Number(row.dataset.row), row.querySelector('[role="gridcell"]').textContent);
    }
    if (grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1) break;
    const before = performance.now();
    grid.scrollTop += grid.clientHeight;
    await frame(); await frame();
    frames.push(performance.now() - before);
  }
  return { rows: seen.size, codes: new Set(seen.values()).size, last: Math.max(...seen.keys()), frames };
})()`;

type Measured = { readonly events: readonly number[]; readonly tasks: readonly number[] };
type Scrolled = {
  readonly rows: number;
  readonly codes: number;
  readonly last: number;
  readonly frames: number[];
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)] ?? 0;

describe.skipIf(CHROMIUM === undefined)(`a list of ${PERSONS} persons`, () => {
  it("answers while one types, loses no row from end to end, and never stands still", async () => {
    await using window = await DesktopWindow.open();
    const folder = join(window.folder, "many");
    const made = performance.now();
    await makeArchiveOf(folder, { persons: PERSONS, evidence: PERSONS / 5 });
    console.log(`made in ${Math.round((performance.now() - made) / 1000)} s`);
    const { page } = window;
    const unlock = JSON.stringify({
      kind: "call",
      id: 900_001,
      name: "app.unlock",
      input: { folder, passphrase: PASSPHRASE },
    });
    await page.evaluate(`affiant.send(${unlock})`);
    await page.reload();
    await page.getByRole("navigation").waitFor();
    await window.go("g p");
    await page.locator('[role="row"][data-row="0"] >> text=P-').waitFor({ timeout: 120_000 });
    expect(await page.getByRole("grid").getAttribute("aria-rowcount")).toBe(String(PERSONS + 1));

    await page.evaluate(WATCH);
    const filter = page.getByRole("searchbox");
    await filter.click();
    const shown: string[] = [];
    for (const letter of "zoriana halahan") {
      await page.keyboard.type(letter);
      await page.waitForTimeout(120);
      shown.push((await page.getByRole("search").getByRole("status").textContent())!);
    }
    expect(new Set(shown).size, "results change while typing").toBeGreaterThan(3);
    await expect
      .poll(() => page.locator('[role="row"][data-row="0"]').textContent())
      .toContain("Зоряна Галаґан");
    const typing = await page.evaluate<Measured>(TAKE);

    await filter.fill("");
    await expect
      .poll(() => page.getByRole("grid").getAttribute("aria-rowcount"), { timeout: 20_000 })
      .toBe(String(PERSONS + 1));
    await page.locator('[role="row"][data-row="0"] >> text=P-').waitFor();
    await page.evaluate(TAKE);
    const scrolled = await page.evaluate<Scrolled>(SCROLL_THROUGH);
    const scrolling = await page.evaluate<Measured>(TAKE);
    expect({ rows: scrolled.rows, codes: scrolled.codes, last: scrolled.last }).toEqual({
      rows: PERSONS,
      codes: PERSONS,
      last: PERSONS - 1,
    });

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
    const moving = await page.evaluate<Measured>(TAKE);
    const report = {
      typing: { p95: percentile(typing.events, 0.95), longest: Math.max(0, ...typing.tasks) },
      scrolling: { p95: percentile(scrolled.frames, 0.95), longest: Math.max(0, ...scrolling.tasks) },
      moving: { p95: percentile(moving.events, 0.95), longest: Math.max(0, ...moving.tasks) },
    };
    console.log(JSON.stringify(report));
    for (const { p95, longest } of Object.values(report)) {
      expect(p95).toBeLessThan(SLOWEST_INTERACTION);
      expect(longest).toBeLessThan(LONGEST_TASK);
    }
    expect(window.complaints).toEqual([]);
  });
});
