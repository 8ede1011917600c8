import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bindingFindings, requireBound } from "../../../electron/core/custody/binding.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

/** An archive with a record in two versions, a permission and a stored file. */
async function boundArchive() {
  const archive = await TestArchive.open();
  const matter = await archive.add("case", { title: "qzfirst" });
  await archive.call("record.edit", { id: matter, changes: { title: "qzsecond" } });
  const permission = await archive.add("permission", { state: "given" });
  await archive.call("record.edit", { id: permission, changes: { state: "withdrawn" } });
  const file = join(archive.outside, "paper.txt");
  await writeFile(file, "qzpaper");
  await archive.call("intake.import", { paths: [file] });
  const { facts, identities } = archive.session.databases;
  const versions = await archive.call("record.versions", { id: matter });
  return {
    archive,
    matter,
    permission,
    versions,
    facts,
    identities: identities!,
    databases: archive.session.databases,
  };
}

type Bound = Awaited<ReturnType<typeof boundArchive>>;

describe("the binding of rows to the log", () => {
  it("finds nothing in an archive that only Affiant wrote, with the identities and without them", async () => {
    const { databases } = await boundArchive();
    expect([...bindingFindings(databases)]).toEqual([]);
    expect(() => requireBound(databases, undefined, ["permission"])).not.toThrow();
    const factsAlone = Object.create(databases, { identities: { value: undefined } }) as typeof databases;
    expect([...bindingFindings(factsAlone)]).toEqual([]);
  });

  it.each<[string, (bound: Bound) => void, string, boolean]>([
    [
      "a word changed in the current version",
      ({ identities, versions }) =>
        identities
          .prepare("UPDATE version SET content = replace(content, 'qzsecond', 'qzother') WHERE id = ?")
          .run(versions[1]!.version),
      "row-differs",
      true,
    ],
    [
      "a word changed in an earlier version",
      ({ identities, versions }) =>
        identities
          .prepare("UPDATE version SET content = replace(content, 'qzfirst', 'qzother') WHERE id = ?")
          .run(versions[0]!.version),
      "row-differs",
      false,
    ],
    [
      "content that is no JSON any more",
      ({ facts, versions }) =>
        facts.prepare("UPDATE version SET content = '{' WHERE id = ?").run(versions[1]!.version),
      "row-differs",
      true,
    ],
    [
      "a version marked as reviewed that nobody reviewed",
      ({ facts, versions }) =>
        facts.prepare("UPDATE version SET reviewed = 1 WHERE id = ?").run(versions[1]!.version),
      "row-differs",
      true,
    ],
    [
      "a record set back to an earlier version",
      ({ facts, matter, versions }) =>
        facts.prepare("UPDATE record SET version = ? WHERE id = ?").run(versions[0]!.version, matter),
      "row-differs",
      true,
    ],
    [
      "a version that is gone",
      ({ facts, versions }) => facts.prepare("DELETE FROM version WHERE id = ?").run(versions[1]!.version),
      "entry-without-row",
      true,
    ],
    [
      "an identities half that is gone",
      ({ identities, versions }) =>
        identities.prepare("DELETE FROM version WHERE id = ?").run(versions[1]!.version),
      "entry-without-row",
      true,
    ],
    [
      "a record that is gone",
      ({ facts, matter }) => facts.prepare("DELETE FROM record WHERE id = ?").run(matter),
      "entry-without-row",
      true,
    ],
    [
      "a version slipped in",
      ({ facts, matter }) =>
        facts
          .prepare(
            "INSERT INTO version SELECT 'x', record, 9, parent, author, archive, reviewed, sequence, salt, content FROM version WHERE record = ? AND number = 1",
          )
          .run(matter),
      "row-without-entry",
      false,
    ],
    [
      "a record slipped in",
      ({ facts, versions }) =>
        facts
          .prepare("INSERT INTO record (id, type, version, created) VALUES ('x', 'case', ?, 0)")
          .run(versions[0]!.version),
      "row-without-entry",
      true,
    ],
    [
      "the hash of a stored file changed",
      ({ identities }) => identities.prepare("UPDATE object SET sha256 = zeroblob(32)").run(),
      "row-differs",
      false,
    ],
    [
      "the row of a stored file gone",
      ({ identities }) => identities.prepare("DELETE FROM object").run(),
      "entry-without-row",
      false,
    ],
    [
      "the row of a stored file slipped in",
      ({ identities }) =>
        identities
          .prepare(
            "INSERT INTO object (id, name, file_key, sha256, size, stored_size, sequence) VALUES ('x', 'x', x'', x'', 0, 0, 0)",
          )
          .run(),
      "row-without-entry",
      false,
    ],
  ])("finds %s", async (_, tamper, kind, stopsExport) => {
    const bound = await boundArchive();
    tamper(bound);
    expect([...bindingFindings(bound.databases)]).toContainEqual(expect.objectContaining({ kind }));
    const demand = () => requireBound(bound.databases);
    if (stopsExport) expect(demand).toThrow("record-altered");
    else expect(demand).not.toThrow();
  });

  it("compares the records asked for, and of some types all", async () => {
    const { databases, facts, matter, permission } = await boundArchive();
    facts.prepare("DELETE FROM record WHERE id = ?").run(permission);
    expect(() => requireBound(databases, [matter])).not.toThrow();
    expect(() => requireBound(databases, [matter], ["permission"])).toThrow(
      expect.objectContaining({ code: "record-altered", params: { id: permission } }),
    );
  });

  it("does not believe the index of the log: a withdrawal hidden from it is found", async () => {
    const { databases, facts, permission } = await boundArchive();
    const [given] = facts
      .prepare<[string], { id: string }>("SELECT id FROM version WHERE record = ? AND number = 1")
      .all(permission);
    facts.prepare("UPDATE record SET version = ? WHERE id = ?").run(given!.id, permission);
    facts.prepare("UPDATE log_entry SET record = NULL WHERE record = ?").run(permission);
    expect(() => requireBound(databases, [permission])).toThrow("record-altered");
  });

  it.each([
    [
      "an entry taken off the end",
      "DELETE FROM log_entry WHERE sequence = (SELECT max(sequence) FROM log_entry)",
    ],
    [
      "a changed entry",
      "UPDATE log_entry SET entry = CAST(replace(CAST(entry AS TEXT), 'system', 'behind') AS BLOB) WHERE sequence = 4",
    ],
    ["a checkpoint that nobody known signed", "UPDATE holder SET public_key = zeroblob(32)"],
  ])("does not believe a log with %s", async (_, sql) => {
    const { databases, facts, matter } = await boundArchive();
    facts.exec(sql);
    expect(() => requireBound(databases, [matter])).toThrow("log-broken");
  });
});
