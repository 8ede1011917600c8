import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { objectPath } from "../../../electron/core/objects/object-name.ts";
import { ObjectRows } from "../../../electron/core/objects/object-rows.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const BYTES = Buffer.from(Array.from({ length: 200_000 }, (_, at) => (at * 7919) % 251));

async function withItem() {
  const archive = await TestArchive.open();
  const file = join(archive.outside, "photo.bin");
  await writeFile(file, BYTES);
  await archive.call("intake.import", { paths: [file] });
  const [item] = (await archive.call("record.list", { type: "evidence" })).records;
  return { archive, id: item!.id, to: join(archive.outside, "copy") };
}

describe("a working copy", () => {
  it("has the bytes that were imported, and is logged", async () => {
    const { archive, id, to } = await withItem();
    const sha256 = createHash("sha256").update(BYTES).digest("hex");
    expect(await archive.call("evidence.export", { id, to })).toEqual({ sha256, size: BYTES.length });
    expect(BYTES.equals(await readFile(to))).toBe(true);
    expect(archive.session.databases.log.last()).toMatchObject({
      action: "working-copy-exported",
      record: id,
    });
  });

  it("never replaces a file and never lands inside the archive, not through a link either", async () => {
    const { archive, id, to } = await withItem();
    const put = (place: string) => archive.call("evidence.export", { id, to: place });
    await writeFile(to, "mine");
    await expect(put(to)).rejects.toMatchObject({ code: "destination-exists" });
    expect(await readFile(to, "utf8")).toBe("mine");
    await symlink(archive.folder, join(archive.outside, "link"));
    for (const place of [
      join(archive.folder, "x"),
      join(archive.folder, "objects", "x"),
      join(archive.outside, "link", "x"),
    ])
      await expect(put(place), place).rejects.toMatchObject({ code: "destination-inside-archive" });
    await expect(put(join(archive.outside, "nowhere", "x"))).rejects.toMatchObject({ code: "file-missing" });
    const log = archive.session.databases.log.entries().map(({ action }) => action);
    expect(log).not.toContain("working-copy-exported");
  });

  it("of changed or missing bytes is not written at all", async () => {
    const { archive, id, to } = await withItem();
    const [row] = [...new ObjectRows(archive.session.databases.identities!).all()];
    const path = objectPath(archive.folder, row!.name);
    const bytes = await readFile(path);
    bytes[bytes.length - 100_000]! ^= 1;
    await writeFile(path, bytes);
    await mkdir(join(archive.outside, "out"));
    const into = join(archive.outside, "out", "x");
    await expect(archive.call("evidence.export", { id, to: into })).rejects.toMatchObject({
      name: "Failure",
    });
    expect(await readdir(join(archive.outside, "out"))).toEqual([]);
    await expect(
      archive.call("evidence.export", { id: await archive.add("case", {}), to }),
    ).rejects.toMatchObject({
      code: "wrong-record-type",
    });
    await expect(archive.call("evidence.export", { id: "EV-9999", to })).rejects.toMatchObject({
      code: "unknown-id",
    });
  });

  it("is refused as soon as the permission that covers it is withdrawn", async () => {
    const { archive, id, to } = await withItem();
    const about = await archive.add("person", {});
    const permission = await archive.add("permission", { about, state: "given" });
    await archive.call("record.edit", { id, changes: { providerPerson: about } });
    await archive.call("evidence.export", { id, to });
    await archive.call("record.edit", { id: permission, changes: { state: "withdrawn" } });
    await expect(archive.call("evidence.export", { id, to: `${to}2` })).rejects.toMatchObject({
      code: "access-refused",
      params: { reason: "permission-withdrawn" },
    });
  });
});

describe("a working copy from an archive changed behind the log", () => {
  it("is refused when the item, or a permission, is not what the log bound", async () => {
    const { archive, id, to } = await withItem();
    const about = await archive.add("person", {});
    const permission = await archive.add("permission", { about, state: "given" });
    await archive.call("record.edit", { id, changes: { providerPerson: about } });
    await archive.call("record.edit", { id: permission, changes: { state: "withdrawn" } });
    const { facts, identities } = archive.session.databases;
    const [given] = await archive.call("record.versions", { id: permission });
    const refused = async (sql: string, concerned: string) => {
      for (const database of [facts, identities!]) database.exec("BEGIN");
      facts.exec(sql);
      await expect(archive.call("evidence.export", { id, to }), sql).rejects.toMatchObject({
        code: "record-altered",
        params: { id: concerned },
      });
      for (const database of [facts, identities!]) database.exec("ROLLBACK");
    };
    await refused(`UPDATE record SET version = '${given!.version}' WHERE id = '${permission}'`, permission);
    await refused(`DELETE FROM record WHERE id = '${permission}'`, permission);
    await refused(`UPDATE record SET type = 'person' WHERE id = '${permission}'`, permission);
    await refused(`UPDATE version SET author = 'x' WHERE record = '${id}'`, id);
    expect(await readdir(archive.outside)).not.toContain("copy");
  });
});

describe("accepting an item", () => {
  it("gives it a number of the register once, and never that number again", async () => {
    const { archive, id } = await withItem();
    const first = await archive.call("record.accept", { id });
    expect(first.record).toMatchObject({ triage: "accepted", registration: "EX-0001" });
    expect((await archive.call("record.accept", { id })).version).toBe(first.version);
    const other = await archive.call("record.accept", { id: await archive.add("evidence", {}) });
    expect(other.record.registration).toBe("EX-0002");
    await expect(archive.call("record.accept", { id: await archive.add("case", {}) })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
  });
});
