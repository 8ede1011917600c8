import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ParserEnd, ParserMessage } from "../../../electron/core/parsing/parser-port.ts";
import { Desktop } from "../../../electron/host/desktop/desktop.ts";
import { InterfaceFiles } from "../../../electron/host/desktop/interface-files.ts";
import { PreferenceFile } from "../../../electron/host/desktop/preference-file.ts";
import { utilityArchives } from "../../../electron/host/electron/archive-utility.ts";
import { ElectronHost } from "../../../electron/host/electron/electron-host.ts";
import { portChannel } from "../../../electron/host/electron/port-channel.ts";
import { utilityConnection } from "../../../electron/host/electron/utility-connection.ts";
import { utilityParsers } from "../../../electron/host/electron/utility-parsers.ts";
import { ArchiveClient } from "../../../electron/host/headless/archive-client.ts";
import { Failure } from "../../../shared/errors.ts";
import { FakeElectron, type FakePort, type FakeUtility } from "./fake-electron.ts";

/** Answers calls as an archive process would, on the other side of a fake utility process. */
function archiveIn(utility: FakeUtility) {
  const connection = utilityConnection(utility.parent);
  const asked: string[] = [];
  connection.onMessage((message) => {
    if (message.kind !== "call") return;
    asked.push(message.name);
    if (message.name === "custody.verify") {
      connection.send({ kind: "failure", id: message.id, error: { code: "access-refused", params: {} } });
    } else if (message.name !== "never") {
      connection.send({ kind: "answer", id: message.id, output: { name: message.name } });
    }
  });
  return asked;
}

describe("the archive process in Electron", () => {
  let electron: FakeElectron;
  beforeEach(() => (electron = new FakeElectron()));

  it("is a utility process without our environment, terminal or arguments", () => {
    new ArchiveClient(undefined, utilityArchives(electron.api));
    const [utility] = electron.utilities;
    expect(utility!.path).toMatch(/archive-process\.[jt]s$/);
    expect(utility!.options).toMatchObject({ stdio: "ignore" });
    expect(utility!.options.env).toEqual(process.platform === "win32" ? expect.anything() : {});
  });

  it("answers calls, with failures as data, and is ended after it has locked", async () => {
    const client = new ArchiveClient(undefined, utilityArchives(electron.api));
    const [utility] = electron.utilities;
    const asked = archiveIn(utility!);
    expect(await client.send("law.elements", {})).toEqual({ name: "law.elements" });
    const refused = client.send("custody.verify", {});
    await expect(refused).rejects.toBeInstanceOf(Failure);
    await expect(refused).rejects.toMatchObject({ code: "access-refused" });
    await client.end();
    expect(asked.at(-1)).toBe("archive.lock");
    expect(utility!.killed).toBe(true);
  });

  it("fails what waits when it dies, and what is asked later", async () => {
    const client = new ArchiveClient(undefined, utilityArchives(electron.api));
    archiveIn(electron.utilities[0]!);
    const waiting = client.send("never", {});
    electron.utilities[0]!.emit("exit", 1);
    await expect(waiting).rejects.toMatchObject({ params: { kind: "archive-process-ended" } });
    await expect(client.send("law.elements", {})).rejects.toMatchObject({ code: "internal" });
    await client.end();
  });

  it("is ended by force when it does not answer in time", async () => {
    const kill = vi.spyOn(process, "kill").mockImplementation(() => {
      electron.utilities[0]!.emit("exit", 9);
      return true;
    });
    const client = new ArchiveClient(undefined, utilityArchives(electron.api));
    await client.end(20);
    expect(kill).toHaveBeenCalledWith(electron.utilities[0]!.pid, "SIGKILL");
    kill.mockRestore();
  });
});

