import { afterEach, describe, expect, it, vi } from "vitest";
import { ElectronHost } from "../../../electron/host/electron/electron-host.ts";
import { readByteRange } from "../../../electron/host/desktop/byte-range.ts";
import { DEFAULT_PREFERENCES } from "../../../electron/host/desktop/preference-file.ts";
import type { ResourceRequest, WindowRequests } from "../../../electron/host/ports.ts";
import type { FromWindow } from "../../../shared/contract/bridge.ts";
import {
  FakeElectron,
  FakeFrame,
  type FakeContents,
  type FakeSession,
  type FakeWindow,
} from "./fake-electron.ts";

const BYTES = Uint8Array.from({ length: 100 }, (_, at) => at);

/** A window's requests that remember what was asked, and serve a hundred bytes with ranges. */
function requestsOf() {
  const asked: FromWindow[] = [];
  const fetched: ResourceRequest[] = [];
  const requests: WindowRequests = {
    call: (message) => {
      asked.push(message);
      return Promise.resolve({ ok: true, output: "answer" });
    },
    resource: (request) => {
      fetched.push(request);
      const range = readByteRange(request.range, BYTES.length);
      if (range === "refused") return Promise.resolve({ status: 416, headers: {}, body: new Uint8Array(0) });
      if (range === "whole") return Promise.resolve({ status: 200, headers: {}, body: BYTES });
      const body = BYTES.subarray(range.first, range.last + 1);
      const headers = { "content-range": `bytes ${range.first}-${range.last}/${BYTES.length}` };
      return Promise.resolve({ status: 206, headers, body });
    },
  };
  return { requests, asked, fetched };
}

async function opened(preferences = DEFAULT_PREFERENCES) {
  const electron = new FakeElectron();
  const removed = vi.fn();
  const host = new ElectronHost(electron.api, {
    preload: "/built/preload.cjs",
    preferences: () => preferences,
    removeScratch: removed,
  });
  const closed = vi.fn();
  const { requests, asked, fetched } = requestsOf();
  const window = await host.openWindow(requests, closed);
  const shown = electron.windows[0]!;
  const session = electron.sessions.get("window-0")!;
  return { electron, host, removed, closed, window, shown, session, asked, fetched };
}

const CALL = { kind: "call", id: 1, name: "app.state", input: {} } as const;
const event = () => ({ preventDefault: vi.fn() });
const get = async (session: FakeSession, url: string, headers: Record<string, string> = {}) =>
  (await session.handle("protocol.handle app", new Request(url, { headers }))) as Response;

afterEach(() => vi.useRealTimers());

describe("a window in Electron", () => {
  it("is sandboxed, isolated, without developer tools, dialogs, plug-ins or a code cache", async () => {
    const { shown, session } = await opened();
    expect(shown.options.webPreferences).toEqual({
      session,
      preload: "/built/preload.cjs",
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      experimentalFeatures: false,
      allowRunningInsecureContent: false,
      enableWebSQL: false,
      devTools: false,
      spellcheck: false,
      disableDialogs: true,
      v8CacheOptions: "none",
    });
    expect(shown.loaded).toBe("app://window/");
  });

  it("has a session of its own that is kept in memory", async () => {
    const { electron, host, window } = await opened();
    await host.openWindow(requestsOf().requests, () => undefined, window);
    expect([...electron.sessions.keys()]).toEqual(["window-0", "window-1"]);
    for (const { partition, options } of electron.sessions.values()) {
      expect(partition).not.toMatch(/^persist:/);
      expect(options).toEqual({ cache: false });
    }
  });

  it("keeps its title whatever its page says", async () => {
    const { shown } = await opened();
    const titled = event();
    shown.emit("page-title-updated", titled);
    expect(titled.preventDefault).toHaveBeenCalled();
    expect(shown.options.title).toBe("Affiant");
  });

  it("is hidden from capture before its page is loaded, unless the user wants it seen", async () => {
    expect((await opened()).shown.called("setContentProtection")).toEqual([true]);
    const { host, shown } = await opened({ ...DEFAULT_PREFERENCES, hiddenFromCapture: false });
    expect(shown.called("setContentProtection")).toEqual([false]);
    host.preferencesChanged({ ...DEFAULT_PREFERENCES, hiddenFromCapture: true });
    expect(shown.called("setContentProtection")).toEqual([true]);
  });

  it("takes the place of the old one, where that stood, and hears of it no more", async () => {
    const { electron, host, window, shown, closed } = await opened();
    await host.openWindow(requestsOf().requests, () => undefined, window);
    expect(shown.isGone).toBe(true);
    expect(closed).not.toHaveBeenCalled();
    expect(electron.windows[1]!.options).toMatchObject({ x: 7, y: 8, width: 900, height: 700 });
    await expect(electron.invoke(shown, CALL)).rejects.toThrow("refused");
  });

  it("counts as closed when somebody closes it, and when its page's process dies", async () => {
    const one = await opened();
    one.shown.destroy();
    await vi.waitFor(() => expect(one.closed).toHaveBeenCalledTimes(1));
    const other = await opened();
    other.shown.webContents.emit("render-process-gone");
    await vi.waitFor(() => expect(other.closed).toHaveBeenCalledTimes(1));
    expect(other.shown.isGone).toBe(true);
  });

  it("gets events of running calls, and none when it is gone", async () => {
    const { window, shown } = await opened();
    const message = { id: 4, event: { kind: "progress", phase: "reading", done: 1, total: 2 } } as never;
    window.send(message);
    await window.destroy();
    window.send(message);
    expect(shown.webContents.sent).toEqual([{ channel: "affiant-event", message }]);
  });
});

