import { execFileSync } from "node:child_process";
import { mkdir, rm, statfs, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ImportedFile } from "../../shared/contract/evidence.ts";
import { affiant, filesBelow, lines, seeded, Workplace } from "./command-line.ts";

const FILES = 150;
const KIB = 1024;

/** A file system of 24 MiB in memory, if this machine lets us make one. */
function mounted(folder: string): boolean {
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", "size=24m", "none", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const probe = await Workplace.make();
const canMount = mounted(probe.folder);
if (canMount) execFileSync("umount", [probe.folder]);
else console.warn("skipped: a disk that is full needs the right to mount a file system in memory");
await probe[Symbol.asyncDispose]();

describe.skipIf(!canMount)("a disk that is full during an import", () => {
  let place: Workplace;
  let source: string;
  beforeAll(async () => {
    place = await Workplace.make();
    source = place.at("files");
    await mkdir(source);
    await mkdir(place.at("disk"));
    expect(mounted(place.at("disk"))).toBe(true);
    const next = seeded(7);
    for (let index = 0; index < FILES; index++) {
      const bytes = Uint8Array.from({ length: 20_000 + next(30_000) }, () => next(256));
      await writeFile(place.at("files", `${index}.bin`), bytes);
    }
  });
  afterAll(async () => {
    execFileSync("umount", [place.at("disk")]);
    await place[Symbol.asyncDispose]();
  });

  // Before anything can be opened; while a database is opened; in the first group of files, in a later one, and
  // where the files have room and the rows have not.
  test.each([0, 64, 300, 2800, 5000])(
    "with %i KiB left ends it with the reason, keeps what was finished, and lets it go on later",
    async (left) => {
      const archive = place.at("disk", "archive");
      await rm(archive, { recursive: true, force: true });
      await place.run(0, "init", archive);
      const { bavail, bsize } = await statfs(place.at("disk"));
      await writeFile(place.at("disk", "ballast"), Buffer.alloc(bavail * bsize - left * KIB));

      const options = ["--json", "--passphrase-file", place.passphraseFile];
      const ran = await affiant(["import", archive, source, ...options], { cwd: place.folder });
      expect(ran.exit, ran.stderr).toBe(2);
      expect(ran.stderr.trim().split("\n").at(-1)).toBe(`${archive}: There is no space left on the disk.`);
      const printed = lines<ImportedFile & { error?: { code: string } }>(ran);
      expect(printed.at(-1)!.error).toEqual({ code: "disk-full", params: {} });
      const told = printed.slice(0, -1);

      // On the full disk it opens, or says why not; never that it is damaged.
      const full = await affiant(["list", archive, "evidence", ...options], { cwd: place.folder });
      expect([0, 2]).toContain(full.exit);
      if (full.exit === 2) expect(full.stderr).toContain("There is no space left on the disk.");

      await rm(place.at("disk", "ballast"));
      await place.run(0, "check", archive, "--read-data");
      const before = JSON.parse(
        (await place.run(0, "list", archive, "evidence", "--json")).stdout,
      ) as unknown[];
      expect(before.length).toBeGreaterThanOrEqual(told.length);
      expect(await filesBelow(place.at("disk", "archive", "objects"))).toHaveLength(before.length);

      const again = lines<ImportedFile>(await place.run(0, "import", archive, source, "--json"));
      expect(again).toHaveLength(FILES);
      expect(again.filter(({ status }) => status === "known")).toHaveLength(before.length);
      const known = new Map(again.map(({ path, id, status }) => [path, { id, status }]));
      for (const { path, id } of told) expect(known.get(path)).toEqual({ id, status: "known" });
      expect(new Set(again.map(({ id }) => id)).size).toBe(FILES);
      expect(await filesBelow(place.at("disk", "archive", "objects"))).toHaveLength(FILES);
      await place.run(0, "check", archive, "--read-data");
    },
  );
});
