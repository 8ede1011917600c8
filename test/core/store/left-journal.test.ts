import { cp, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PASSPHRASE, TestArchive } from "../fixtures/open-archive.ts";

describe("a rollback journal that would put nothing back", () => {
  it.each([
    ["empty, as when a process was killed before it wrote to it", Buffer.alloc(0)],
    ["zeroed, as when it was killed after the mode was switched", Buffer.alloc(512)],
  ])("is removed by the next opening: %s", async (_, bytes) => {
    const archive = await TestArchive.open();
    const copy = join(archive.outside, "as-it-was");
    await cp(archive.folder, copy, { recursive: true, preserveTimestamps: true });
    archive.app.lock();
    for (const name of ["archive.db", "identities.db"]) await writeFile(join(copy, `${name}-journal`), bytes);
    await archive.app.call("archive.unlock", { folder: copy, passphrase: PASSPHRASE });
    expect(await archive.findings()).toEqual([]);
    archive.app.lock();
    expect((await readdir(copy)).filter((name) => name.endsWith("-journal"))).toEqual([]);
  });
});
