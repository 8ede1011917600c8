import { execFile } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { createApp } from "../../../electron/core/app.ts";
import { ARCHIVE_FORMAT } from "../../../electron/core/vault/archive-folder.ts";
import { bytesOf, PASSPHRASE, ports, temporaryFolder, TestArchive } from "../fixtures/open-archive.ts";

const secondProcess = new URL("../fixtures/second-process.ts", import.meta.url).pathname;

const inAnotherProcess = (folder: string) =>
  promisify(execFile)(process.execPath, [secondProcess, folder, PASSPHRASE]).then(
    ({ stdout }) => stdout,
    (error: unknown) => (error as { stdout: string }).stdout,
  );

async function lockedArchive(): Promise<TestArchive> {
  const archive = await TestArchive.open();
  archive.app.lock();
  return archive;
}

describe("a wrong passphrase", () => {
  it("opens nothing and leaves every byte of the folder as it was", async () => {
    const archive = await lockedArchive();
    const before = await bytesOf(archive.folder);
    await expect(archive.unlock(`${PASSPHRASE} `)).rejects.toMatchObject({ code: "cannot-unlock" });
    expect(archive.app.session).toBeUndefined();
    expect(await bytesOf(archive.folder)).toEqual(before);
  });

  it("is told from none at all", async () => {
    const archive = await lockedArchive();
    await expect(archive.unlock("")).rejects.toMatchObject({ code: "passphrase-missing" });
    await expect(archive.call("archive.unlock", { folder: archive.folder })).rejects.toMatchObject({
      code: "passphrase-missing",
    });
  });
});

describe("the right passphrase", () => {
  it("is accepted from the first line of a file", async () => {
    const archive = await lockedArchive();
    const passphraseFile = join(archive.outside, "passphrase");
    await writeFile(passphraseFile, `${PASSPHRASE}\r\nanother line\n`);
    const answer = await archive.call("archive.unlock", { folder: archive.folder, passphraseFile });
    expect(answer).toMatchObject({
      holder: "H-0001",
      seesIdentities: true,
      readOnly: false,
      fictional: false,
    });
  });

  it("shows the last act before this unlocking, and logs the unlocking", async () => {
    const archive = await lockedArchive();
    const { last } = await archive.unlock();
    expect(last).toMatchObject({ action: "unlocked", actor: "H-0001" });
    const { entries } = await archive.call("custody.log", {});
    expect(entries.map(({ action }) => action)).toEqual([
      "archive-created",
      "holder-added",
      "unlocked",
      "unlocked",
    ]);
  });
});

describe("an archive that cannot be opened", () => {
  it("of a newer format is refused before anything is asked of the passphrase", async () => {
    const archive = await lockedArchive();
    const path = join(archive.folder, "archive.json");
    const file = JSON.parse(await readFile(path, "utf8")) as object;
    await writeFile(path, JSON.stringify({ ...file, format: ARCHIVE_FORMAT + 1 }));
    const before = await bytesOf(archive.folder);
    await expect(archive.unlock("wrong")).rejects.toMatchObject({
      code: "archive-newer",
      params: { format: ARCHIVE_FORMAT + 1, supported: ARCHIVE_FORMAT },
    });
    expect(await bytesOf(archive.folder)).toEqual(before);
  });

  it("with a database of a newer format is refused too", async () => {
    const archive = await TestArchive.open();
    archive.session.databases.identities!.pragma("user_version = 99");
    archive.app.lock();
    await expect(archive.unlock()).rejects.toMatchObject({ code: "archive-newer", params: { format: 99 } });
  });

  it("is missing, no archive, or invalid", async () => {
    const folder = await temporaryFolder();
    const app = createApp(ports);
    const unlock = () => app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
    await expect(unlock()).rejects.toMatchObject({ code: "archive-missing" });
    await writeFile(join(folder, "archive.json"), "{");
    await expect(unlock()).rejects.toMatchObject({ code: "archive-invalid" });
    await writeFile(join(folder, "archive.json"), '{"format":1}');
    await expect(unlock()).rejects.toMatchObject({ code: "archive-invalid" });
  });

  it("lost a database", async () => {
    for (const name of ["archive.db", "identities.db"]) {
      const archive = await lockedArchive();
      await rm(join(archive.folder, name));
      await expect(archive.unlock()).rejects.toMatchObject({ code: "archive-damaged" });
      expect(await readdir(archive.folder)).not.toContain(name);
    }
  });

  it("has a key file that was replaced by one with the same passphrase", async () => {
    const [archive, other] = [await lockedArchive(), await lockedArchive()];
    const only = async (folder: string) => join(folder, (await readdir(folder))[0]!);
    for (const part of ["keys", "grants"]) {
      const [from, to] = [await only(join(other.folder, part)), await only(join(archive.folder, part))];
      await writeFile(to, await readFile(from));
    }
    await expect(archive.unlock()).rejects.toMatchObject({
      code: "archive-damaged",
      params: { part: "grant" },
    });
  });

  it("has a key file that was written anew with another work factor", async () => {
    const archive = await TestArchive.open();
    const { person } = archive.session;
    const { sealPersonKey } = await import("../../../electron/core/vault/person-key.ts");
    archive.app.lock();
    const keys = join(archive.folder, "keys");
    await writeFile(join(keys, (await readdir(keys))[0]!), await sealPersonKey(person, PASSPHRASE, 9));
    await expect(archive.unlock()).rejects.toMatchObject({ code: "key-file-changed" });
  });
});

