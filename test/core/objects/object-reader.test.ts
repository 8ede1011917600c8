import { execFileSync } from "node:child_process";
import { mkdir, readFile, rename, rm, symlink, truncate, writeFile } from "node:fs/promises";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CHUNK_BYTES, SEALED_CHUNK_BYTES } from "../../../electron/core/crypto/age-payload.ts";
import { randomBytes } from "../../../electron/core/crypto/randomness.ts";
import { objectPath } from "../../../electron/core/objects/object-name.ts";
import { openObject } from "../../../electron/core/objects/object-reader.ts";
import { writeObject } from "../../../electron/core/objects/object-writer.ts";
import type { StoredObject } from "../../../electron/core/objects/stored-object.ts";
import { ArchiveFolder } from "./archive-folder.ts";
import { failingFiles } from "./failing-files.ts";

type NewObject = Extract<StoredObject, { alreadyStored: false }>;

const CONTENT = randomBytes(5 * CHUNK_BYTES + 1000);

let archive: ArchiveFolder;
let object: NewObject;
let path: string;
let file: Buffer;

beforeAll(async () => {
  archive = await ArchiveFolder.make();
  object = await store(CONTENT);
  path = objectPath(archive.folder, object.name);
  file = await readFile(path);
});

afterAll(async () => {
  await archive[Symbol.asyncDispose]();
});

