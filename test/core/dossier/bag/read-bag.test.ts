import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { readBag } from "../../../../electron/core/dossier/bag/read-bag.ts";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "affiant-bag-"));
  await mkdir(join(folder, "data"));
  await writeFile(join(folder, "bagit.txt"), "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n");
  await writeFile(join(folder, "data/a.txt"), "a");
  await list(["data/a.txt", "a"]);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Writes a manifest of files with the given contents. */
async function list(...files: readonly (readonly [path: string, content: string])[]): Promise<void> {
  const lines = files.map(
    ([path, content]) => `${createHash("md5").update(content).digest("hex")}  ${path}\n`,
  );
  await writeFile(join(folder, "manifest-md5.txt"), lines.join(""));
}

describe("a bag of someone else's", () => {
  it("is read whatever its algorithm", async () => {
    expect(await readBag(folder)).toEqual([]);
  });

  it("lacks what is listed, and says what only the network has", async () => {
    await list(["data/a.txt", "a"], ["data/b.txt", "b"], ["data/c.txt", "c"]);
    await writeFile(join(folder, "fetch.txt"), "http://127.0.0.1:9/c 1 data/c.txt\n");
    expect(await readBag(folder)).toEqual([
      { code: "file-missing", path: "data/b.txt" },
      { code: "file-to-fetch", path: "data/c.txt" },
    ]);
  });

  it("may not list what lies outside of it", async () => {
    for (const path of ["../secret", "/etc/hostname", "data/../../x", "C:\\x", "~/x", "data\\..\\..\\x"]) {
      await list(["data/a.txt", "a"], [path, ""]);
      expect(await readBag(folder), path).toEqual([{ code: "path-out-of-scope", path: "manifest-md5.txt" }]);
    }
  });

  it("is told apart from one with changed, added and linked files", async () => {
    await writeFile(join(folder, "data/a.txt"), "b");
    await writeFile(join(folder, "data/b.txt"), "b");
    await symlink("/etc/hostname", join(folder, "data/link"));
    expect(await readBag(folder)).toEqual([
      { code: "symbolic-link", path: "data/link" },
      { code: "file-changed", path: "data/a.txt" },
      { code: "file-unlisted", path: "data/b.txt" },
    ]);
  });
});
