import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "../../e2e/window/desktop-window.ts";

if (CHROMIUM === undefined) console.log(NO_CHROMIUM);

type Files = ArrayLike<object>;
type Target = {
  addEventListener(name: string, listener: (event: Dropped) => void, capture: boolean): void;
};
type Dropped = { preventDefault(): void; stopPropagation(): void; dataTransfer: { files: Files } };
type Given = {
  dropped?: Promise<readonly string[]>;
  document: Target;
  affiant: { pathsOf(files: Files): Promise<readonly string[]> };
};

/** Makes the page ask for the places of whatever is dropped on it. */
const askOnDrop = (page: Page) =>
  page.evaluate(() => {
    const given = globalThis as unknown as Given;
    given.document.addEventListener("dragover", (event) => event.preventDefault(), true);
    given.document.addEventListener(
      "drop",
      (event) => {
        event.preventDefault();
        event.stopPropagation();
        given.dropped = given.affiant.pathsOf(event.dataTransfer.files);
      },
      true,
    );
  });

describe.skipIf(CHROMIUM === undefined)("files dropped on the window in Chromium", () => {
  it("have places, which the page learns through the bridge, folders as well", async () => {
    await using window = await DesktopWindow.open();
    const { page } = window;
    const paths = ["заява.txt", "b.pdf"].map((name) => join(window.folder, name));
    for (const path of paths) writeFileSync(path, "x");
    const folder = join(window.folder, "many");
    mkdirSync(folder);
    await askOnDrop(page);
    const session = await page.context().newCDPSession(page);
    const data = { items: [], files: [...paths, folder], dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 300, y: 300, data });
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as Given).dropped), { timeout: 10_000 })
      .toEqual([...paths, folder]);
  });

  it("have none when a page made them itself", async () => {
    await using window = await DesktopWindow.open();
    const told = await window.page.evaluate(() => {
      const { File, affiant } = globalThis as unknown as Given & {
        File: new (parts: string[], name: string) => object;
      };
      const forged = { name: "/etc/passwd", path: "/etc/passwd" };
      return affiant.pathsOf([new File(["x"], "/etc/passwd"), forged]);
    });
    expect(told).toEqual([]);
  });
});
