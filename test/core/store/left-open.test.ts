import { execFile } from "node:child_process";
import { readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
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

/** An archive left by a killed process, with both write-ahead logs. */
async function leftOpen(): Promise<TestArchive> {
  const archive = await TestArchive.open();
  await archive.add("person", { names: [{ text: "Вигадана" }] });
  archive.app.lock();
  const [kept, paths] = [new Map<string, Buffer>(), ["archive.db", "identities.db", "head", "pages"]];
  await archive.unlock();
  await archive.add("person", { names: [{ text: "Остання" }] });
  for (const name of [...paths, "archive.db-wal", "identities.db-wal"])
    kept.set(name, await readFile(join(archive.folder, name)));
  archive.app.lock();
  for (const [name, bytes] of kept) await writeFile(join(archive.folder, name), bytes);
  return archive;
}

const flip = async (path: string, offset: number) => {
  const bytes = await readFile(path);
  bytes[offset]! ^= 1;
  await writeFile(path, bytes);
  return bytes;
};

describe("a write-ahead log that was left", () => {
  it("opens whole", async () => {
    const archive = await leftOpen();
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
    expect((await archive.call("search.query", { query: "остання" })).length).toBe(1);
  });

  it("is refused when it is damaged or gone, and is left as it was found", async () => {
    for (const [name, code] of [
      ["archive.db-wal", "log-behind-head"],
      ["identities.db-wal", "write-ahead-log-damaged"],
    ] as const) {
      const archive = await leftOpen();
      const path = join(archive.folder, name);
      const damaged = await flip(path, 32 + 24 + 1000);
      await expect(archive.unlock(), name).rejects.toMatchObject({ code });
      expect((await readFile(path)).equals(damaged), name).toBe(true);
      await truncate(path, 32 + 4120);
      await expect(archive.unlock(), name).rejects.toMatchObject({ code });
      await rm(path);
      await expect(archive.unlock(), name).rejects.toMatchObject({ code });
    }
  });

  it("loses nothing but what came after its last confirmed commit", async () => {
    const archive = await leftOpen();
    for (const name of ["archive.db-wal", "identities.db-wal"]) {
      const path = join(archive.folder, name);
      await writeFile(path, Buffer.concat([await readFile(path), Buffer.alloc(5000, 7)]));
    }
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
  });
});

describe("beside an archive that was locked in order", () => {
  it("a write-ahead log is refused", async () => {
    const archive = await leftOpen();
    const log = await readFile(join(archive.folder, "archive.db-wal"));
    await archive.unlock();
    archive.app.lock();
    await writeFile(join(archive.folder, "archive.db-wal"), log);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "write-ahead-log-damaged" });
  });

  it("a journal that would put a page back is refused, an empty one is not", async () => {
    const archive = await TestArchive.open();
    archive.app.lock();
    const path = join(archive.folder, "identities.db-journal");
    const pages = (await readFile(join(archive.folder, "identities.db"))).length / 4096;
    const header = Buffer.alloc(512);
    Buffer.from("d9d505f920a163d7", "hex").copy(header);
    header.writeUInt32BE(1, 8);
    header.writeUInt32BE(pages, 16);
    header.writeUInt32BE(512, 20);
    header.writeUInt32BE(4096, 24);
    for (const page of [1, 5]) {
      const record = Buffer.alloc(4 + 4096 + 4);
      record.writeUInt32BE(page, 0);
      await writeFile(path, Buffer.concat([header, record]));
      await expect(archive.unlock(), String(page)).rejects.toMatchObject({ code: "journal-unexpected" });
    }
    await writeFile(path, "");
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
  });
});
