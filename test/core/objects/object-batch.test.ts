import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";
import { diskFiles } from "../../../electron/core/objects/archive-files.ts";
import type { ArchiveFiles } from "../../../electron/core/objects/archive-files.ts";
import { ObjectBatch } from "../../../electron/core/objects/object-batch.ts";
import { openObject } from "../../../electron/core/objects/object-reader.ts";
import { objectPath, OBJECTS_FOLDER } from "../../../electron/core/objects/object-name.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import { failingFiles } from "./failing-files.ts";

let archive: ArchiveFolder;

beforeEach(async () => {
  archive = await ArchiveFolder.make();
});

afterEach(async () => {
  await archive[Symbol.asyncDispose]();
});

describe("a batch of files", () => {
  it("appears under its names only when it is settled", async () => {
    await using batch = newBatch();
    const stored = [];
    for (let at = 0; at < 20; at += 1) stored.push(await batch.add(Buffer.from(`statement ${at}`)));
    expect(await archive.listing()).toHaveLength(20);
    expect((await archive.listing()).every((path) => /^objects.incoming-[a-z2-7]{26}$/.test(path))).toBe(
      true,
    );
    await batch.settle();
    expect((await archive.listing()).every((path) => path.endsWith(".age"))).toBe(true);
    for (const object of stored) {
      if (object.alreadyStored) throw new Error("every one is new");
      await using reader = await openObject({
        path: objectPath(archive.folder, object.name),
        fileKey: object.fileKey,
      });
      expect(Buffer.from(await reader.read(0, reader.size)).toString()).toMatch(/^statement \d+$/);
    }
  });

  it("may be filled side by side, and keeps equal content once", async () => {
    await using batch = newBatch();
    const content = [randomBytes(5), randomBytes(5)];
    const stored = await Promise.all([0, 1, 0, 0, 1].map((which) => batch.add(content[which]!)));
    await batch.settle();
    expect(stored.filter(({ alreadyStored }) => !alreadyStored)).toHaveLength(2);
    expect(await archive.listing()).toHaveLength(2);
    expect((await batch.add(content[0]!)).alreadyStored).toBe(true);
  });

  it("seals many small files on a thread of its own, each under its key and equal ones once", async () => {
    await using batch = newBatch();
    const content = Array.from({ length: 200 }, (_, at) => Buffer.from(`statement ${at % 150}`.repeat(99)));
    const stored = await Promise.all(content.map((bytes) => batch.add(bytes)));
    await batch.settle();
    expect(await archive.listing()).toHaveLength(150);
    expect(content[199]!.toString()).toMatch(/^statement 49s/);
    for (const [at, { name, fileKey }] of stored.entries()) {
      await using reader = await openObject({ path: objectPath(archive.folder, name), fileKey: fileKey! });
      expect(Buffer.from(await reader.read(0, reader.size))).toEqual(content[at]);
    }
  });

  it("tells what the system says where the thread cannot write", async () => {
    await using batch = newBatch();
    await Promise.all(Array.from({ length: 100 }, () => batch.add(randomBytes(5))));
    await rm(join(archive.folder, OBJECTS_FOLDER), { recursive: true });
    await expect(batch.add(randomBytes(5))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("tells the key of equal content that it stored, because no row may have it yet", async () => {
    await using batch = newBatch();
    const content = randomBytes(5);
    const [first, second] = [await batch.add(content), await batch.add(content)];
    await batch.settle();
    expect(second.alreadyStored).toBe(true);
    expect(second.fileKey).toEqual(first.fileKey);
    await using another = newBatch();
    expect(await another.add(content)).not.toHaveProperty("fileKey");
  });

  it("settles the names asked for, and leaves the others for later", async () => {
    await using batch = newBatch();
    const [first, second] = [await batch.add(randomBytes(5)), await batch.add(randomBytes(5))];
    await batch.settle(new Set([first.name]));
    const placed = async () => (await archive.listing()).filter((path) => path.endsWith(".age"));
    expect((await placed()).join()).toContain(first.name);
    expect(await placed()).toHaveLength(1);
    await batch.settle(new Set([second.name]));
    expect(await placed()).toHaveLength(2);
  });

  it("keeps nothing of a file that is not accepted when all its bytes were read", async () => {
    await using batch = newBatch();
    const content = randomBytes(5);
    const accept = () => Promise.reject(new Error("another file by now"));
    await expect(batch.add(content, { accept })).rejects.toThrow("another file by now");
    expect(await archive.listing()).toEqual([]);
    expect((await batch.add(content)).alreadyStored).toBe(false);
  });

  it("that is given up leaves nothing of what was not settled", async () => {
    {
      await using batch = newBatch();
      await batch.add(randomBytes(5));
      await batch.settle();
      await batch.add(randomBytes(5));
    }
    expect(await archive.listing()).toHaveLength(1);
  });

  it("survives the failure of one of its files", async () => {
    await using batch = newBatch();
    await batch.add(randomBytes(5));
    await expect(batch.add(randomBytes(5), { signal: AbortSignal.abort() })).rejects.toThrow("cancelled");
    await batch.settle();
    expect(await archive.listing()).toHaveLength(1);
  });

  it("that cannot be made durable leaves nothing, and the same files can be tried again", async () => {
    const batch = newBatch(failingFiles("sync", "ENOSPC", 1));
    const content = [randomBytes(5), randomBytes(5)];
    for (const bytes of content) await batch.add(bytes);
    await expect(batch.settle()).rejects.toMatchObject({ code: "disk-full" });
    expect(await archive.listing()).toEqual([]);
    await using again = newBatch();
    for (const bytes of content) expect((await again.add(bytes)).alreadyStored).toBe(false);
  });

  it("makes a file durable before it gets its name, and the folders after that, each once", async () => {
    const calls: string[] = [];
    const batch = newBatch(recordingFiles(calls));
    const stored = [
      await batch.add(randomBytes(5)),
      await batch.add(randomBytes(5)),
      await batch.add(randomBytes(5)),
    ];
    calls.length = 0;
    await batch.settle();
    const folders = new Set(stored.map(({ name }) => name.slice(0, 2))).size + 1;
    expect(calls).toEqual([
      ...Array<string>(3).fill("sync file"),
      ...Array<string>(3).fill("rename"),
      ...Array<string>(folders).fill("sync folder"),
    ]);
  });

  it("of more files than may be open at once is settled in groups, and fails as a whole", async () => {
    const batch = newBatch();
    for (let at = 0; at < 1030; at += 1) await batch.add(Buffer.from(`statement ${at}`));
    expect((await archive.listing()).filter((path) => path.endsWith(".age"))).toHaveLength(1024);
    await batch.settle();
    expect((await archive.listing()).filter((path) => path.endsWith(".age"))).toHaveLength(1030);

    await using failing = newBatch(failingFiles("sync", "ENOSPC"));
    const added = Array.from({ length: 1025 }, (_, at) => failing.add(Buffer.from(`interview ${at}`)));
    expect((await Promise.allSettled(added)).filter(({ status }) => status === "rejected")).not.toHaveLength(
      0,
    );
    await expect(failing.settle()).rejects.toMatchObject({ code: "disk-full" });
    expect(await archive.listing()).toHaveLength(1030);
  });
});

function newBatch(files: ArchiveFiles = diskFiles): ObjectBatch {
  return new ObjectBatch({
    folder: archive.folder,
    nameKey: archive.nameKey,
    recipients: archive.recipients,
    files,
  });
}

function recordingFiles(calls: string[]): ArchiveFiles {
  return {
    ...diskFiles,
    flushFolder: async (path) => {
      await diskFiles.flushFolder(path);
      calls.push("sync folder");
    },
    writeWholeFile: (path, parts, time) => {
      const file = diskFiles.writeWholeFile(path, parts, time);
      return { ...file, sync: () => file.sync().then(() => void calls.push("sync file")) };
    },
    rename: async (from, to) => {
      await diskFiles.rename(from, to);
      calls.push("rename");
    },
  };
}