describe("parsers in Electron", () => {
  const memory = { heap: 300, resident: 900 };
  let electron: FakeElectron;
  let archive: FakeUtility;
  beforeEach(() => {
    electron = new FakeElectron();
    utilityArchives(electron.api)();
    archive = electron.utilities[0]!;
  });

  /** A parser and what its process would be. */
  async function started() {
    const parser = utilityParsers(archive.parent)(memory);
    const heard: ParserMessage[] = [];
    const ends: ParserEnd[] = [];
    parser.listen({ message: (message) => heard.push(message), ended: (end) => ends.push(end) });
    await vi.waitFor(() => expect(electron.utilities).toHaveLength(2));
    const process = electron.utilities[1]!;
    const port = await new Promise<FakePort>((resolve) =>
      process.parent.once("message", ({ ports }: { ports: FakePort[] }) => resolve(ports[0]!)),
    );
    return {
      parser,
      heard,
      ends,
      process,
      port,
      channel: portChannel(port, vi.fn()),
    };
  }

  it("are started by the main process with a limit of memory, and talk past it", async () => {
    const { parser, heard, process, channel } = await started();
    expect(process.path).toMatch(/parser-process\.[jt]s$/);
    expect(process.options.execArgv).toContain("--max-old-space-size=300");
    expect(process.options.env).toEqual(archive.options.env);
    const inside: ParserMessage[] = [];
    channel.listen((message) => inside.push(message));
    void parser.send({ head: { kind: "job" }, bytes: Uint8Array.of(1, 2) });
    await vi.waitFor(() => expect(inside).toEqual([{ head: { kind: "job" }, bytes: Uint8Array.of(1, 2) }]));
    void channel.send({ head: { kind: "ready" } });
    await vi.waitFor(() => expect(heard).toEqual([{ head: { kind: "ready" }, bytes: undefined }]));
    expect(JSON.stringify(archive.posted)).not.toContain("ready");
  });

  it("tell how much memory they take, in bytes", async () => {
    const { parser, process } = await started();
    electron.app.metrics = [{ pid: process.pid, memory: { workingSetSize: 2048 } }];
    expect(await parser.residentBytes()).toBe(2048 * 1024);
  });

  it("end when asked to, and with the archive process", async () => {
    const one = await started();
    await one.parser.end();
    expect(one.ends).toEqual(["crashed"]);
    expect(await one.parser.residentBytes()).toBeUndefined();
    electron.utilities.length = 1;
    const other = await started();
    archive.emit("exit", 0);
    expect(other.process.killed).toBe(true);
  });

  it("are ended for what no parser sends, and for more than it may", async () => {
    const frames = [
      { head: 5 },
      "text",
      { head: "not JSON" },
      { head: "{}", bytes: new Uint8Array(1024 * 1024 + 1) },
      { head: "{}", bytes: "text" },
      null,
    ];
    for (const frame of frames) {
      electron.utilities.length = 1;
      const { ends, heard, port } = await started();
      port.postMessage(frame);
      await vi.waitFor(() => expect(ends).toEqual(["nonsense"]));
      expect(heard).toEqual([]);
    }
  });

  it("are told apart when they ran out of memory", async () => {
    const { process, ends } = await started();
    process.emit("error", "FatalError", "v8", "");
    process.emit("exit", 5);
    await vi.waitFor(() => expect(ends).toEqual(["out-of-memory"]));
  });
});

describe("the application in Electron", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "affiant-test-"));
    writeFileSync(join(folder, "index.html"), "<!doctype html>");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function application() {
    const electron = new FakeElectron();
    const preferences = new PreferenceFile(join(folder, "preferences.json"));
    const ended = vi.fn();
    const left = vi.fn(() => Promise.resolve());
    const desktop = new Desktop({
      host: new ElectronHost(electron.api, {
        preload: "",
        preferences: () => preferences.read(),
        removeScratch: vi.fn(),
      }),
      preferences,
      files: new InterfaceFiles(folder),
      dataFolder: folder,
      version: "1",
      startArchiveProcess: utilityArchives(electron.api),
      leave: left,
      end: ended,
    });
    return { electron, desktop, ended, left };
  }

  it("ends its archive process, its window and itself when it is quit from the menu", async () => {
    const { electron, desktop, ended } = application();
    await desktop.start();
    const asked = archiveIn(electron.utilities[0]!);
    type Items = { submenu: { accelerator?: string; click?: () => void }[] }[];
    const items = (electron.menu as Items).flatMap(({ submenu }) => submenu);
    items.find(({ accelerator }) => accelerator === "CommandOrControl+Q")!.click!();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
    expect(asked).toEqual(["archive.lock"]);
    expect(electron.utilities[0]!.killed).toBe(true);
    expect(electron.windows[0]!.isGone).toBe(true);
  });

  it("ends with its window", async () => {
    const { electron, desktop, ended } = application();
    await desktop.start();
    archiveIn(electron.utilities[0]!);
    electron.windows[0]!.destroy();
    await vi.waitFor(() => expect(ended).toHaveBeenCalledTimes(1));
    expect(electron.utilities[0]!.killed).toBe(true);
  });

  it("locks when the machine goes to sleep: no window, no archive process, and it starts anew", async () => {
    const { electron, desktop, left } = application();
    await desktop.start();
    archiveIn(electron.utilities[0]!);
    desktop.opened({ name: "records" } as never);
    electron.powerMonitor.emit("suspend");
    expect(electron.windows[0]!.isGone).toBe(true);
    await vi.waitFor(() => expect(left).toHaveBeenCalledTimes(1));
    expect(left).toHaveBeenCalledWith("suspend", expect.anything());
    expect(electron.utilities[0]!.killed).toBe(true);
  });

  it("answers its window strictly", async () => {
    const { electron, desktop } = application();
    await desktop.start();
    const [window] = electron.windows;
    archiveIn(electron.utilities[0]!);
    const code = async (message: unknown) =>
      ((await electron.invoke(window!, message)) as { error?: { code: string } }).error?.code;
    expect(await code({ kind: "call", id: 1, name: "app.state", input: {} })).toBeUndefined();
    for (const wrong of [
      null,
      "text",
      { kind: "call" },
      { kind: "call", id: -1, name: "app.state", input: {} },
      { kind: "call", id: 1, name: "app.state", input: {}, more: 1 },
      { kind: "call", id: 1, name: "archive.unlock", input: {} },
      { kind: "call", id: 1, name: "item.open", input: {} },
      { kind: "call", id: 1, name: "sample.make", input: {} },
      { kind: "call", id: 1, name: "__proto__", input: {} },
    ])
      expect(await code(wrong), JSON.stringify(wrong)).toBe("unknown-call");
    await desktop.quit();
  });
});
