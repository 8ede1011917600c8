import type { BrowserWindow } from "electron";
import type { ToWindow } from "../../../shared/contract/bridge.ts";
import type { Preferences, WindowCallName } from "../../../shared/contract/window.ts";
import type { Choice, HostWindow, WindowHost, WindowRequests } from "../ports.ts";
import { applicationMenu, menuLanguage } from "./application-menu.ts";
import { ClipboardGuard } from "./clipboard-guard.ts";
import { hardenContents } from "./contents-hardening.ts";
import { TO_WINDOW, WINDOW_ORIGIN, type ElectronApi } from "./electron-api.ts";
import { NativeDialogs } from "./native-dialogs.ts";
import { watchPower } from "./power-watch.ts";
import { hardenSession } from "./session-hardening.ts";
import { WindowChannel } from "./window-channel.ts";
import { windowPreferences } from "./window-preferences.ts";
import { serveWindow } from "./window-scheme.ts";

/** Half of what the smallest supported screen has is enough to begin with nothing. */
const SMALLEST = { minWidth: 800, minHeight: 560 };
const USUAL = { width: 1360, height: 900 };
/** Colour of a window before its page is painted, as in `renderer/styles/tokens.css`. */
const PAPER = "#f7f7f5";

/** What the host is given besides Electron. */
export type ElectronHostParts = {
  /** Path of the built preload script. */
  readonly preload: string;
  readonly preferences: () => Preferences;
  /** Removes the browser's own files of this run. */
  readonly removeScratch: () => void;
};

type Current = {
  readonly opened: ElectronWindow;
  readonly window: BrowserWindow;
  readonly requests: WindowRequests;
};

/**
 * Windows in Electron. Each has a session of its own that lives in memory, serves nothing but our own addresses, and
 * goes with it. To be made when Electron is ready.
 */
export class ElectronHost implements WindowHost {
  readonly kind = "electron";
  readonly #electron: ElectronApi;
  readonly #parts: ElectronHostParts;
  readonly #channel: WindowChannel;
  readonly #clipboard: ClipboardGuard;
  readonly #dialogs: NativeDialogs;
  readonly #suspended = new Set<() => void>();
  #current: Current | undefined;
  #windows = 0;

  constructor(electron: ElectronApi, parts: ElectronHostParts) {
    this.#electron = electron;
    this.#parts = parts;
    const { app, session } = electron;
    app.on("session-created", hardenSession);
    app.on("web-contents-created", (_event, contents) => hardenContents(contents));
    hardenSession(session.defaultSession);
    this.#clipboard = new ClipboardGuard(electron);
    this.#channel = new WindowChannel(electron, () => this.#clipboard.copied());
    this.#dialogs = new NativeDialogs(electron);
    watchPower(electron, () => this.#suspend());
    app.on("second-instance", () => this.#show());
    this.preferencesChanged(parts.preferences());
  }

  openWindow(requests: WindowRequests, onClosed: () => void, instead?: HostWindow): Promise<HostWindow> {
    const old = instead as ElectronWindow | undefined;
    const bounds = old?.bounds();
    const { BrowserWindow, session } = this.#electron;
    // Without `persist:` it lives in memory; a number of its own, so that no window is served for another.
    const own = session.fromPartition(`window-${this.#windows++}`, { cache: false });
    serveWindow(own, requests);
    const window = new BrowserWindow({
      ...USUAL,
      ...SMALLEST,
      ...bounds,
      title: "Affiant",
      backgroundColor: PAPER,
      autoHideMenuBar: false,
      webPreferences: windowPreferences(own, this.#parts.preload),
    });
    // What is on the screen of a call is not for those who watch, from the first picture on.
    window.setContentProtection(this.#parts.preferences().hiddenFromCapture);
    const { id } = window.webContents;
    const opened = new ElectronWindow(window, () => this.#channel.remove(id));
    this.#channel.add(id, requests);
    this.#current = { opened, window, requests };
    const gone = () => {
      if (!opened.destroyed) void opened.destroy().then(onClosed);
    };
    window.on("closed", gone);
    window.on("session-end", () => this.#suspend());
    window.webContents.on("render-process-gone", gone);
    // A page must not write what it shows into the title, which the system logs.
    window.on("page-title-updated", (event) => event.preventDefault());
    const cleared = this.#clipboard.clear();
    return Promise.all([cleared, old?.destroy(), window.loadURL(`${WINDOW_ORIGIN}/`)]).then(() => opened);
  }

  readonly chooseFiles = (choice: Choice): Promise<readonly string[] | null> =>
    this.#dialogs.choose(this.#current?.window, choice);

  onSuspend(listener: () => void): void {
    this.#suspended.add(listener);
  }

  /** Shows the menu in the language chosen, and windows to those who watch the screen or not. */
  preferencesChanged({ language, hiddenFromCapture }: Preferences): void {
    const { app, Menu } = this.#electron;
    const actions = { lock: () => this.#ask("app.lock"), quit: () => this.#ask("app.quit") };
    const menu = applicationMenu(menuLanguage(language, app.getLocale()), actions);
    Menu.setApplicationMenu(Menu.buildFromTemplate(menu));
    this.#current?.window.setContentProtection(hiddenFromCapture);
  }

  async quit(): Promise<void> {
    const { opened } = this.#current ?? {};
    this.#current = undefined;
    await opened?.destroy();
    await this.#clipboard.clear();
    this.#parts.removeScratch();
  }

  #ask(name: WindowCallName): void {
    void this.#current?.requests.call({ kind: "call", id: 0, name, input: {} });
  }

  #suspend(): void {
    for (const listener of this.#suspended) listener();
  }

  #show(): void {
    const { window } = this.#current ?? {};
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
  }
}

class ElectronWindow implements HostWindow {
  destroyed = false;
  readonly #window: BrowserWindow;
  readonly #onDestroyed: () => void;

  constructor(window: BrowserWindow, onDestroyed: () => void) {
    this.#window = window;
    this.#onDestroyed = onDestroyed;
  }

  send(message: ToWindow): void {
    if (!this.#window.isDestroyed()) this.#window.webContents.send(TO_WINDOW, message);
  }

  /** Where it stands, for the one that takes its place. */
  bounds(): Electron.Rectangle | undefined {
    return this.#window.isDestroyed() ? undefined : this.#window.getBounds();
  }

  destroy(): Promise<void> {
    this.destroyed = true;
    this.#onDestroyed();
    if (!this.#window.isDestroyed()) this.#window.destroy();
    return Promise.resolve();
  }
}
