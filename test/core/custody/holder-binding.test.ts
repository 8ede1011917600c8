import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { holderFindings } from "../../../electron/core/custody/holder-binding.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** An archive of three people: two see everything, one the facts alone. */
async function ofThree() {
  const archive = await TestArchive.open();
  const both = (await archive.call("keys.add", { compartments: ["facts", "identities"] })).passphrase!;
  await archive.call("keys.add", { compartments: ["facts"] });
  return { archive, both, facts: archive.session.databases.facts };
}

const who = async (archive: TestArchive) =>
  (await archive.call("check.run", {})).findings
    .filter(({ code }) => code === "holder-differs")
    .map(({ where }) => where.holder);

describe("whoever holds keys, against the custody log", () => {
  it.each([
    [
      "was given more rights",
      "UPDATE holder SET compartments = 'facts identities' WHERE code = 'H-0003'",
      "H-0003",
    ],
    ["got another's key", "UPDATE holder SET public_key = zeroblob(32) WHERE code = 'H-0002'", "H-0002"],
    ["got another's recipient", "UPDATE holder SET recipient = 'age1other' WHERE code = 'H-0002'", "H-0002"],
    ["was removed", "UPDATE holder SET revoked = 2 WHERE code = 'H-0003'", "H-0003"],
    [
      "has another grant",
      `UPDATE outer_file SET sha256 = zeroblob(32) WHERE path GLOB 'grants/*'
         AND holder = (SELECT key_id FROM holder WHERE code = 'H-0002')`,
      "H-0002",
    ],
    [
      "has a second grant",
      `INSERT INTO outer_file (path, sha256, holder)
         SELECT 'grants/second.age', zeroblob(32), key_id FROM holder WHERE code = 'H-0002'`,
      "H-0002",
    ],
    [
      "was put on the list",
      `INSERT INTO holder (key_id, public_key, recipient, code, compartments)
         VALUES ('f0', zeroblob(32), 'age1other', 'H-0009', 'facts')`,
      "H-0009",
    ],
  ])("is found where somebody behind the log %s", async (_, sql, code) => {
    const { archive, facts } = await ofThree();
    expect(await who(archive)).toEqual([]);
    facts.exec(sql);
    expect(await who(archive)).toEqual([code]);
  });

  it("is found where somebody was taken off the list", async () => {
    const { archive, facts } = await ofThree();
    const { keyId } = (await archive.call("keys.list", {}))[2]!;
    facts.prepare("DELETE FROM holder WHERE key_id = ?").run(keyId);
    expect(await who(archive)).toEqual([keyId]);
  });

  it("is as bound after every change that the archive itself makes", async () => {
    const { archive } = await ofThree();
    await archive.call("keys.rotate", {});
    expect(await archive.findings()).toEqual([]);
    await archive.call("keys.passphrase", {});
    await archive.call("keys.revoke", { holder: "H-0003" });
    expect(await archive.findings()).toEqual([]);
    const { facts, log } = archive.session.databases;
    expect(holderFindings(facts, log.entries())).toEqual([]);
    expect(log.entries().filter(({ action }) => action === "granted")).toHaveLength(5);
  });

  it("is given no new keys while the list is not what the log says", async () => {
    const { archive, facts } = await ofThree();
    facts.exec("UPDATE holder SET compartments = 'facts identities' WHERE code = 'H-0003'");
    const generation = archive.session.current.facts.generation;
    const refusal = { code: "record-altered", params: { id: "H-0003" } };
    await expect(archive.call("keys.rotate", {})).rejects.toMatchObject(refusal);
    await expect(archive.call("keys.revoke", { holder: "H-0002" })).rejects.toMatchObject(refusal);
    expect(archive.session.current.facts.generation).toBe(generation);
  });

  it("is not vouched for by confirming a changed grant of theirs", async () => {
    const { archive, facts } = await ofThree();
    const path = facts
      .prepare<[], { path: string }>(
        `SELECT path FROM outer_file WHERE path GLOB 'grants/*'
           AND holder = (SELECT key_id FROM holder WHERE code = 'H-0002')`,
      )
      .get()!.path;
    const own = facts
      .prepare<[], { path: string }>(
        `SELECT path FROM outer_file WHERE path GLOB 'grants/*'
           AND holder = (SELECT key_id FROM holder WHERE code = 'H-0001')`,
      )
      .get()!.path;
    await writeFile(join(archive.folder, path), await readFile(join(archive.folder, own)));
    await archive.call("keys.confirm", { path });
    expect(await archive.findings()).toEqual([]);
    facts.exec("UPDATE holder SET compartments = 'facts' WHERE code = 'H-0002'");
    await writeFile(
      join(archive.folder, path),
      Buffer.concat([await readFile(join(archive.folder, own)), Buffer.from("x")]),
    );
    await archive.call("keys.confirm", { path });
    expect(await who(archive)).toEqual(["H-0002"]);
  });
});
