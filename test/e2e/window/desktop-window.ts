import { mkdtempSync, rmSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { ChromiumHost } from "../../../electron/host/chromium/chromium-host.ts";
import { findChromium } from "../../../electron/host/chromium/find-chromium.ts";
import { Desktop } from "../../../electron/host/desktop/desktop.ts";
import { InterfaceFiles } from "../../../electron/host/desktop/interface-files.ts";
import { DEFAULT_PREFERENCES, PreferenceFile } from "../../../electron/host/desktop/preference-file.ts";
import type { WindowRequests } from "../../../electron/host/ports.ts";
import type { Preferences } from "../../../shared/contract/window.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));
let built: string | undefined;

/** The system's Chromium; tests of the window are skipped, with this reason, where there is none. */
export const CHROMIUM = findChromium();
export const NO_CHROMIUM = "skipped: there is no Chromium on this machine (Debian: apt install chromium)";

/** How a window of a test is to be. */
export type WindowOptions = {
  readonly preferences?: Partial<Preferences>;
  readonly size?: { readonly width: number; readonly height: number };
  readonly pseudoLanguage?: "left-to-right" | "right-to-left";
  /** Called with what each window may ask, before it is shown. */
  readonly onRequests?: (requests: WindowRequests) => void;
  /** Shown on the (virtual) screen instead of headless. */
  readonly onScreen?: boolean;
};

/** A whole application in a browser without a screen, with folders of its own. */
export class DesktopWindow implements AsyncDisposable {
  readonly desktop: Desktop;
  readonly folder: string;
  /** Messages of the console and errors of the page; a test that leaves any is to fail. */
  readonly complaints: string[] = [];
  #page: Page | undefined;

  private constructor(options: WindowOptions) {
    this.folder = mkdtempSync(join(tmpdir(), "affiant-test-"));
    const preferences = new PreferenceFile(join(this.folder, "preferences.json"));
    preferences.write({ ...DEFAULT_PREFERENCES, language: "en", theme: "light", ...options.preferences });
    const host = new ChromiumHost({
      executable: CHROMIUM!,
      headless: options.onScreen !== true,
      size: options.size ?? { width: 1280, height: 800 },
      onPage: (page) => {
        this.#page = page;
        page.setDefaultTimeout(20_000);
        page.on("console", (message) => {
          if (message.type() === "error" || message.type() === "warning")
            this.complaints.push(message.text());
        });
        page.on("pageerror", (error) => this.complaints.push(error.message));
        const pseudo = options.pseudoLanguage;
        if (pseudo !== undefined)
          void page.addInitScript((value) => {
            Object.defineProperty(globalThis, "affiantPseudoLanguage", { value });
          }, pseudo);
      },
    });
    const openWindow = host.openWindow.bind(host);
    host.openWindow = (requests, ...given) => {
      options.onRequests?.(requests);
      return openWindow(requests, ...given);
    };
    this.desktop = new Desktop({
      host,
      preferences,
      files: new InterfaceFiles(buildWindow()),
      dataFolder: join(this.folder, "data"),
      version: "0.0.0-test",
    });
  }

  /** Starts it and waits for the first screen. */
  static async open(options: WindowOptions = {}): Promise<DesktopWindow> {
    const window = new DesktopWindow(options);
    await window.desktop.start();
    await window.page.locator("#root > *").first().waitFor();
    return window;
  }

  /** The page that is shown now: another one after locking. */
  get page(): Page {
    if (!this.#page) throw new Error("no window was opened");
    return this.#page;
  }

  /** Opens the fictional sample case. */
  async openSample(): Promise<void> {
    await this.page.getByRole("button", { name: /sample case|зразок справи|d’exemple|образец дела/ }).click();
    await this.page.getByRole("navigation").waitFor({ timeout: 120_000 });
  }

  /**
   * Goes to a screen by the keys of its shortcut, as `g p`. A window that was only just shown may not listen yet, and
   * on a busy machine the second key may come too late to belong to the first: then they are pressed again.
   */
  async go(keys: string): Promise<void> {
    const there = this.page.locator(`nav [data-keys="${keys}"][aria-current="page"]`);
    await this.page.locator("body").click({ position: { x: 1, y: 1 } });
    for (let tries = 5; tries > 0; tries -= 1) {
      for (const key of keys.split(" ")) await this.page.keyboard.press(key);
      const arrived = there.waitFor({ state: "attached", timeout: tries > 1 ? 4_000 : 20_000 });
      if (
        await arrived.then(
          () => true,
          () => tries === 1,
        )
      )
        return arrived;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.desktop.quit();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Builds the window once for all tests of a run. */
export function buildWindow(): string {
  if (built !== undefined) return built;
  const folder = join(tmpdir(), `affiant-built-window-${process.pid}`);
  execFileSync(
    process.execPath,
    [join(root, "node_modules/vite/bin/vite.js"), "build", "--outDir", folder, "--logLevel", "warn"],
    { cwd: root, stdio: "inherit" },
  );
  process.once("exit", () => {
    rmSync(folder, { recursive: true, force: true });
  });
  built = folder;
  return folder;
}
