import { appendFile, open, readFile, symlink, truncate, writeFile } from "node:fs/promises";
import { Decrypter } from "age-encryption";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { CHUNK_BYTES } from "../../../electron/core/crypto/age-payload.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";
import { sha256Hex } from "../../../electron/core/crypto/sha256.ts";
import { objectPath } from "../../../electron/core/objects/object-name.ts";
import { writeObject } from "../../../electron/core/objects/object-writer.ts";
import { SmallObjects } from "../../../electron/core/objects/small-object-reading.ts";
import { SMALL_OBJECT } from "../../../electron/core/objects/small-object.ts";
import { ArchiveFolder } from "./archive-folder.ts";

let archive: ArchiveFolder;

beforeEach(async () => {
  archive = await ArchiveFolder.make();
});

afterEach(async () => {
  await archive[Symbol.asyncDispose]();
});

async function stored(source: Uint8Array): Promise<{ path: string; fileKey: Uint8Array }> {
  const { folder, nameKey, recipients } = archive;
  const object = await writeObject({ folder, nameKey, recipients, source });
  if (object.alreadyStored) throw new Error("stored for the first time");
  return { path: objectPath(folder, object.name), fileKey: object.fileKey };
}

describe("a small stored file", () => {
  it.each([0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, SMALL_OBJECT])(
    "of %i bytes is an age file that another implementation decrypts, and is read at once",
    async (size) => {
      const content = randomBytes(size);
      const { path, fileKey } = await stored(content);
      const typage = new Decrypter();
      typage.addIdentity(archive.identity);
      expect(sha256Hex(await typage.decrypt(await readFile(path)))).toBe(sha256Hex(content));
      expect(new SmallObjects().contentOf(path, fileKey)).toEqual({
        size,
        sha256: sha256Hex(content),
        mtimeMs: Date.UTC(2000, 0, 1),
      });
    },
  );

  it("is told from a larger one, which is left to others", async () => {
    const { path, fileKey } = await stored(randomBytes(SMALL_OBJECT + 1));
    expect(new SmallObjects().contentOf(path, fileKey)).toBeUndefined();
  });

  it("is found changed by one bit anywhere, by a byte more and by a byte less", async () => {
    const small = new SmallObjects();
    const { path, fileKey } = await stored(randomBytes(100));
    const { length } = await readFile(path);
    for (const at of [0, 30, 150, length - 117, length - 60, length - 1]) {
      await flip(path, at);
      expect(() => small.contentOf(path, fileKey), String(at)).toThrow("object-changed");
      await flip(path, at);
    }
    expect(small.contentOf(path, fileKey)).toMatchObject({ size: 100 });
    await appendFile(path, "x");
    expect(() => small.contentOf(path, fileKey)).toThrow("object-changed");
    await truncate(path, length - 1);
    expect(() => small.contentOf(path, fileKey)).toThrow("object-changed");
    await writeFile(path, "");
    expect(() => small.contentOf(path, fileKey)).toThrow("object-changed");
  });

  it("that is gone is missing, and one that a link stands for is changed", async () => {
    const { path, fileKey } = await stored(randomBytes(100));
    const small = new SmallObjects();
    expect(() => small.contentOf(`${path}.gone`, fileKey)).toThrow("object-missing");
    if (process.platform === "win32") return;
    await symlink(path, `${path}.link`);
    expect(() => small.contentOf(`${path}.link`, fileKey)).toThrow("object-changed");
  });
});

async function flip(path: string, at: number): Promise<void> {
  await using file = await open(path, "r+");
  const byte = Buffer.alloc(1);
  await file.read(byte, 0, 1, at);
  byte[0]! ^= 1;
  await file.write(byte, 0, 1, at);
}
