import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { NativeDialogs } from "../../../electron/host/electron/native-dialogs.ts";
import { FakeElectron } from "./fake-electron.ts";

describe("the operating system's dialogs", () => {
  let electron: FakeElectron;
  let dialogs: NativeDialogs;
  const last = () => electron.dialogs.at(-1)!;
  beforeEach(() => {
    electron = new FakeElectron();
    dialogs = new NativeDialogs(electron.api);
  });

  it.each([
    ["folder", "showOpenDialog", "openDirectory"],
    ["files", "showOpenDialog", "multiSelections"],
    ["new-folder", "showSaveDialog", "createDirectory"],
    ["new-file", "showSaveDialog", "createDirectory"],
  ] as const)("for a %s: %s, and nothing becomes a recent document", async (kind, method, property) => {
    await dialogs.choose(undefined, { kind, name: "records" });
    expect(last().method).toBe(method);
    expect(last().options.properties).toContain(property);
    expect(last().options.properties).toContain("dontAddToRecent");
  });

  it("give what was chosen, and null when closed without an answer", async () => {
    expect(await dialogs.choose(undefined, { kind: "files" })).toBeNull();
    electron.answer = { canceled: false, filePaths: ["/stick/a.pdf", "/stick/b.pdf"] };
    expect(await dialogs.choose(undefined, { kind: "files" })).toEqual(["/stick/a.pdf", "/stick/b.pdf"]);
    electron.answer = { canceled: false, filePath: "/stick/records" };
    expect(await dialogs.choose(undefined, { kind: "new-folder" })).toEqual(["/stick/records"]);
  });

  it("offer the folder of the last choice again", async () => {
    electron.answer = { canceled: false, filePaths: ["/stick/a.pdf"] };
    await dialogs.choose(undefined, { kind: "files" });
    await dialogs.choose(undefined, { kind: "files" });
    expect(last().options.defaultPath).toBe("/stick");
    electron.answer = { canceled: true, filePath: "" };
    await dialogs.choose(undefined, { kind: "new-file", name: "dossier" });
    expect(last().options.defaultPath).toBe(join("/stick", "dossier"));
  });
});
