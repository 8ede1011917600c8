import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { WindowBridge } from "../../../shared/contract/bridge.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("the preload script", () => {
  let folder: string;
  let source: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "affiant-preload-"));
    const vite = join(root, "node_modules/vite/bin/vite.js");
    const options = ["build", "-c", "vite.preload.config.ts", "--outDir", folder, "--logLevel", "warn"];
    execFileSync(process.execPath, [vite, ...options], { cwd: root });
    expect(readdirSync(folder)).toEqual(["preload.cjs"]);
    source = readFileSync(join(folder, "preload.cjs"), "utf8");
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs it as Electron would, with nothing but what a sandboxed script may require. */
  function run() {
    const exposed: Record<string, unknown> = {};
    const listeners = new Map<string, (...given: unknown[]) => void>();
    const page = new Map<string, () => void>();
    const main: { func: (...given: never[]) => void; args: never[] }[] = [];
    const invoke = vi.fn(() => Promise.resolve({ ok: true, output: 1 }));
    const electron = {
      contextBridge: {
        exposeInMainWorld: (name: string, value: unknown) => (exposed[name] = value),
        executeInMainWorld: (script: (typeof main)[number]) => main.push(script),
      },
      ipcRenderer: {
        invoke,
        on: (name: string, listener: (...given: unknown[]) => void) => listeners.set(name, listener),
      },
      webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? "" },
    };
    const required: string[] = [];
    const context = vm.createContext({
      addEventListener: (name: string, listener: () => void) => page.set(name, listener),
    });
    const body = vm.runInContext(`(function (require, exports, module) {${source}\n})`, context) as (
      ...given: unknown[]
    ) => void;
    body(
      (name: string) => {
        required.push(name);
        if (name !== "electron") throw new Error(`${name} cannot be required`);
        return electron;
      },
      {},
      {},
    );
    return { exposed, listeners, page, main, invoke, required, bridge: exposed.affiant as WindowBridge };
  }

  it("is one CommonJS file of less than 10 KB that requires Electron alone", () => {
    expect(Buffer.byteLength(source)).toBeLessThan(10 * 1024);
    expect(source).not.toMatch(/^\s*(?:import|export)\s/m);
    expect([...new Set(run().required)]).toEqual(["electron"]);
  });

  it("puts the bridge on the page and nothing else", () => {
    const { exposed, bridge } = run();
    expect(Object.keys(exposed)).toEqual(["affiant"]);
    expect(Object.keys(bridge).sort()).toEqual(["onEvent", "pathsOf", "send"]);
  });

  it("sends on the one channel, and keeps the sender of events to itself", async () => {
    const { bridge, invoke, listeners } = run();
    const call = { kind: "call", id: 1, name: "app.state", input: {} } as const;
    await bridge.send(call);
    expect(invoke).toHaveBeenCalledWith("affiant", call);
    const heard: unknown[][] = [];
    bridge.onEvent((...given) => heard.push(given));
    listeners.get("affiant-event")!({ sender: "powerful" }, { id: 2, event: { kind: "x" }, more: 1 });
    expect(heard).toEqual([[{ id: 2, event: { kind: "x" } }]]);
  });

  it("tells where dropped files lie, and leaves out those that a page made", async () => {
    const { bridge } = run();
    expect(await bridge.pathsOf([{ path: "/stick/a.pdf" }, {}])).toEqual(["/stick/a.pdf"]);
  });

  it("says that something was copied, not what", () => {
    const { page, invoke } = run();
    page.get("copy")!();
    page.get("cut")!();
    expect(invoke.mock.calls).toEqual([
      ["affiant", { kind: "copied" }],
      ["affiant", { kind: "copied" }],
    ]);
  });

  it("takes from the page what could reach the network, by a script that stands alone", () => {
    const [script] = run().main;
    const navigator = { prototype: { sendBeacon: () => true } };
    const page = vm.createContext({ Navigator: navigator, fetch: 1, RTCPeerConnection: 1, WebSocket: 1 });
    vm.runInContext(`(${script!.func.toString()})(...${JSON.stringify(script!.args)})`, page);
    expect(
      vm.runInContext("[fetch, RTCPeerConnection, WebSocket, Navigator.prototype.sendBeacon]", page),
    ).toEqual([undefined, undefined, undefined, undefined]);
  });
});
