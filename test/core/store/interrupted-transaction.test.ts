import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { CustodyLog } from "../../../electron/core/custody/custody-log.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** Copies of the two databases and of `head`, taken and put back: a machine that stopped between two writes. */
const FILES = ["archive.db", "identities.db", "head", "pages"] as const;
const LEFT_OPEN = [
  "archive.db",
  "archive.db-wal",
  "identities.db",
  "identities.db-wal",
  "head",
  "pages",
] as const;
type Name = (typeof FILES)[number] | (typeof LEFT_OPEN)[number];

/** What the disk holds of `archive.db`, and what decides how it is opened. */
const OF_FACTS = ["archive.db", "archive.db-wal", "head", "pages"] as const;
const OF_IDENTITIES = ["identities.db", "identities.db-wal"] as const;

/** Stops the machine in the middle of `work`: what it wrote to the identities is there, the rest never was. */
async function stoppedBetweenCommits(archive: TestArchive, work: () => Promise<unknown>): Promise<void> {
  await keep(archive, "stopped", OF_FACTS);
  await work();
  await keep(archive, "stopped", OF_IDENTITIES);
  archive.app.lock();
  await putBack(archive, "stopped", LEFT_OPEN);
}

const keep = async (archive: TestArchive, name: string, files: readonly Name[] = FILES) => {
  for (const file of files)
    await copyFile(join(archive.folder, file), join(archive.outside, `${name}-${file}`));
};
const putBack = async (archive: TestArchive, name: string, files: readonly Name[]) => {
  for (const file of files)
    await copyFile(join(archive.outside, `${name}-${file}`), join(archive.folder, file));
};

describe("a machine that stops between the commit of the identities and that of the facts", () => {
  it("leaves an archive that opens without what was not logged, and checks clean", async () => {
    const archive = await TestArchive.open();
    const kept = await archive.add("person", { names: [{ text: "Перша Вигадана" }] });
    let lost = "";
    await stoppedBetweenCommits(archive, async () => {
      lost = await archive.add("person", { names: [{ text: "Друга Загублена" }] });
    });
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
    expect((await archive.call("record.list", { type: "person" })).records.map(({ id }) => id)).toEqual([
      kept,
    ]);
    await expect(archive.call("record.get", { id: lost })).rejects.toMatchObject({ code: "unknown-id" });
    expect(await archive.call("search.query", { query: "Загублена" })).toEqual([]);
    expect(await archive.call("search.query", { query: "Вигадана" })).toHaveLength(1);
    const left = archive.session.databases.identities!.prepare("SELECT content FROM version").all();
    expect(JSON.stringify(left)).not.toContain("Загублена");
  });

  it("still finds a record by the words it had before the edit that was lost", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("person", { names: [{ text: "Незмінна Вигадана" }] });
    await stoppedBetweenCommits(archive, () =>
      archive.call("record.edit", { id, changes: { names: [{ text: "Нова Назва" }] } }),
    );
    await archive.unlock();
    const found = await archive.call("search.query", { query: "незмінна" });
    expect(found.map((result) => result.id)).toEqual([id]);
    expect(await archive.call("search.query", { query: "назва" })).toEqual([]);
  });

  it("and one that stops before `head` was written brings it up to date at opening", async () => {
    const archive = await TestArchive.open();
    await keep(archive, "before", ["head"]);
    await archive.add("case", { title: "A matter" });
    await keep(archive, "stopped", LEFT_OPEN);
    archive.app.lock();
    await putBack(archive, "stopped", LEFT_OPEN);
    await putBack(archive, "before", ["head"]);
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
    const { note } = await archive.call("custody.checkpoint", {});
    expect(await readFile(join(archive.folder, "head"), "utf8")).toBe(note);
  });
});