describe("the channel of a window in Electron", () => {
  it("passes on what our page sends, and answers", async () => {
    const { electron, shown, asked } = await opened();
    expect(await electron.invoke(shown, CALL)).toEqual({ ok: true, output: "answer" });
    expect(asked).toEqual([CALL]);
    expect([...electron.channels.keys()]).toEqual(["affiant"]);
  });

  it.each([
    ["a frame that is gone", () => null],
    ["a detached frame", (own: FakeFrame) => Object.assign(own, { detached: true })],
    ["a frame within the page", (own: FakeFrame) => Object.assign(new FakeFrame(), { parent: own })],
    ["a frame that only says it is the top", () => new FakeFrame()],
    ["another origin", (own: FakeFrame) => Object.assign(own, { origin: "https://app.window" })],
    ["an origin that begins like ours", (own: FakeFrame) => Object.assign(own, { origin: "app://window.x" })],
    ["a sandboxed page of ours", (own: FakeFrame) => Object.assign(own, { origin: "null" })],
  ])("refuses %s", async (_what, from) => {
    const { electron, shown, asked } = await opened();
    const frame = from(shown.webContents.mainFrame);
    await expect(electron.invoke(shown, CALL, frame)).rejects.toThrow("refused");
    expect(asked).toEqual([]);
  });

  it("refuses contents that are no window of ours", async () => {
    const { electron, asked } = await opened();
    const stranger = { webContents: { id: 999_999, mainFrame: new FakeFrame() } } as unknown as FakeWindow;
    await expect(electron.invoke(stranger, CALL)).rejects.toThrow("refused");
    expect(asked).toEqual([]);
  });
});

describe("addresses of a window in Electron", () => {
  it("are answered by the application, with exact ranges", async () => {
    const { session, fetched } = await opened();
    const part = await get(session, "app://window/media/3f?x=1", { range: "bytes=10-19" });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe("bytes 10-19/100");
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(BYTES.slice(10, 20));
    expect((await get(session, "app://window/media/3f", { range: "bytes=100-" })).status).toBe(416);
    const whole = await get(session, "app://window/media/%D1%8F");
    expect(whole.status).toBe(200);
    expect((await whole.arrayBuffer()).byteLength).toBe(100);
    expect(fetched.map(({ path }) => path)).toEqual(["/media/3f", "/media/3f", "/media/я"]);
  });

  it("lead nowhere when they are of another host or not well formed", async () => {
    const { session, fetched } = await opened();
    expect((await get(session, "app://elsewhere/")).status).toBe(404);
    await get(session, "app://window/%E0%A4%A");
    expect(fetched.map(({ path }) => path)).toEqual([""]);
  });
});

