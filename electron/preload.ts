/**
 * Runs in the sandboxed window before its page: puts the bridge on it, takes away what could reach the network, and
 * says when something was copied. Built as one CommonJS file.
 */
import { contextBridge, ipcRenderer, webUtils } from "electron";
import type { FromWindow, ToWindow, WindowAnswer, WindowBridge } from "../shared/contract/bridge.ts";
import { NETWORK_NAMES, NETWORK_NAVIGATOR_NAMES } from "./host/desktop/network-switches.ts";
import { TO_APPLICATION, TO_WINDOW } from "./host/electron/electron-api.ts";
import type { FromPreload } from "./host/electron/window-channel.ts";

const FILES_AT_MOST = 10_000;

const bridge: WindowBridge = {
  send: ({ kind, id, ...call }: FromWindow) =>
    ipcRenderer.invoke(TO_APPLICATION, { kind, id, ...call }) as Promise<WindowAnswer>,
  onEvent: (listener) => {
    // The event itself, which knows its sender, never reaches the page.
    ipcRenderer.on(TO_WINDOW, (_event, { id, event }: ToWindow) => listener({ id, event }));
  },
  pathsOf: (files) =>
    Promise.resolve(
      files
        .slice(0, FILES_AT_MOST)
        .map((file) => webUtils.getPathForFile(file as Parameters<typeof webUtils.getPathForFile>[0]))
        .filter((path) => path !== ""),
    ),
};

contextBridge.exposeInMainWorld("affiant", bridge);
contextBridge.executeInMainWorld({
  func: (names: readonly string[], navigatorNames: readonly string[]) => {
    const none = { value: undefined };
    for (const name of names) Object.defineProperty(globalThis, name, none);
    const { Navigator } = globalThis as unknown as { Navigator: { prototype: object } };
    for (const name of navigatorNames) Object.defineProperty(Navigator.prototype, name, none);
  },
  args: [NETWORK_NAMES, NETWORK_NAVIGATOR_NAMES],
});

const page = globalThis as unknown as { addEventListener(name: string, listener: () => void): void };
const tellCopied = () =>
  void ipcRenderer.invoke(TO_APPLICATION, { kind: "copied" } satisfies FromPreload).catch(() => undefined);
page.addEventListener("copy", tellCopied);
page.addEventListener("cut", tellCopied);
