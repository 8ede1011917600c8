import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { _electron } from "playwright-core";
import { Desktop } from "../../../electron/host/desktop/desktop.ts";
import { InterfaceFiles } from "../../../electron/host/desktop/interface-files.ts";
import { PreferenceFile } from "../../../electron/host/desktop/preference-file.ts";
import type { WindowRequests } from "../../../electron/host/ports.ts";
import type { ToWindow } from "../../../shared/contract/bridge.ts";
import { CHROMIUM, DesktopWindow, NO_CHROMIUM } from "../../e2e/window/desktop-window.ts";
import type { HostUnderTest, Running } from "./host-under-test.ts";
import { callFrom, fetchIn, heardIn, listenIn } from "./window-page.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** No window at all: what a window would send goes to the application as it is. */
const headless: HostUnderTest = {
  name: "headless",
  missing: undefined,
  open: async () => {
    const folder = mkdtempSync(join(tmpdir(), "affiant-test-"));
    writeFileSync(join(folder, "index.html"), "<!doctype html>");
    const windows: { requests: WindowRequests; events: ToWindow[] }[] = [];
    const desktop = new Desktop({
      host: {
        kind: "chromium",
        openWindow: (requests) => {
          const events: ToWindow[] = [];
          windows.push({ requests, events });
          return Promise.resolve({
            send: (message) => void events.push(message),
            destroy: () => Promise.resolve(),
          });
        },
        onSuspend: () => undefined,
        quit: () => Promise.resolve(),
      },
      preferences: new PreferenceFile(join(folder, "preferences.json")),
      files: new InterfaceFiles(folder),
      dataFolder: folder,
      version: "0.0.0-test",
    });
    await desktop.start();
    const now = () => windows.at(-1)!;
    const opened = windows.length;
    return {
      pid: process.pid,
      staysAfterLock: true,
      call: (message) => now().requests.call(structuredClone(message) as never),
      events: () => Promise.resolve(now().events),
      fetch: async (path, range) => {
        const answer = await now().requests.resource({ method: "GET", path, range });
        const contentRange = answer.headers["content-range"] ?? null;
        return { status: answer.status, contentRange, bytes: Array.from(answer.body) };
      },
      hold: () => {
        const { requests } = now();
        return (message) => requests.call(message);
      },
      replaced: async () => {
        while (windows.length === opened) await new Promise((resolve) => setTimeout(resolve, 5));
      },
      [Symbol.asyncDispose]: async () => {
        await desktop.quit();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  },
};

const chromium: HostUnderTest = {
  name: "Chromium",
  missing: CHROMIUM === undefined ? NO_CHROMIUM : undefined,
  open: async () => {
    const held: WindowRequests[] = [];
    const window = await DesktopWindow.open({ onRequests: (requests) => held.push(requests) });
    const first = window.page;
    await listenIn(first);
    return {
      pid: process.pid,
      staysAfterLock: true,
      page: () => window.page,
      call: (message) => callFrom(window.page, message),
      events: () => heardIn(window.page),
      fetch: (path, range) => fetchIn(window.page, path, range),
      hold: () => {
        const requests = held.at(-1)!;
        return (message) => requests.call(message);
      },
      replaced: async () => {
        while (window.page === first) await new Promise((resolve) => setTimeout(resolve, 5));
        await window.page.locator("#root > *").first().waitFor();
      },
      [Symbol.asyncDispose]: () => window[Symbol.asyncDispose](),
    };
  },
};

/** Path of Electron's binary, found without importing its package, which would start a download. */
function electronBinary(): string | undefined {
  const pointer = join(root, "node_modules/electron/path.txt");
  if (!existsSync(pointer)) return undefined;
  const binary = join(root, "node_modules/electron/dist", readFileSync(pointer, "utf8").trim());
  return existsSync(binary) ? binary : undefined;
}

const ELECTRON = electronBinary();

const electron: HostUnderTest = {
  name: "Electron",
  missing:
    ELECTRON === undefined
      ? "skipped: Electron's binary is not installed (npx install-electron gets it)"
      : existsSync(join(root, "dist/electron/main.js"))
        ? undefined
        : "skipped: the application is not built (npm run build)",
  open: async (): Promise<Running> => {
    const folder = mkdtempSync(join(tmpdir(), "affiant-test-"));
    const application = await _electron.launch({
      executablePath: ELECTRON!,
      args: [root],
      env: {
        ...(process.env as Record<string, string>),
        XDG_CONFIG_HOME: join(folder, "config"),
        XDG_DATA_HOME: join(folder, "data"),
        APPDATA: folder,
        HOME: folder,
      },
    });
    const page = await application.firstWindow();
    await page.locator("#root > *").first().waitFor();
    await listenIn(page);
    const gone = application.waitForEvent("close", { timeout: 0 });
    return {
      pid: application.process().pid!,
      // It is started anew, out of the sight of what drives this test.
      staysAfterLock: false,
      page: () => page,
      call: (message) => callFrom(page, message),
      events: () => heardIn(page),
      fetch: (path, range) => fetchIn(page, path, range),
      replaced: () => gone.then(() => undefined),
      [Symbol.asyncDispose]: async () => {
        await application.close().catch(() => undefined);
        rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
      },
    };
  },
};

/** Every host that there is; the same cases hold for all. */
export const HOSTS: readonly HostUnderTest[] = [headless, chromium, electron];