describe("a stored file that is read", () => {
  it("gives at any offset what a slice of the whole gives", async () => {
    await using reader = await openObject({ path, fileKey: object.fileKey });
    expect(reader.size).toBe(CONTENT.length);
    const edges = fc
      .tuple(fc.nat({ max: 6 }), fc.integer({ min: -2, max: 2 }))
      .map(([chunk, by]) => Math.max(0, chunk * CHUNK_BYTES + by));
    const places = fc.oneof(fc.nat({ max: CONTENT.length + 10 }), edges);
    await fc.assert(
      fc.asyncProperty(places, places, async (offset, length) => {
        const read = Buffer.from(await reader.read(offset, length));
        expect(read.equals(CONTENT.subarray(offset, offset + length))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("gives overlapping reads at the same time, and the whole in order", async () => {
    await using reader = await openObject({ path, fileKey: object.fileKey });
    const offsets = Array.from({ length: 20 }, (_, at) => at * 10_000);
    const reads = await Promise.all(offsets.map((offset) => reader.read(offset, 70_000)));
    for (const [at, read] of reads.entries()) {
      expect(Buffer.from(read).equals(CONTENT.subarray(offsets[at], offsets[at]! + 70_000))).toBe(true);
    }
    const parts = [];
    for await (const part of reader.stream()) parts.push(part);
    expect(Buffer.concat(parts).equals(CONTENT)).toBe(true);
  });

  it("streams a long file in parts of a megabyte", async () => {
    const content = randomBytes(3 * 1024 * 1024 + 1);
    const long = await store(content);
    await using reader = await openObject({
      path: objectPath(archive.folder, long.name),
      fileKey: long.fileKey,
    });
    const parts = [];
    for await (const part of reader.stream()) parts.push(part);
    expect(parts.map((part) => part.length)).toEqual([1 << 20, 1 << 20, 1 << 20, 1]);
    expect(Buffer.concat(parts).equals(content)).toBe(true);
  });

  it("may be empty", async () => {
    const empty = await store(new Uint8Array(0));
    await using reader = await openObject({
      path: objectPath(archive.folder, empty.name),
      fileKey: empty.fileKey,
    });
    expect(reader.size).toBe(0);
    expect(await reader.read(0, 10)).toHaveLength(0);
    for await (const part of reader.stream()) expect(part).toBe("nothing");
  });

  it("takes no impossible offsets, and no reads after it is closed", async () => {
    const reader = await openObject({ path, fileKey: object.fileKey });
    await expect(reader.read(-1, 5)).rejects.toThrow(RangeError);
    await expect(reader.read(0, 0.5)).rejects.toThrow(RangeError);
    await reader.close();
    await reader.close();
    await expect(reader.read(0, 5)).rejects.toThrow();
  });
});

describe("a stored file that was changed", () => {
  it("in any bit is found, at opening or when that part is read", async () => {
    await fc.assert(
      fc.asyncProperty(anyByte(), fc.nat({ max: 7 }), async (at, bit) => {
        const changed = Buffer.from(file);
        changed[at]! ^= 1 << bit;
        expect(await outcome(changed)).toBe("object-changed");
      }),
      { numRuns: 200 },
    );
    expect(await outcome(file)).toBe("intact");
  });

  it("by cutting it at a chunk boundary or anywhere else is found at opening", async () => {
    const payload = object.headerLength + 16;
    const boundaries = Array.from({ length: 6 }, (_, chunk) => payload + chunk * SEALED_CHUNK_BYTES);
    const cuts = fc.oneof(fc.constantFrom(...boundaries), fc.nat({ max: file.length - 1 }));
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        await expect(openBytes(file.subarray(0, at))).rejects.toMatchObject({ code: "object-changed" });
      }),
      { numRuns: 100, examples: boundaries.map((boundary) => [boundary]) },
    );
  });

  it("by adding to it, or by taking out or exchanging chunks, is found", async () => {
    const start = object.headerLength + 16;
    const chunks = Array.from({ length: 6 }, (_, at) =>
      file.subarray(start + at * SEALED_CHUNK_BYTES, start + (at + 1) * SEALED_CHUNK_BYTES),
    );
    const head = file.subarray(0, start);
    const [a, b, c, d, e, last] = chunks as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
    expect(await outcome(Buffer.concat([head, a, b, c, d, e, last]))).toBe("intact");
    expect(await outcome(Buffer.concat([head, b, a, c, d, e, last]))).toBe("object-changed");
    expect(await outcome(Buffer.concat([head, a, b, c, d, last]))).toBe("object-changed");
    expect(await outcome(Buffer.concat([file, last]))).toBe("object-changed");
    expect(await outcome(Buffer.concat([file, Buffer.alloc(1)]))).toBe("object-changed");
  });

  it("by putting another object in its place is found", async () => {
    const other = await store(randomBytes(CONTENT.length));
    const content = await readFile(objectPath(archive.folder, other.name));
    await expect(openBytes(content)).rejects.toMatchObject({ code: "object-changed" });
  });

  it("by cutting it while it is open is found", async () => {
    const copy = `${path}.copy`;
    await writeFile(copy, file);
    await using reader = await openObject({ path: copy, fileKey: object.fileKey });
    await truncate(copy, 100_000);
    await expect(reader.read(3 * CHUNK_BYTES, 10)).rejects.toMatchObject({ code: "object-changed" });
    await rm(copy);
  });

  it("into a link, a folder or a pipe is found, without following or waiting", async () => {
    const place = `${path}.other`;
    await symlink(path, place);
    await expect(openObject({ path: place, fileKey: object.fileKey })).rejects.toMatchObject({
      code: "object-changed",
    });
    await rm(place);
    await mkdir(place);
    await expect(openObject({ path: place, fileKey: object.fileKey })).rejects.toMatchObject({
      code: "object-changed",
    });
    await rm(place, { recursive: true });
    execFileSync("mkfifo", [place]);
    await expect(openObject({ path: place, fileKey: object.fileKey })).rejects.toMatchObject({
      code: "object-changed",
    });
    await rm(place);
  });
});

describe("a stored file that cannot be read", () => {
  it("because it is missing says so", async () => {
    await rename(path, `${path}.away`);
    await expect(openObject({ path, fileKey: object.fileKey })).rejects.toMatchObject({
      code: "object-missing",
    });
    await rename(`${path}.away`, path);
  });

  it("because the medium fails is not called changed", async () => {
    const files = failingFiles("read", "EIO", 2);
    await using reader = await openObject({ path, fileKey: object.fileKey, files });
    await expect(reader.read(0, 10)).rejects.toMatchObject({ code: "file-unreadable" });
  });
});

/** Half of them in the header, where there is most to get wrong. */
function anyByte(): fc.Arbitrary<number> {
  return fc.oneof(fc.nat({ max: object.headerLength + 40 }), fc.nat({ max: file.length - 1 }));
}

async function store(source: Uint8Array): Promise<NewObject> {
  const { folder, nameKey, recipients } = archive;
  const stored = await writeObject({ folder, nameKey, recipients, source });
  if (stored.alreadyStored) throw new Error("random content is new");
  return stored;
}

async function openBytes(content: Uint8Array) {
  const copy = `${path}.changed`;
  await writeFile(copy, content);
  return openObject({ path: copy, fileKey: object.fileKey });
}

/** What a complete reading finds. */
async function outcome(content: Uint8Array): Promise<string> {
  try {
    await using reader = await openBytes(content);
    const parts = [];
    for await (const part of reader.stream()) parts.push(part);
    return Buffer.concat(parts).equals(CONTENT) ? "intact" : "misread";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "crashed";
  }
}
