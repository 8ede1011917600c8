import { cp, readFile, readdir, writeFile } from "node:fs/promises";
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

  /** An archive as it was while it was open, with a journal beside `identities.db`; opened with the facts alone. */
  async function openedWithFactsAlone(journalOf: (database: string) => Promise<Buffer>) {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    const copy = join(archive.outside, "as-it-was");
    await cp(archive.folder, copy, { recursive: true, preserveTimestamps: true });
    archive.app.lock();
    const database = join(copy, "identities.db");
    await writeFile(`${database}-journal`, await journalOf(database));
    await archive.app.call("archive.unlock", { folder: copy, passphrase: passphrase! });
    return { archive, left: async () => (await readdir(copy)).filter((name) => name.endsWith("-journal")) };
  }

  it("is removed beside identities.db by somebody who opens the facts alone", async () => {
    const { archive, left } = await openedWithFactsAlone(() => Promise.resolve(Buffer.alloc(0)));
    expect(await left()).toEqual([]);
    expect(await archive.findings()).toEqual(["identities-not-checked"]);
  });

  it("stays, when it would put page 1 back, for somebody who opens the identities", async () => {
    const { archive, left } = await openedWithFactsAlone(firstPageJournal);
    expect(await left()).toEqual(["identities.db-journal"]);
    expect(await archive.findings()).toEqual(["identities-not-checked"]);
  });

  it("is a finding when it would put back more than that", async () => {
    const { archive } = await openedWithFactsAlone(() => Promise.resolve(Buffer.from("not a journal")));
    expect(await archive.findings()).toContain("file-unknown");
  });
});

/** The journal of a switch of the journal mode that was interrupted: page 1 as it stands, in one record. */
async function firstPageJournal(database: string): Promise<Buffer> {
  const bytes = await readFile(database);
  const header = Buffer.alloc(512);
  Buffer.from("d9d505f920a163d7", "hex").copy(header);
  header.writeUInt32BE(1, 8);
  header.writeUInt32BE(bytes.length / 4096, 16);
  header.writeUInt32BE(512, 20);
  header.writeUInt32BE(4096, 24);
  const number = Buffer.from([0, 0, 0, 1]);
  return Buffer.concat([header, number, bytes.subarray(0, 4096), Buffer.alloc(4)]);
}
