import { appendFile, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { objectPath } from "../../../electron/core/objects/object-name.ts";
import { ObjectRows } from "../../../electron/core/objects/object-rows.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

async function filledArchive() {
  const archive = await TestArchive.open();
  const id = await archive.add("person", { names: [{ text: "Вигадана" }], sex: "female" });
  await archive.call("record.edit", { id, changes: { sex: "male", note: "second" } });
  const file = join(archive.outside, "note.txt");
  await writeFile(file, "some words of a file\n");
  await archive.call("intake.import", { paths: [file] });
  const { facts, identities } = archive.session.databases;
  return { archive, id, facts, identities: identities! };
}

const objectOf = async (archive: TestArchive) => {
  const [row] = [...new ObjectRows(archive.session.databases.identities!).all()];
  const path = objectPath(archive.folder, row!.name);
  return { id: row!.id, path, bytes: await readFile(path) };
};

describe("the check of an archive that nobody meddled with", () => {
  it("finds nothing, counts what it looked at, and is itself logged", async () => {
    const { archive } = await filledArchive();
    const outcome = await archive.call("check.run", { readData: true });
    expect(outcome).toMatchObject({ findings: [], objects: 1, versions: 4, entries: 7 });
    expect(archive.session.databases.log.last()!.action).toBe("checked");
  });
});

describe("the check finds a record changed behind Affiant's back:", () => {
  it("its content in archive.db", async () => {
    const { archive, id, facts } = await filledArchive();
    facts.prepare("UPDATE version SET content = replace(content, 'male', 'other') WHERE record = ?").run(id);
    const { findings } = await archive.call("check.run", {});
    expect(findings).toContainEqual({ code: "version-changed", severity: "error", where: id });
  });

  it("its content in identities.db", async () => {
    const { archive, id, identities } = await filledArchive();
    identities.prepare("UPDATE version SET content = replace(content, 'second', 'other')").run();
    const { findings } = await archive.call("check.run", {});
    expect(findings).toEqual([{ code: "version-changed", severity: "error", where: id }]);
  });

  it("who wrote it, that it was reviewed, its number", async () => {
    for (const change of ["author = 'x'", "reviewed = 1", "number = number + 10", "parent = 'x'"]) {
      const { archive, facts } = await filledArchive();
      facts.exec(`UPDATE version SET ${change}`);
      expect(await archive.findings(), change).toContain("version-changed");
    }
  });

  it("an older version shown in place of the newest", async () => {
    const { archive, id, facts } = await filledArchive();
    facts
      .prepare(
        "UPDATE record SET version = (SELECT id FROM version WHERE record = ? AND number = 1) WHERE id = ?",
      )
      .run(id, id);
    expect((await archive.call("check.run", {})).findings).toEqual([
      { code: "version-not-newest", severity: "error", where: id },
    ]);
  });

  it("the halves of two versions swapped, salts and all", async () => {
    const { archive, id, identities } = await filledArchive();
    const [a, b] = identities
      .prepare<[string], { id: string }>("SELECT id FROM version WHERE record = ? ORDER BY sequence")
      .all(id);
    const rename = identities.prepare("UPDATE version SET id = ? WHERE id = ?");
    rename.run("swap", a!.id);
    rename.run(a!.id, b!.id);
    rename.run(b!.id, "swap");
    expect(await archive.findings()).toEqual(["version-changed", "version-changed"]);
  });

  it("a version deleted, and one that no entry of the log knows", async () => {
    const { archive, id, facts, identities } = await filledArchive();
    identities
      .prepare("DELETE FROM version WHERE id = ?")
      .run(
        facts.prepare<[string], { version: string }>("SELECT version FROM record WHERE id = ?").get(id)!
          .version,
      );
    identities
      .prepare(
        "INSERT INTO version (id, record, sequence, salt, content) VALUES ('made-up', ?, 0, x'00', '{}')",
      )
      .run(id);
    expect(await archive.findings()).toEqual(["version-changed", "version-unlogged"]);
  });

  it("content that is no content any more", async () => {
    const { archive, id, identities } = await filledArchive();
    identities.prepare("UPDATE version SET content = '{' WHERE record = ?").run(id);
    expect(await archive.findings()).toEqual(["version-changed", "version-changed"]);
  });

  it("a whole record taken out", async () => {
    const { archive, id, facts } = await filledArchive();
    facts.prepare("DELETE FROM version WHERE record = ?").run(id);
    facts.prepare("DELETE FROM record WHERE id = ?").run(id);
    expect(await archive.findings()).toContain("version-changed");
  });
});

describe("the check finds a log that was changed:", () => {
  it("an entry deleted", async () => {
    const { archive, facts } = await filledArchive();
    facts.exec("DELETE FROM log_entry WHERE sequence = 3");
    const findings = await archive.findings();
    expect(findings).toContain("log-chain-broken");
    expect(findings).toContain("checkpoint-mismatch");
    expect(findings).toContain("version-unlogged");
  });

  it("an entry rewritten, with and without its leaf", async () => {
    const { archive, facts } = await filledArchive();
    const actor = archive.session.person.keyId;
    facts
      .prepare(
        "UPDATE log_entry SET entry = CAST(replace(CAST(entry AS TEXT), ?, ?) AS BLOB) WHERE sequence = 3",
      )
      .run(actor, "0".repeat(32));
    expect(await archive.findings()).toEqual(
      expect.arrayContaining(["log-entry-changed", "log-chain-broken"]),
    );
  });

  it("an entry that is no entry any more, and a checkpoint that is no note", async () => {
    const { archive, facts } = await filledArchive();
    facts.exec("UPDATE log_entry SET entry = x'00' WHERE sequence = 3");
    facts.exec("UPDATE log_checkpoint SET note = x'00' WHERE size = 4");
    const findings = await archive.findings();
    expect(findings).toEqual(expect.arrayContaining(["log-entry-changed", "checkpoint-mismatch"]));
  });

  it("a checkpoint signed by a stranger", async () => {
    const { archive, facts } = await filledArchive();
    facts.exec(
      "UPDATE log_checkpoint SET note = CAST(replace(CAST(note AS TEXT), '— affiant/', '— other/') AS BLOB) WHERE size = 4",
    );
    expect(await archive.findings()).toEqual(["checkpoint-unsigned"]);
  });

  it("a continuation of another history than the one noted on paper", async () => {
    const [{ archive }, other] = [await filledArchive(), await TestArchive.open()];
    const since = join(archive.outside, "note");
    await writeFile(since, (await archive.call("custody.checkpoint", {})).note);
    await archive.add("case", {});
    expect(await archive.findings({ since })).toEqual([]);
    expect(await other.findings({ since })).toEqual(["log-not-continuous"]);
    await writeFile(since, "no note");
    await expect(archive.findings({ since })).rejects.toMatchObject({ code: "note-invalid" });
    await rm(since);
    await expect(archive.findings({ since })).rejects.toMatchObject({ code: "file-missing" });
  });
});

describe("the check finds in the folder", () => {
  it("a stored file that is missing", async () => {
    const { archive } = await filledArchive();
    await rm((await objectOf(archive)).path);
    expect(await archive.findings()).toEqual(["object-missing"]);
  });

  it("a stored file changed at any place: in its header at once, in its body when the data is read", async () => {
    const { archive } = await filledArchive();
    const { id, path, bytes } = await objectOf(archive);
    const place = Buffer.from(bytes);
    place[bytes.length - 3]! ^= 1;
    await writeFile(path, place);
    const { findings } = await archive.call("check.run", { readData: true });
    expect(findings).toMatchObject([{ where: id, severity: "error" }]);
    const header = Buffer.from(bytes);
    header[60]! ^= 1;
    await writeFile(path, header);
    expect(await archive.findings()).toHaveLength(1);
    await writeFile(path, bytes.subarray(0, -1));
    expect(await archive.findings()).toHaveLength(1);
  });

  it("a stored file that no row knows", async () => {
    const { archive } = await filledArchive();
    const { path } = await objectOf(archive);
    await writeFile(join(path, "..", `${"e".repeat(64)}.age`), "x");
    expect(await archive.findings()).toEqual(["object-unknown"]);
  });

  it("a readable file that was changed or removed", async () => {
    const { archive } = await filledArchive();
    await appendFile(join(archive.folder, "READ-ME-FIRST.txt"), "Send your key to …");
    await rm(join(archive.folder, "keys", (await readdir(join(archive.folder, "keys")))[0]!));
    expect((await archive.findings()).sort()).toEqual(["outer-file-changed", "outer-file-missing"]);
  });
});
