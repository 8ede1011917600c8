import { copyFileSync, existsSync, readdirSync } from "node:fs";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Failure } from "../../../shared/errors.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** What the disk holds of an archive that is open. */
const LEFT_OPEN = ["archive.db", "archive.db-wal", "identities.db", "identities.db-wal", "head", "pages"];

const namesIn = (folder: string): string[] =>
  readdirSync(join(folder, "objects"), { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".age"),
  );

/** An archive into which three files can be imported, and the names of its stored files. */
async function archiveWithSource() {
  const archive = await TestArchive.open();
  const source = join(archive.outside, "source");
  await mkdir(source);
  for (const name of ["a", "b", "c"]) await writeFile(join(source, name), `invented words ${name}`);
  const stored = async () =>
    (await readdir(join(archive.folder, "objects"), { recursive: true })).filter((name) =>
      name.endsWith(".age"),
    );
  const importing = () => archive.call("intake.import", { paths: [source] });
  return { archive, stored, importing };
}

describe("stored files that are in place before a row refers to them", () => {
  it("are removed at once when the rows cannot be written", async () => {
    const { archive, stored, importing } = await archiveWithSource();
    const full = new Failure("disk-full");
    const transact = vi.spyOn(archive.session.databases, "transact").mockImplementationOnce(() => {
      expect(readdirSync(join(archive.folder, "objects"))).toHaveLength(3);
      throw full;
    });
    await expect(importing()).rejects.toBe(full);
    expect(transact).toHaveBeenCalledOnce();
    expect(await stored()).toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect(await importing()).toMatchObject({ imported: 3 });
    expect(await stored()).toHaveLength(3);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("are gone after the next opening when the machine stopped between the commits of the two databases", async () => {
    const { archive, stored, importing } = await archiveWithSource();
    const { facts } = archive.session.databases;
    const commit = facts.exec.bind(facts);
    let waiting: string[] = [];
    vi.spyOn(facts, "exec").mockImplementation((sql) => {
      // The last commit of the facts is the one that gives the stored files their rows.
      if (sql === "COMMIT" && readdirSync(join(archive.folder, "objects")).length > 0) {
        for (const file of LEFT_OPEN) copyFileSync(join(archive.folder, file), join(archive.outside, file));
        waiting = namesIn(archive.folder);
      }
      return commit(sql);
    });
    await importing();
    vi.restoreAllMocks();
    archive.app.lock();
    for (const file of LEFT_OPEN) copyFileSync(join(archive.outside, file), join(archive.folder, file));
    expect(waiting).toHaveLength(3);
    await archive.unlock();
    expect(await stored()).toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  /** Stops the machine after a file that had gone missing was stored again, and before its row was written. */
  async function stoppedAfterStoringAgain() {
    const { archive, stored, importing } = await archiveWithSource();
    await importing();
    const [missing] = namesIn(archive.folder);
    const path = join(archive.folder, "objects", missing!);
    await rm(path);
    const { facts } = archive.session.databases;
    const commit = facts.exec.bind(facts);
    vi.spyOn(facts, "exec").mockImplementation((sql) => {
      if (sql === "COMMIT" && existsSync(path))
        for (const file of LEFT_OPEN) copyFileSync(join(archive.folder, file), join(archive.outside, file));
      return commit(sql);
    });
    await importing();
    vi.restoreAllMocks();
    archive.app.lock();
    for (const file of LEFT_OPEN) copyFileSync(join(archive.outside, file), join(archive.folder, file));
    return { archive, path, stored };
  }

  it("are known again where one was stored anew and the machine stopped before its row had the new key", async () => {
    const { archive, stored } = await stoppedAfterStoringAgain();
    await archive.unlock();
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect(await stored()).toHaveLength(3);
    archive.app.lock();
    await archive.unlock();
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("are a finding where that file was changed afterwards", async () => {
    const { archive, path } = await stoppedAfterStoringAgain();
    const bytes = await readFile(path);
    bytes[bytes.length - 1]! ^= 1;
    await writeFile(path, bytes);
    await archive.unlock();
    expect(await archive.findings({ readData: true })).toContain("object-changed");
  });

  it("are told from others that nothing names: those stay, and are a finding", async () => {
    const { archive, stored, importing } = await archiveWithSource();
    await importing();
    const unknown = "ab".repeat(32);
    await mkdir(join(archive.folder, "objects", "ab"), { recursive: true });
    await writeFile(join(archive.folder, "objects", "ab", `${unknown}.age`), "put there by somebody");
    archive.app.lock();
    await archive.unlock();
    expect(await stored()).toHaveLength(4);
    expect(await archive.findings()).toEqual(["object-unknown"]);
  });
});
