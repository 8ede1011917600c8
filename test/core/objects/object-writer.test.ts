import { appendFileSync, utimesSync } from "node:fs";
import { appendFile, open, readFile, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Decrypter } from "age-encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { headerMacHolds } from "../../../electron/core/crypto/age-header.ts";
import { CHUNK_BYTES } from "../../../electron/core/crypto/age-payload.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";
import { sha256, sha256Hex } from "../../../electron/core/crypto/sha256.ts";
import { objectName, objectPath } from "../../../electron/core/objects/object-name.ts";
import { openObject } from "../../../electron/core/objects/object-reader.ts";
import { writeObject } from "../../../electron/core/objects/object-writer.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import { failingFiles, slowFiles } from "./failing-files.ts";

const MIB = 1024 * 1024;

let archive: ArchiveFolder;

beforeEach(async () => {
  archive = await ArchiveFolder.make();
});

afterEach(async () => {
  await archive[Symbol.asyncDispose]();
});

describe("a stored file", () => {
  it.each([0, 1, CHUNK_BYTES, CHUNK_BYTES + 1, 4 * MIB, 4 * MIB + 1, 21 * MIB + 3])(
    "of %i bytes is an age file that another implementation decrypts",
    async (size) => {
      const content = randomBytes(size);
      await using source = await archive.source(content);
      const seen: number[] = [];
      const stored = await writeObject({
        ...archiveStore(),
        source,
        onProgress: (bytes) => seen.push(bytes),
      });
      const name = objectName(archive.nameKey, sha256(content));
      expect(stored).toMatchObject({ name, sha256: sha256Hex(content), size, alreadyStored: false });
      expect(await archive.listing()).toEqual([join("objects", name.slice(0, 2), `${name}.age`)]);
      expect(seen.at(-1)).toBe(size);
      expect(seen).toEqual(seen.toSorted((a, b) => a - b));

      const file = await readFile(objectPath(archive.folder, name));
      const typage = new Decrypter();
      typage.addIdentity(archive.identity);
      // Compared by hash: a difference of 20 MB is no message.
      expect(sha256Hex(await typage.decrypt(file))).toBe(stored.sha256);
      if (stored.alreadyStored) throw new Error("stored for the first time");
      expect(headerMacHolds(file.subarray(0, stored.headerLength), stored.fileKey)).toBe(true);
    },
  );

  it("is hashed beside its encryption where it is long", async () => {
    const content = Buffer.alloc(65 * MIB + 5);
    for (let at = 0; at < content.length; at += MIB) content.writeUInt32BE(at, at);
    await using source = await archive.source(content);
    const stored = await writeObject({ ...archiveStore(), source });
    if (stored.alreadyStored) throw new Error("stored for the first time");
    expect(stored.sha256).toBe(sha256Hex(content));
    await using reader = await openObject({
      path: objectPath(archive.folder, stored.name),
      fileKey: stored.fileKey,
    });
    expect(sha256Hex(await reader.read(0, reader.size))).toBe(stored.sha256);
  });

  it("is written whole to a disk that is slower than we are", async () => {
    const content = randomBytes(33 * MIB);
    const files = slowFiles(20);
    const stored = await writeObject({ ...archiveStore(), source: content, files });
    if (stored.alreadyStored) throw new Error("stored for the first time");
    const path = objectPath(archive.folder, stored.name);
    await using reader = await openObject({ path, fileKey: stored.fileKey });
    expect(sha256Hex(await reader.read(0, reader.size))).toBe(sha256Hex(content));
  });

  it("may come from memory", async () => {
    const content = randomBytes(3 * CHUNK_BYTES);
    const stored = await writeObject({ ...archiveStore(), source: content });
    expect(stored.sha256).toBe(sha256Hex(content));
    expect(content.some((byte) => byte !== 0)).toBe(true);
  });

  it("tells nothing by its times, and is for its owner alone", async () => {
    const { name } = await writeObject({ ...archiveStore(), source: randomBytes(10) });
    const facts = await stat(objectPath(archive.folder, name));
    expect(facts.mtime.toISOString()).toBe("2000-01-01T00:00:00.000Z");
    expect(facts.atime.toISOString()).toBe("2000-01-01T00:00:00.000Z");
    if (process.platform !== "win32") expect(facts.mode & 0o777).toBe(0o600);
  });

  it("is stored once, and the second time keeps the first one's key", async () => {
    const content = randomBytes(100);
    const first = await writeObject({ ...archiveStore(), source: content });
    const before = await readFile(objectPath(archive.folder, first.name));
    const second = await writeObject({ ...archiveStore(), source: content });
    expect(second).toEqual({ name: first.name, sha256: first.sha256, size: 100, alreadyStored: true });
    expect((await readFile(objectPath(archive.folder, first.name))).equals(before)).toBe(true);
    expect(await archive.listing()).toHaveLength(1);
  });

  it("that no row refers to is replaced, because its key is lost", async () => {
    const content = randomBytes(100);
    const first = await writeObject({ ...archiveStore(), source: content });
    const before = await readFile(objectPath(archive.folder, first.name));
    const second = await writeObject({
      ...archiveStore(),
      source: content,
      isKnown: (name) => name !== first.name,
    });
    expect(second.alreadyStored).toBe(false);
    expect((await readFile(objectPath(archive.folder, first.name))).equals(before)).toBe(false);
    expect(await archive.listing()).toHaveLength(1);
  });
});

