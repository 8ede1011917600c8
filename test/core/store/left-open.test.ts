import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { PASSPHRASE, TestArchive } from "../fixtures/open-archive.ts";

const secondProcess = new URL("../fixtures/second-process.ts", import.meta.url).pathname;

/** Another process opens the archive and is killed. */
const openAndKill = (folder: string) =>
  promisify(execFile)(process.execPath, [secondProcess, folder, PASSPHRASE]).catch(() => undefined);

describe("an archive whose process was killed", () => {
  it("opens and checks clean, again and again, with closing in order in between", async () => {
    const archive = await TestArchive.open();
    await archive.add("person", { names: [{ text: "Вигадана" }] });
    for (let round = 0; round < 3; round += 1) {
      archive.app.lock();
      await openAndKill(archive.folder);
      if (round === 1) await openAndKill(archive.folder);
      await archive.unlock();
      await archive.add("person", {});
      if (round === 2) {
        archive.app.lock();
        await archive.unlock();
      }
      expect(await archive.findings({ readData: true })).toEqual([]);
    }
  });
});
