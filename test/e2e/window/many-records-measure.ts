import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";

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
    const until = performance.now() + 120000;
    while (grid.querySelector('[aria-busy="true"]')) { await frame(); if (performance.now() > until) throw new Error("rows do not come"); }
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

/** Milliseconds from an interaction to the next picture, and the longest task of the main thread meanwhile. */
export type Figures = {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly longest: number;
  readonly longestTask: number;
};

/** What scrolling from end to end came by. */
export type Scrolled = {
  readonly rows: number;
  /** Different codes among them. */
  readonly codes: number;
  readonly last: number;
};

const figures = (values: readonly number[], tasks: readonly number[]): Figures => {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0);
  return {
    count: sorted.length,
    p50: at(0.5),
    p95: at(0.95),
    longest: at(1),
    longestTask: Math.round(Math.max(0, ...tasks)),
  };
};

/** Begins to keep the latencies of interactions of a page. */
export async function watch(page: Page): Promise<void> {
  await page.evaluate(WATCH);
}

/** The latencies of the interactions since they were last taken: those below 16 ms are not told by the browser. */
export async function taken(page: Page): Promise<Figures> {
  const { events, tasks } = await page.evaluate<Measured>(TAKE);
  return figures(events, tasks);
}

/**
 * Scrolls the grid through by what is in view, waiting for the rows each time.
 *
 * @returns with the time of two frames for each step, in which the rows or their places were drawn
 */
export async function scrollThrough(page: Page): Promise<Scrolled & { readonly figures: Figures }> {
  await page.evaluate(TAKE);
  const { frames, ...scrolled } = await page.evaluate<Scrolled & { frames: number[] }>(SCROLL_THROUGH);
  const { tasks } = await page.evaluate<Measured>(TAKE);
  return { ...scrolled, figures: figures(frames, tasks) };
}

/** Memory of the archive process in MB; undefined where the machine does not tell. */
export function memoryOfArchive(): number | undefined {
  try {
    const archives = readdirSync("/proc").filter((each) => {
      if (!/^\d+$/.test(each)) return false;
      const [, parent] = /^PPid:\s+(\d+)$/m.exec(statusOf(each)) ?? [];
      return Number(parent) === process.pid && read(each, "cmdline").includes("archive-process");
    });
    const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(statusOf(archives[0]!)) ?? [];
    return kilobytes === undefined ? undefined : Math.round(Number(kilobytes) / 1000);
  } catch {
    return undefined;
  }
}

/** A process that has just ended has no status. */
function read(process: string, name: string): string {
  try {
    return readFileSync(`/proc/${process}/${name}`, "utf8");
  } catch {
    return "";
  }
}

const statusOf = (process: string): string => read(process, "status");