describe("an import that fails", () => {
  it.each([
    ["grows", (path: string) => appendFile(path, "more")],
    ["shrinks", (path: string) => writeFile(path, Buffer.alloc(9 * MIB))],
    ["is cut while it is read", (path: string) => writeFile(path, "")],
    ["is touched", (path: string) => utimes(path, 1, 1)],
  ])("because the file %s is refused and leaves nothing", async (_, change) => {
    await using source = await archive.source(randomBytes(40 * MIB));
    const path = join(archive.sources, "source");
    const changes: Promise<void>[] = [];
    const onProgress = () => {
      if (changes.length === 0) changes.push(change(path));
    };
    const act = writeObject({ ...archiveStore(), source, onProgress });
    await expect(act).rejects.toMatchObject({ code: "intake-changed-while-read" });
    await Promise.all(changes);
    expect(await archive.listing()).toEqual([]);
  });

  it("because the file grew and its time was set back is refused", async () => {
    await using source = await archive.source(randomBytes(10));
    const path = join(archive.sources, "source");
    await utimes(path, 5, 5);
    const onProgress = () => {
      appendFileSync(path, "more");
      utimesSync(path, 5, 5);
    };
    await expect(writeObject({ ...archiveStore(), source, onProgress })).rejects.toMatchObject({
      code: "intake-changed-while-read",
    });
    expect(await archive.listing()).toEqual([]);
  });

  it.runIf(process.platform === "linux")("because the file has content but no size is refused", async () => {
    await using source = await open("/proc/self/status", "r");
    await expect(writeObject({ ...archiveStore(), source })).rejects.toMatchObject({
      code: "intake-changed-while-read",
    });
  });

  it("because it was cancelled leaves nothing", async () => {
    await using source = await archive.source(randomBytes(20 * MIB));
    const cancel = new AbortController();
    let parts = 0;
    const onProgress = () => {
      parts += 1;
      cancel.abort();
    };
    const act = writeObject({ ...archiveStore(), source, signal: cancel.signal, onProgress });
    await expect(act).rejects.toMatchObject({ code: "cancelled" });
    expect(parts).toBe(1);
    expect(await archive.listing()).toEqual([]);
    await expect(
      writeObject({ ...archiveStore(), source, signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({
      code: "cancelled",
    });
    expect(await archive.listing()).toEqual([]);
  });

  it.each(["write", "sync", "rename", "mkdir"] as const)(
    "because the disk is full at %s says so and leaves nothing",
    async (call) => {
      await using source = await archive.source(randomBytes(20 * MIB));
      const files = failingFiles(call, "ENOSPC", { write: 2, sync: 0, rename: 0, mkdir: 1 }[call]);
      await expect(writeObject({ ...archiveStore(), source, files })).rejects.toMatchObject({
        code: "disk-full",
      });
      expect(await archive.listing()).toEqual([]);
    },
  );

  it("because the folder's entry could not be made durable is not reported as stored", async () => {
    const files = failingFiles("sync folder", "EIO", 1);
    await expect(writeObject({ ...archiveStore(), source: randomBytes(10), files })).rejects.toThrow("EIO");
  });

  it("because the medium refuses writing says so", async () => {
    const files = failingFiles("mkdir", "EROFS");
    const act = writeObject({ ...archiveStore(), source: randomBytes(10), files });
    await expect(act).rejects.toMatchObject({ code: "archive-read-only" });
  });

  it("because the source is a folder says so", async () => {
    await using source = await open(archive.sources, "r");
    await expect(writeObject({ ...archiveStore(), source })).rejects.toMatchObject({
      code: "intake-special-file",
    });
    expect(await archive.listing()).toEqual([]);
  });

  it("does not carry the names of files in its error", async () => {
    await using source = await archive.source(randomBytes(10), "name-of-a-witness");
    const files = failingFiles("write", "ENOSPC");
    const error: unknown = await writeObject({ ...archiveStore(), source, files }).catch(
      (caught: unknown) => caught,
    );
    expect(JSON.stringify(error) + String(error)).not.toContain("witness");
  });
});

function archiveStore() {
  return { folder: archive.folder, nameKey: archive.nameKey, recipients: archive.recipients };
}
