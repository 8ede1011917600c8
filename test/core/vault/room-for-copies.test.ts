import { beforeEach, describe, expect, it, vi } from "vitest";
import type * as FileSystem from "node:fs/promises";
import { bytesOf, TestArchive } from "../fixtures/open-archive.ts";
import { sha256Hex } from "../../../electron/core/crypto/sha256.ts";
import { requireRoomForCopies } from "../../../electron/core/vault/room-for-copies.ts";

/** What the file system says is free; undefined for what really is. */
const disk = vi.hoisted<{ free: number | undefined }>(() => ({ free: undefined }));

vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof FileSystem>();
  const statfs = async (path: string) => {
    const said = await real.statfs(path);
    return disk.free === undefined ? said : Object.assign(said, { bavail: disk.free, bsize: 1 });
  };
  return { ...real, default: { ...real, statfs }, statfs };
});

beforeEach(() => {
  disk.free = undefined;
});

describe("a change of generation on a medium that is nearly full", () => {
  it("is refused before it begins, and changes not a byte", async () => {
    const archive = await TestArchive.open();
    await archive.call("keys.add", { compartments: ["facts"] });
    const written = async () =>
      Object.entries(await bytesOf(archive.folder)).flatMap(([path, bytes]) =>
        // Beside its database this one says who reads it, and is no content.
        path.endsWith("-shm") ? [] : [`${path} ${sha256Hex(Buffer.from(bytes))}`],
      );
    const before = await written();
    disk.free = 1_000_000;
    await expect(archive.call("keys.rotate", {})).rejects.toMatchObject({ code: "disk-full" });
    await expect(archive.call("keys.revoke", { holder: "H-0002" })).rejects.toMatchObject({
      code: "disk-full",
    });
    expect(await written()).toEqual(before);
    disk.free = undefined;
    expect(await archive.call("keys.rotate", {})).toEqual({ generation: 2 });
    expect(await archive.findings()).toEqual([]);
  });

  it("asks for both copies and the journal of the larger one", async () => {
    const archive = await TestArchive.open();
    const { folder } = archive;
    await archive.add("case", { title: "x".repeat(3_000_000) });
    const needs = async (bytes: number) => {
      await requireRoomForCopies(folder, () => Promise.resolve(bytes));
    };
    await expect(needs(3_000_000 + 4 * 1024 * 1024)).rejects.toMatchObject({ code: "disk-full" });
    await expect(needs(2 ** 40)).resolves.toBeUndefined();
  });
});
