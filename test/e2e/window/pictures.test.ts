import { mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "./desktop-window.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

/** Screens by the keys that lead to them. */
const SCREENS = {
  overview: "g o",
  statements: "g t",
  evidence: "g e",
  persons: "g p",
  places: "g l",
  events: "g v",
  acts: "g a",
  registers: "g r",
  matrix: "g m",
  chronology: "g c",
  findings: "g f",
  dossiers: "g d",
  lists: "g i",
  handover: "g h",
  log: "g j",
  keys: "g k",
  settings: "g s",
} as const;

const LOOKS = [
  { language: "en", theme: "light", size: { width: 1440, height: 900 } },
  { language: "uk", theme: "dark", size: { width: 1024, height: 700 } },
] as const;

/** Where the pictures go: a folder of the continuous integration's output, else one that is removed. */
function pictureFolder(): string {
  const wanted = process.env.AFFIANT_PICTURES;
  if (wanted !== undefined && wanted !== "") {
    mkdirSync(wanted, { recursive: true });
    return wanted;
  }
  const folder = mkdtempSync(join(tmpdir(), "affiant-pictures-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

describe.skipIf(CHROMIUM === undefined)("every screen of the sample case", () => {
  it.each(LOOKS)(
    "shows itself in $language, $theme, and complains of nothing",
    async ({ language, theme, size }) => {
      const folder = pictureFolder();
      await using window = await DesktopWindow.open({ preferences: { language, theme }, size });
      await window.page.screenshot({ path: join(folder, `${language}-${theme}-open.png`) });
      await window.openSample();
      for (const [screen, keys] of Object.entries(SCREENS)) {
        await window.go(keys);
        await window.page.locator("main h1:visible").first().waitFor();
        await window.page.waitForTimeout(700);
        const path = join(folder, `${language}-${theme}-${screen}.png`);
        await window.page.screenshot({ path });
        // A blank picture of this size takes a few kilobytes.
        expect(statSync(path).size, screen).toBeGreaterThan(25_000);
        const overflow = await window.page.evaluate<boolean>(
          "document.documentElement.scrollWidth > innerWidth",
        );
        expect(overflow, `${screen} is wider than its window`).toBe(false);
      }
      expect(window.complaints).toEqual([]);
    },
  );
});
