import { spawn } from "node:child_process";
import {
  chromium,
  type BrowserContext,
  type Frame,
  type Page,
  type Request,
  type Route,
} from "playwright-core";
import type { FromWindow, ToWindow } from "../../../shared/contract/bridge.ts";
import type { HostWindow, WindowHost, WindowRequests } from "../ports.ts";
import { APP_WINDOW, BROWSER_ARGUMENTS, WINDOW_ORIGIN } from "./browser-arguments.ts";
import { BINDINGS, BRIDGE_SCRIPT } from "./bridge-script.ts";
import { pathsOfDropped } from "./dropped-files.ts";
import { makeProfileFolder } from "../desktop/profile-folder.ts";

/** How to start the browser. */
export type ChromiumOptions = {
  readonly executable: string;
  /** Without a screen, for tests. */
  readonly headless?: boolean;
  /** Size of the window in CSS pixels; the browser decides where it is absent. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Called with every page, for tests that drive it. */
  readonly onPage?: (page: Page) => void;
};

/**
 * The same windows in the system's Chromium, for machines without Electron: one browser over a private pipe (no port
 * is opened), incognito and offline, every request answered by us.
 */
export class ChromiumHost implements WindowHost {
  readonly kind = "chromium";
  readonly #options: ChromiumOptions;
  readonly #profile: ReturnType<typeof makeProfileFolder>;
  #context: BrowserContext | undefined;
  #requests: WindowRequests | undefined;
  readonly #windows = new Map<Page, WindowRequests>();
  #quitting = false;
  #opening = false;

  constructor(options: ChromiumOptions) {
    this.#options = options;
    this.#profile = makeProfileFolder();
  }

  /** True when the browser's own sandbox cannot be used, because we run as root. */
  static get withoutSandbox(): boolean {
    return process.getuid?.() === 0;
  }

