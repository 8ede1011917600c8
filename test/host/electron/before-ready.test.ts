import { afterEach, describe, expect, it, vi } from "vitest";
import { lockedBefore } from "../../../electron/host/desktop/succession.ts";
import { prepareElectron } from "../../../electron/host/electron/before-ready.ts";
import { ElectronPreferences } from "../../../electron/host/electron/electron-preferences.ts";
import { watchPower } from "../../../electron/host/electron/power-watch.ts";
import { relaunch } from "../../../electron/host/electron/relaunch.ts";
import { utilityEnvironment } from "../../../electron/host/electron/utility-environment.ts";
import { DEFAULT_PREFERENCES } from "../../../electron/host/desktop/preference-file.ts";
import { FakeElectron } from "./fake-electron.ts";

afterEach(() => vi.useRealTimers());

describe("Electron before it is ready", () => {
  const electron = new FakeElectron();
  prepareElectron(
    electron.api,
    { preferences: "/home/u/.config/affiant/preferences.json", data: "/d" },
    "/run",
  );

  it("has its sandbox on and no way to the network", () => {
    expect(electron.app.called("enableSandbox")).toBeDefined();
    expect(electron.app.switches.get("host-resolver-rules")).toBe("MAP * ~NOTFOUND");
    expect(electron.app.switches.get("webrtc-ip-handling-policy")).toBe("disable_non_proxied_udp");
    for (const name of ["disable-background-networking", "disable-component-update", "no-pings"])
      expect(electron.app.switches.has(name), name).toBe(true);
  });

  it("keeps the browser's own files, and dumps, in a folder of this run", () => {
    expect(electron.app.paths.get("sessionData")).toBe("/run");
    expect(electron.app.paths.get("crashDumps")).toBe("/run");
    expect(electron.app.paths.get("userData")).toBe("/home/u/.config/affiant");
  });

  it("knows our scheme as secure and streaming, and grants it nothing more", () => {
    expect(electron.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    ]);
  });
});

describe("a lock in Electron", () => {
  it("starts the application anew, which learns why, and ends this one when its window is gone", async () => {
    const electron = new FakeElectron();
    let windowGone: () => void = () => undefined;
    const ended = new Promise<void>((resolve) => (windowGone = resolve));
    const leaving = relaunch(electron.api, "idle", ended, undefined);
    const [options] = electron.app.called("relaunch") as [{ args: string[]; execPath?: string }];
    expect(lockedBefore(options.args)).toBe("idle");
    expect(options.execPath).toBeUndefined();
    expect(electron.app.called("exit")).toBeUndefined();
    windowGone();
    await leaving;
    expect(electron.app.called("exit")).toEqual([0]);
  });

  it("starts the AppImage itself, whose contents vanish with it", async () => {
    const electron = new FakeElectron();
    await relaunch(electron.api, "user", Promise.resolve(), "/apps/Affiant.AppImage");
    expect(electron.app.called("relaunch")).toMatchObject([{ execPath: "/apps/Affiant.AppImage" }]);
  });
});

describe("power", () => {
  it("is asked for a locked screen on Linux, where no event tells", async () => {
    vi.useFakeTimers();
    const electron = new FakeElectron();
    const listener = vi.fn();
    watchPower(electron.api, listener, "linux");
    await vi.advanceTimersByTimeAsync(20_000);
    expect(listener).not.toHaveBeenCalled();
    electron.powerMonitor.state = "locked";
    await vi.advanceTimersByTimeAsync(6_000);
    expect(listener).toHaveBeenCalled();
  });
});

describe("preferences in Electron", () => {
  it("are read from whatever is stored, and written whole", () => {
    const stored = {
      store: { theme: "dark", lockMinutes: "soon", case: "a name" } as Record<string, unknown>,
    };
    const preferences = new ElectronPreferences(stored);
    expect(preferences.read()).toEqual({ ...DEFAULT_PREFERENCES, theme: "dark" });
    preferences.write({ ...DEFAULT_PREFERENCES, language: "uk" });
    expect(stored.store).toEqual({ ...DEFAULT_PREFERENCES, language: "uk" });
  });
});

describe("the environment of a utility process", () => {
  it("is empty, but for what Windows cannot do without", () => {
    const given = { HOME: "/home/a-name", SystemRoot: "C:\\Windows" };
    expect(utilityEnvironment(given, "linux")).toEqual({});
    expect(utilityEnvironment(given, "win32")).toEqual({ SystemRoot: "C:\\Windows" });
  });
});
