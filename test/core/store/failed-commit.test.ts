import { describe, expect, it, vi } from "vitest";
import { Failure } from "../../../shared/errors.ts";
import type { Connection } from "../../../electron/core/store/open-database.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** A disk that is full at one commit: what SQLite says, after taking its transaction back or not. */
function failingAtCommit(database: Connection, code: string): void {
  const exec = database.exec.bind(database);
  vi.spyOn(database, "exec").mockImplementation((sql) => {
    if (sql !== "COMMIT") return exec(sql);
    exec("ROLLBACK");
    throw Object.assign(new Error(code), { code });
  });
}

/** An archive with a person whose words are in the search index. */
async function archiveWithPerson() {
  const archive = await TestArchive.open();
  const id = await archive.add("person", { names: [{ text: "Незмінна Вигадана" }] });
  return { archive, id };
}

describe("a disk that fails between the commit of the identities and that of the facts", () => {
  it.each([
    ["SQLITE_FULL", "disk-full"],
    ["SQLITE_IOERR_WRITE", "archive-damaged"],
  ])("closes the archive with %s, and the next unlocking takes the change back", async (code, told) => {
    const { archive, id } = await archiveWithPerson();
    failingAtCommit(archive.session.databases.facts, code);
    const changes = { names: [{ text: "Нова Назва" }] };
    await expect(archive.call("record.edit", { id, changes })).rejects.toMatchObject({ code: told });
    await expect(archive.call("record.get", { id })).rejects.toMatchObject({
      code: "access-refused",
      params: { reason: "locked" },
    });
    await archive.unlock();
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect((await archive.call("record.versions", { id })).length).toBe(1);
    expect(await archive.call("search.query", { query: "назва" })).toEqual([]);
    expect((await archive.call("search.query", { query: "незмінна" })).map((found) => found.id)).toEqual([
      id,
    ]);
    await archive.call("record.edit", { id, changes });
    expect(await archive.findings()).toEqual([]);
  });

  it("tells why, whatever else goes wrong for it, and begins nothing more", async () => {
    const { archive } = await archiveWithPerson();
    const { databases } = archive.session;
    failingAtCommit(databases.facts, "SQLITE_FULL");
    expect(() => databases.transact((transaction) => transaction.log({ action: "listed" }))).toThrow(Failure);
    expect(() => databases.transact((transaction) => transaction.log({ action: "listed" }))).toThrow(
      expect.objectContaining({ code: "disk-full" }),
    );
    await expect(archive.call("record.list", { type: "person" })).rejects.toMatchObject({
      code: "disk-full",
    });
  });

  it("after both commits leaves the change whole", async () => {
    const { archive, id } = await archiveWithPerson();
    const { facts } = archive.session.databases;
    const exec = facts.exec.bind(facts);
    vi.spyOn(facts, "exec").mockImplementation((sql) => {
      const done = exec(sql);
      if (sql === "COMMIT") throw Object.assign(new Error("fsync"), { code: "SQLITE_IOERR_FSYNC" });
      return done;
    });
    const changes = { names: [{ text: "Нова Назва" }] };
    await expect(archive.call("record.edit", { id, changes })).rejects.toMatchObject({
      code: "archive-damaged",
    });
    await archive.unlock();
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect((await archive.call("record.versions", { id })).length).toBe(2);
  });
});

describe("a disk that fails at the commit of the identities", () => {
  it("leaves the archive open, without the change", async () => {
    const { archive, id } = await archiveWithPerson();
    failingAtCommit(archive.session.databases.identities!, "SQLITE_FULL");
    await expect(archive.call("record.edit", { id, changes: { note: "lost" } })).rejects.toMatchObject({
      code: "disk-full",
    });
    vi.restoreAllMocks();
    expect((await archive.call("record.versions", { id })).length).toBe(1);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });
});