  async openWindow(
    requests: WindowRequests,
    onClosed: () => void,
    instead?: HostWindow,
  ): Promise<HostWindow> {
    // The document goes before the new one comes: between them there is nothing on the screen.
    const blanked = (instead as ChromiumWindow | undefined)?.blank();
    this.#requests = requests;
    this.#opening = true;
    const opening = this.#context ? this.#nextPage(this.#context) : this.#firstPage();
    const page = await opening.finally(() => (this.#opening = false));
    this.#windows.set(page, requests);
    const window = new ChromiumWindow(page);
    page.on("close", () => {
      this.#windows.delete(page);
      if (!window.destroyed && !this.#quitting) onClosed();
    });
    page.on("crash", () => {
      if (!window.destroyed) onClosed();
    });
    this.#options.onPage?.(page);
    await blanked;
    await instead?.destroy();
    await page.goto(`${WINDOW_ORIGIN}/`);
    return window;
  }

  // The operating system tells a plain process nothing of sleep; a clock that jumps does.
  onSuspend(listener: () => void): void {
    const step = 5_000;
    let last = Date.now();
    setInterval(() => {
      const now = Date.now();
      if (now - last > 6 * step) listener();
      last = now;
    }, step).unref();
  }

  async quit(): Promise<void> {
    this.#quitting = true;
    await this.#context?.close().catch(() => undefined);
    this.#profile.remove();
  }

  async #firstPage(): Promise<Page> {
    const { executable, headless = false, size } = this.#options;
    const context = await chromium.launchPersistentContext(this.#profile.path, {
      executablePath: executable,
      headless,
      offline: true,
      chromiumSandbox: !ChromiumHost.withoutSandbox,
      viewport: headless ? (size ?? { width: 1280, height: 800 }) : null,
      acceptDownloads: false,
      serviceWorkers: "block",
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      args: [
        ...BROWSER_ARGUMENTS,
        ...(headless ? [] : [APP_WINDOW]),
        ...(size ? [`--window-size=${size.width},${size.height}`] : []),
      ],
      ignoreDefaultArgs: ["--enable-automation"],
      env: browserEnvironment(),
    });
    this.#context = context;
    // Every window is one that we opened; what a page opens is closed before it has loaded anything.
    context.on("page", (page) => {
      if (!this.#opening) void page.close().catch(() => undefined);
    });
    await context.route("**/*", (route) => this.#answer(route).catch(() => undefined));
    await context.addInitScript(BRIDGE_SCRIPT);
    await context.exposeBinding(BINDINGS.send, (source, message: FromWindow) =>
      this.#requestsOf(source).call(message),
    );
    await context.exposeBinding(BINDINGS.paths, (source, id: unknown) => {
      this.#requestsOf(source);
      return pathsOfDropped(source.page, id);
    });
    return context.pages()[0] ?? context.newPage();
  }

  /** Those of the window that sent something: only its top page, loaded from us, may. */
  #requestsOf({ page, frame }: { page: Page; frame: Frame }): WindowRequests {
    const requests = this.#windows.get(page);
    const isOurs = frame === page.mainFrame() && frame.url().split("#")[0] === `${WINDOW_ORIGIN}/`;
    if (!requests || !isOurs) throw new Error("refused");
    return requests;
  }

  /** A second window of the running browser: asked for by its own command line, because tabs are not windows. */
  async #nextPage(context: BrowserContext): Promise<Page> {
    if (this.#options.headless) return context.newPage();
    const opened = context.waitForEvent("page", { timeout: 10_000 });
    const sandbox = ChromiumHost.withoutSandbox ? ["--no-sandbox"] : [];
    spawn(
      this.#options.executable,
      [`--user-data-dir=${this.#profile.path}`, ...BROWSER_ARGUMENTS, ...sandbox, APP_WINDOW],
      { stdio: "ignore", env: browserEnvironment() },
    );
    return opened.catch(() => context.newPage());
  }

  /** Those of the window that wants something; of the present one while a window has no page yet. */
  #requestsFor(request: Request): WindowRequests | undefined {
    try {
      return this.#windows.get(request.frame().page()) ?? this.#requests;
    } catch {
      return this.#requests;
    }
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const url = new URL(request.url());
    const requests = this.#requestsFor(request);
    const leads = request.isNavigationRequest() && url.pathname !== "/";
    // What is aborted so leaves the page as it is; any other refusal would put a page of the browser in its place.
    if (url.origin !== WINDOW_ORIGIN || leads || !requests) return route.abort("aborted");
    const headers = await request.allHeaders();
    const answer = await requests.resource({
      method: request.method(),
      path: decodeURIComponent(url.pathname),
      range: headers.range,
    });
    return route.fulfill({
      status: answer.status,
      headers: { ...answer.headers },
      body: Buffer.from(answer.body.buffer, answer.body.byteOffset, answer.body.byteLength),
    });
  }
}

class ChromiumWindow implements HostWindow {
  destroyed = false;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  send(message: ToWindow): void {
    void this.#page
      .evaluate((sent) => {
        (globalThis as unknown as { affiantReceive?: (message: unknown) => void }).affiantReceive?.(sent);
      }, message)
      .catch(() => undefined);
  }

  /** Empties the page at once. */
  async blank(): Promise<void> {
    this.destroyed = true;
    await this.#page.goto("about:blank").catch(() => undefined);
  }

  async destroy(): Promise<void> {
    this.destroyed = true;
    await this.#page.close().catch(() => undefined);
  }
}

/** What the browser needs to show itself, and nothing else of ours. */
function browserEnvironment(): Record<string, string> {
  const names = [
    "PATH",
    "HOME",
    "DISPLAY",
    "WAYLAND_DISPLAY",
    "XAUTHORITY",
    "XDG_RUNTIME_DIR",
    "XDG_SESSION_TYPE",
    "XDG_CURRENT_DESKTOP",
    "DBUS_SESSION_BUS_ADDRESS",
    "LANG",
    "LC_ALL",
    "TMPDIR",
    "GTK_THEME",
    "SystemRoot",
    "USERPROFILE",
    "LOCALAPPDATA",
    "APPDATA",
  ];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = process.env[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