describe("one process opens an archive at a time", () => {
  it("the next one in the same process and in another is refused", async () => {
    const archive = await TestArchive.open();
    const request = { folder: archive.folder, passphrase: PASSPHRASE };
    await expect(createApp(ports).call("archive.unlock", request)).rejects.toMatchObject({
      code: "archive-in-use",
    });
    expect(await inAnotherProcess(archive.folder)).toBe("archive-in-use");
  });

  it.each([
    ["garbage", (path: string) => writeFile(path, Buffer.alloc(5000, 7))],
    ["a folder", (path: string) => mkdir(path)],
  ])(
    "and %s in the place of the lock is told as what it is, and mended by deleting it",
    async (_, damage) => {
      const archive = await lockedArchive();
      const lock = join(archive.folder, "lock");
      await rm(lock, { force: true });
      await damage(lock);
      await expect(archive.unlock()).rejects.toMatchObject({ code: "lock-damaged" });
      await rm(lock, { recursive: true });
      await archive.unlock();
      expect(await archive.findings()).toEqual([]);
    },
  );

  it("and a process that was killed holds nothing back", async () => {
    const archive = await lockedArchive();
    expect(await inAnotherProcess(archive.folder)).toBe("unlocked");
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
  });
});

describe("closing", () => {
  it("leaves no write-ahead log behind", async () => {
    const archive = await TestArchive.open();
    await archive.add("case", { title: "A matter" });
    expect(await readdir(archive.folder)).toContain("archive.db-wal");
    archive.app.lock();
    const left = await readdir(archive.folder);
    expect(left.filter((name) => /wal|shm|journal|incoming/.test(name))).toEqual([]);
  });

  it.skipIf(process.getuid?.() === 0)(
    "lets the folder be read on a medium that cannot be written",
    async () => {
      const archive = await lockedArchive();
      await chmod(archive.folder, 0o500);
      try {
        expect((await archive.unlock()).readOnly).toBe(true);
        await expect(archive.add("case", {})).rejects.toMatchObject({ code: "archive-read-only" });
      } finally {
        archive.app.lock();
        await chmod(archive.folder, 0o700);
      }
    },
  );
});

describe("making an archive", () => {
  it("takes an empty folder, and refuses one that holds anything", async () => {
    const outside = await temporaryFolder();
    const app = createApp(ports);
    const folder = join(outside, "a");
    const create = () => app.call("archive.create", { folder, passphrase: PASSPHRASE });
    await mkdir(folder);
    await create();
    await expect(create()).rejects.toMatchObject({ code: "archive-exists" });
    await rename(join(folder, "archive.json"), join(folder, "other.json"));
    await expect(create()).rejects.toMatchObject({ code: "folder-not-empty" });
    expect(await readdir(outside)).toEqual(["a"]);
  });

  it("says nothing in clear but the formats, the id and public recipients", async () => {
    const archive = await TestArchive.open();
    const cleartext = await readFile(join(archive.folder, "archive.json"), "utf8");
    expect(Object.keys(JSON.parse(cleartext) as object)).toEqual([
      "format",
      "archive",
      "databases",
      "objects",
      "recipients",
    ]);
    const { seesIdentities, folder } = archive.session;
    expect(seesIdentities).toBe(true);
    for (const [path, bytes] of Object.entries(await bytesOf(folder)))
      expect(Buffer.from(bytes, "base64").includes("Invented Archivist"), path).toBe(false);
    const [holder] = await archive.call("keys.list", {});
    expect(holder).toMatchObject({ code: "H-0001", name: "Invented Archivist", self: true, revoked: false });
  });
});
