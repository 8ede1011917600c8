import { readdirSync } from "node:fs";
import { copyFile, mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { Failure } from "../../../shared/errors.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

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
    archive.app.lock();
    for (const name of ["archive.db", "head"])
      await copyFile(join(archive.folder, name), join(archive.outside, name));
    await archive.unlock();
    await importing();
    const names = await stored();
    const { identities } = archive.session.databases;
    for (const name of names)
      identities!.prepare("INSERT INTO coming_object VALUES (?)").run(name.slice(3, -".age".length));
    archive.app.lock();
    for (const name of ["archive.db", "head"])
      await copyFile(join(archive.outside, name), join(archive.folder, name));
    await archive.unlock();
    expect(names).toHaveLength(3);
    expect(await stored()).toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
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