describe("a session in Electron", () => {
  const sessions = async () => {
    const { electron, session } = await opened();
    // One that nobody of ours asked for is covered as well.
    const stray = electron.session.fromPartition("stray", {});
    return [electron.session.defaultSession, session, stray];
  };

  it("grants no permission, no device, no capture and no certificate", async () => {
    for (const session of await sessions()) {
      const answer = vi.fn();
      session.handle("setPermissionRequestHandler", {}, "media", answer);
      expect(answer).toHaveBeenLastCalledWith(false);
      expect(session.handle("setPermissionCheckHandler", null, "clipboard-read")).toBe(false);
      expect(session.handle("setDevicePermissionHandler", {})).toBe(false);
      session.handle("setDisplayMediaRequestHandler", {}, answer);
      expect(answer).toHaveBeenLastCalledWith(null);
      session.handle("setBluetoothPairingHandler", {}, answer);
      expect(answer).toHaveBeenLastCalledWith({ confirmed: false });
      session.handle("setCertificateVerifyProc", {}, answer);
      expect(answer).toHaveBeenLastCalledWith(-2);
      for (const name of ["select-hid-device", "select-serial-port", "select-usb-device"]) {
        const selecting = event();
        session.emit(name, selecting, name === "select-serial-port" ? [] : {}, answer, answer);
        expect(selecting.preventDefault, name).toHaveBeenCalled();
      }
    }
  });

  it("downloads nothing, and cancels every address that is not ours", async () => {
    for (const session of await sessions()) {
      const downloading = event();
      session.emit("will-download", downloading);
      expect(downloading.preventDefault).toHaveBeenCalled();
      const cancelled = (url: string) => {
        const answer = vi.fn();
        session.handle("webRequest.onBeforeRequest", { url }, answer);
        return (answer.mock.calls[0]![0] as { cancel: boolean }).cancel;
      };
      expect(["app://window/", "data:image/png;base64,AA"].map(cancelled)).toEqual([false, false]);
      const foreign = ["http://127.0.0.1/", "https://x.example/", "ws://[::1]:1/", "file:///etc/passwd"];
      expect([...foreign, "ftp://x/", "devtools://x", "blob:app://window/1", ""].filter(cancelled)).toEqual([
        ...foreign,
        "ftp://x/",
        "devtools://x",
        "blob:app://window/1",
        "",
      ]);
    }
  });

  it("is offline, with a proxy that is nowhere, and fetches no dictionary", async () => {
    for (const session of await sessions()) {
      expect(session.called("enableNetworkEmulation")).toEqual([{ offline: true }]);
      expect(session.called("setProxy")).toEqual([
        { mode: "fixed_servers", proxyRules: "nowhere.invalid:9", proxyBypassRules: "<-loopback>" },
      ]);
      expect(session.called("setSpellCheckerEnabled")).toEqual([false]);
      expect(session.called("setSpellCheckerLanguages")).toEqual([[]]);
    }
  });
});

describe("a page in Electron", () => {
  const contents = async (): Promise<FakeContents> => (await opened()).shown.webContents;

  it.each([
    "will-navigate",
    "will-frame-navigate",
    "will-redirect",
    "will-attach-webview",
    "will-prevent-unload",
    "select-client-certificate",
    "login",
  ])("is refused what %s announces", async (name) => {
    const going = event();
    (await contents()).emit(name, going, "https://x.example/");
    expect(going.preventDefault).toHaveBeenCalled();
  });

  it("opens no other window, chooses no device, and has no WebRTC without a proxy", async () => {
    const page = await contents();
    expect(page.handle("setWindowOpenHandler", { url: "app://window/" })).toEqual({ action: "deny" });
    expect(page.called("setWebRTCIPHandlingPolicy")).toEqual(["disable_non_proxied_udp"]);
    const answer = vi.fn();
    page.emit("select-bluetooth-device", event(), [{ deviceId: "1" }], answer);
    expect(answer).toHaveBeenCalledWith("");
    page.emit("certificate-error", event(), "", "", {}, answer);
    expect(answer).toHaveBeenLastCalledWith(false);
  });
});

describe("the machine around Electron", () => {
  it.each(["suspend", "shutdown", "lock-screen", "user-did-resign-active"])("tells of %s", async (name) => {
    const { electron, host } = await opened();
    const listener = vi.fn();
    host.onSuspend(listener);
    electron.powerMonitor.emit(name);
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("tells when Windows ends the session", async () => {
    const { shown, host } = await opened();
    const listener = vi.fn();
    host.onSuspend(listener);
    shown.emit("session-end");
    expect(listener).toHaveBeenCalledTimes(1);
  });

  it("shows the window there is when the application is started again", async () => {
    const { electron, shown } = await opened();
    electron.app.emit("second-instance");
    expect(shown.called("restore")).toBeDefined();
    expect(shown.called("focus")).toBeDefined();
  });

  it("loses its files of this run, its window and the clipboard at the end", async () => {
    vi.useFakeTimers();
    const { electron, host, shown, closed, removed } = await opened();
    electron.clipboard.text = "a name";
    await electron.invoke(shown, { kind: "copied" });
    await vi.advanceTimersByTimeAsync(200);
    await host.quit();
    expect(shown.isGone).toBe(true);
    expect(electron.clipboard.text).toBe("");
    expect(removed).toHaveBeenCalledTimes(1);
    await expect(electron.invoke(shown, CALL)).rejects.toThrow("refused");
    expect(closed).not.toHaveBeenCalled();
  });
});