describe("a log that is shorter than `head`, or another", () => {
  it("is refused when both databases were put back to an earlier state", async () => {
    const archive = await TestArchive.open();
    archive.app.lock();
    await keep(archive, "before");
    await archive.unlock();
    await archive.add("case", { title: "A matter that somebody wants to be gone" });
    archive.app.lock();
    await putBack(archive, "before", ["archive.db", "identities.db", "pages"]);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-behind-head" });
  });

  it("is refused when one database was put back, and says that it is an older copy", async () => {
    const archive = await TestArchive.open();
    archive.app.lock();
    await keep(archive, "before");
    await archive.unlock();
    archive.app.lock();
    await keep(archive, "after");
    for (const file of ["archive.db", "identities.db"] as const) {
      await putBack(archive, "after", FILES);
      await putBack(archive, "before", [file]);
      await expect(archive.unlock()).rejects.toMatchObject({ code: "database-exchanged" });
    }
    await putBack(archive, "after", FILES);
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
  });

  it("is refused when it branched off, although it grew to the same length", async () => {
    const archive = await TestArchive.open();
    archive.app.lock();
    await keep(archive, "before");
    await archive.unlock();
    await archive.add("case", { title: "One story" });
    archive.app.lock();
    await keep(archive, "first");
    await putBack(archive, "before", FILES);
    await archive.unlock();
    await archive.add("case", { title: "Another story" });
    archive.app.lock();
    await putBack(archive, "first", ["head"]);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-behind-head" });
  });

  it("is refused when `head` is another archive's, unreadable or gone", async () => {
    const [archive, other] = [await TestArchive.open(), await TestArchive.open()];
    archive.app.lock();
    other.app.lock();
    const head = join(archive.folder, "head");
    await copyFile(join(other.folder, "head"), head);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-behind-head" });
    await writeFile(head, "");
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-behind-head" });
    await rm(head);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-behind-head" });
  });

  it("is broken when entries are missing that its checkpoint counts", async () => {
    const archive = await TestArchive.open();
    archive.session.databases.facts.exec(
      "DELETE FROM log_checkpoint WHERE size = (SELECT max(size) FROM log_checkpoint)",
    );
    archive.app.lock();
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-broken" });
  });
});

describe("opening", () => {
  it("refuses a log whose last entry is gone although its checkpoint stands", async () => {
    const archive = await TestArchive.open();
    await archive.add("case", { title: "A matter" });
    archive.session.databases.facts.exec(
      "DELETE FROM log_entry WHERE sequence = (SELECT max(sequence) FROM log_entry)",
    );
    archive.app.lock();
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-broken" });
  });

  it("reads none of the leaves of the log when `head` is its newest checkpoint, and all when it is older", async () => {
    const archive = await TestArchive.open();
    const leaves = vi.spyOn(CustodyLog.prototype, "leaves");
    onTestFinished(() => leaves.mockRestore());
    archive.app.lock();
    await keep(archive, "before", ["head"]);
    await archive.unlock();
    expect(leaves).not.toHaveBeenCalled();
    archive.app.lock();
    await putBack(archive, "before", ["head"]);
    await archive.unlock();
    expect(leaves).toHaveBeenCalledTimes(1);
  });

  it("refuses a log that was written anew behind an older `head`", async () => {
    const archive = await TestArchive.open();
    archive.app.lock();
    await keep(archive, "before", ["head"]);
    await archive.unlock();
    archive.session.databases.facts
      .prepare("UPDATE log_entry SET leaf = ? WHERE sequence = 0")
      .run(Buffer.alloc(32));
    archive.app.lock();
    await putBack(archive, "before", ["head"]);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "log-behind-head" });
  });
});

describe("a transaction that fails", () => {
  it("leaves nothing in either database, and the log goes on unbroken", async () => {
    const archive = await TestArchive.open();
    const { size } = archive.session.databases.log;
    expect(() =>
      archive.session.databases.transact((transaction) => {
        archive.session.records.put(transaction, {
          type: "person",
          content: { note: "half done" },
          reviewed: false,
          action: "created",
        });
        throw new Error("the power went");
      }),
    ).toThrow("the power went");
    expect(archive.session.databases.log.size).toBe(size);
    expect(archive.session.records.count("person")).toBe(0);
    await archive.add("person", {});
    expect(await archive.findings()).toEqual([]);
  });

  it("adds all records of a call or none", async () => {
    const archive = await TestArchive.open();
    const records = [{ code: "P-0009" }, { code: "P-0009" }];
    await expect(archive.call("record.add", { type: "person", records })).rejects.toMatchObject({
      code: "invalid-field",
      params: { field: "code" },
    });
    expect((await archive.call("record.list", { type: "person" })).total).toBe(0);
  });
});

describe("a head that cannot be written", () => {
  it("refuses the change before anything of it is kept", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("person", { occupation: "before" });
    const { size } = archive.session.databases.log;
    await mkdir(join(archive.folder, "head.incoming"));
    await expect(archive.call("record.edit", { id, changes: { occupation: "after" } })).rejects.toThrow();
    await rm(join(archive.folder, "head.incoming"), { recursive: true });
    expect(archive.session.databases.log.size).toBe(size);
    expect((await archive.call("record.get", { id })).record).toMatchObject({ occupation: "before" });
    await archive.call("record.edit", { id, changes: { occupation: "later" } });
    expect(await archive.findings()).toEqual([]);
  });

  it("that was ready when the machine stopped is removed at the next opening", async () => {
    const archive = await TestArchive.open();
    archive.app.lock();
    await writeFile(join(archive.folder, "head.incoming"), "half of a checkpoint");
    await archive.unlock();
    expect(await readdir(archive.folder)).not.toContain("head.incoming");
    expect(await archive.findings()).toEqual([]);
  });
});
