import { copyFile, cp, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createApp, type App } from "../../../electron/core/app.ts";
import { splitAgeHeader, unwrapFileKey } from "../../../electron/core/crypto/age-header.ts";
import { sha256 } from "../../../electron/core/crypto/sha256.ts";
import { closeDatabase, openDatabase } from "../../../electron/core/store/open-database.ts";
import { formatCard } from "../../../electron/core/vault/invitation-card.ts";
import { OuterFiles } from "../../../electron/core/vault/outer-files.ts";
import { generatePersonKey, sealPersonKey } from "../../../electron/core/vault/person-key.ts";
import { PASSPHRASE, ports, TestArchive } from "../fixtures/open-archive.ts";

const OTHER = "another seven words of no meaning at all";

/** A newcomer's key file and card, made without the archive. */
async function newcomer(archive: TestArchive, name = "newcomer") {
  const out = join(archive.outside, name);
  return { out, ...(await archive.call("keys.new", { out, passphrase: OTHER })) };
}

/** Another process with the same archive, as far as a test in one process goes. */
async function openedBy(archive: TestArchive, passphrase: string, keyFile?: string): Promise<App> {
  archive.app.lock();
  const app = createApp(ports);
  await app.call("archive.unlock", {
    folder: archive.folder,
    passphrase,
    ...(keyFile !== undefined && { keyFile }),
  });
  return app;
}

const only = async (folder: string, but: readonly string[] = []) =>
  (await readdir(folder)).filter((name) => !but.includes(name)).map((name) => join(folder, name));

async function importText(archive: TestArchive, name: string, text: string) {
  const path = join(archive.outside, name);
  await writeFile(path, text);
  return archive.call("intake.import", { paths: [path] });
}

describe("somebody who made their own key", () => {
  it("is added with their card and the fingerprint heard by another way, and opens the archive", async () => {
    const archive = await TestArchive.open();
    const { card, fingerprint, out, recipient } = await newcomer(archive);
    expect(await readFile(card, "utf8")).toContain(`recipient: ${recipient}\n`);
    const added = await archive.call("keys.add", {
      card,
      fingerprint: fingerprint.toUpperCase().replaceAll("-", " "),
      keyFile: out,
      compartments: ["facts", "identities"],
      name: "Invented Colleague",
    });
    expect(added).toMatchObject({ code: "H-0002", fingerprint, passphrase: null });
    expect((await archive.call("keys.list", {}))[1]).toMatchObject({
      name: "Invented Colleague",
      self: false,
    });
    archive.app.lock();
    expect(await archive.unlock(OTHER)).toMatchObject({ holder: "H-0002", seesIdentities: true });
    expect(await archive.findings({ readData: true })).toEqual([]);
    const actions = (await archive.call("custody.log", {})).entries.map(({ action }) => action);
    expect(actions.filter((action) => action === "holder-added")).toHaveLength(2);
  });

  it("may keep their key file to themselves", async () => {
    const archive = await TestArchive.open();
    const { card, fingerprint, out } = await newcomer(archive);
    await archive.call("keys.add", { card, fingerprint, compartments: ["facts"] });
    expect(await readdir(join(archive.folder, "keys"))).toHaveLength(1);
    archive.app.lock();
    await expect(archive.unlock(OTHER)).rejects.toMatchObject({ code: "cannot-unlock" });
    const app = await openedBy(archive, OTHER, out);
    expect((await app.call("keys.list", {}))[1]).toMatchObject({ code: "H-0002", self: true });
    await expect(app.call("keys.passphrase", {})).rejects.toMatchObject({ code: "file-missing" });
    app.lock();
  });

  it("is not added with another fingerprint, with a part of it, or with none", async () => {
    const archive = await TestArchive.open();
    const [one, other] = [await newcomer(archive), await newcomer(archive, "other")];
    for (const fingerprint of [other.fingerprint, one.fingerprint.slice(0, 19), "", undefined]) {
      await expect(
        archive.call("keys.add", {
          card: one.card,
          compartments: ["facts"],
          ...(fingerprint !== undefined && { fingerprint }),
        }),
      ).rejects.toMatchObject({ code: "fingerprint-mismatch" });
    }
    expect(await archive.call("keys.list", {})).toHaveLength(1);
    expect(await readdir(join(archive.folder, "grants"))).toHaveLength(1);
  });

  it("is not added with a card whose recipient was exchanged", async () => {
    const archive = await TestArchive.open();
    const { card, fingerprint } = await newcomer(archive);
    const attacker = await generatePersonKey();
    const text = await readFile(card, "utf8");
    await writeFile(card, text.replace(/recipient: .*/, `recipient: ${attacker.recipient}`));
    const adding = archive.call("keys.add", { card, fingerprint, compartments: ["facts"] });
    await expect(adding).rejects.toMatchObject({ code: "card-invalid" });
    await writeFile(card, formatCard(attacker));
    await expect(
      archive.call("keys.add", { card, fingerprint, compartments: ["facts"] }),
    ).rejects.toMatchObject({ code: "fingerprint-mismatch" });
  });

  it("is added once, and with a key file that is one", async () => {
    const archive = await TestArchive.open();
    const { card, fingerprint, out } = await newcomer(archive);
    const adding = (keyFile: string) =>
      archive.call("keys.add", { card, fingerprint, keyFile, compartments: ["facts"] });
    await expect(adding(card)).rejects.toMatchObject({ code: "card-invalid" });
    const weak = join(archive.outside, "weak");
    await writeFile(weak, await sealPersonKey(await generatePersonKey(), OTHER, ports.workFactor - 1));
    await expect(adding(weak)).rejects.toMatchObject({ code: "card-invalid" });
    await adding(out);
    await expect(adding(out)).rejects.toMatchObject({ code: "holder-exists" });
  });
});

describe("somebody at the same desk", () => {
  it("gets a key and a passphrase of seven words", async () => {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts", "identities"] });
    expect(passphrase).toMatch(/^[a-z]+(-[a-z]+){6}$/);
    archive.app.lock();
    expect(await archive.unlock(passphrase!)).toMatchObject({ holder: "H-0002" });
    archive.app.lock();
    expect(await archive.unlock()).toMatchObject({ holder: "H-0001" });
  });

  it("with the facts alone sees codes, and can give no more than they have", async () => {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"], name: "Second Name" });
    archive.app.lock();
    expect(await archive.unlock(passphrase!)).toMatchObject({ seesIdentities: false });
    const people = await archive.call("keys.list", {});
    expect(people.map(({ name }) => name)).toEqual([null, null]);
    await expect(archive.call("keys.add", { compartments: ["facts", "identities"] })).rejects.toMatchObject({
      code: "access-refused",
    });
    await expect(
      archive.call("keys.add", { compartments: ["facts"], name: "Somebody" }),
    ).rejects.toMatchObject({ code: "access-refused" });
    expect(await archive.call("keys.add", { compartments: ["facts"] })).toMatchObject({ code: "H-0003" });
  });
});

describe("somebody with the facts alone", () => {
  it("cannot reach the identities with anything that their process holds", async () => {
    const archive = await TestArchive.open();
    await importText(archive, "letter.txt", "a fictional letter");
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    const object = (await archive.call("check.run", {})).objects;
    expect(object).toBe(1);
    archive.app.lock();
    await archive.unlock(passphrase!);
    const { grant, databases, person } = archive.session;
    expect(databases.identities).toBeUndefined();
    expect(grant.keys.map(({ compartment }) => compartment)).toEqual(["facts"]);
    for (const { databaseKey, nameKey } of grant.keys)
      for (const key of [databaseKey, nameKey])
        expect(() =>
          openDatabase({ path: join(archive.folder, "identities.db"), key, mode: "read" }),
        ).toThrow("archive-damaged");
    const stored = (await readdir(join(archive.folder, "objects"), { recursive: true })).filter((name) =>
      name.endsWith(".age"),
    );
    const { header } = splitAgeHeader(await readFile(join(archive.folder, "objects", stored[0]!)));
    const identities = [person.identity, ...grant.keys.map(({ identity }) => identity)];
    await expect(unwrapFileKey(header, identities)).rejects.toMatchObject({ code: "age-no-identity" });
    for (const other of await only(join(archive.folder, "grants"))) {
      const grantHeader = splitAgeHeader(await readFile(other)).header;
      const opens = await unwrapFileKey(grantHeader, identities).then(
        () => true,
        () => false,
      );
      const own = new OuterFiles(databases.facts).pathOf("grants", person.keyId);
      expect(opens).toBe(other.endsWith(own!));
    }
  });
});

describe("a passphrase", () => {
  it("is changed in one file, and the old one opens nothing any more", async () => {
    const archive = await TestArchive.open();
    const others = await archive.call("keys.add", { compartments: ["facts"] });
    const grants = await Promise.all(
      (await only(join(archive.folder, "grants"))).map((path) => readFile(path)),
    );
    expect(await archive.call("keys.passphrase", { passphrase: OTHER })).toMatchObject({ passphrase: null });
    archive.app.lock();
    await expect(archive.unlock()).rejects.toMatchObject({ code: "cannot-unlock" });
    expect(await archive.unlock(OTHER)).toMatchObject({ holder: "H-0001" });
    expect(await archive.findings()).toEqual([]);
    archive.app.lock();
    expect(await archive.unlock(others.passphrase!)).toMatchObject({ holder: "H-0002" });
    expect(
      await Promise.all((await only(join(archive.folder, "grants"))).map((path) => readFile(path))),
    ).toEqual(grants);
    const { entries } = await archive.call("custody.log", {});
    expect(entries.filter(({ action }) => action === "passphrase-changed")).toHaveLength(1);
  });
});

describe("new keys of the archive", () => {
  it("keep everybody's access, all records and all stored files", async () => {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts"] });
    await importText(archive, "letter.txt", "a fictional letter");
    const before = await archive.call("record.list", { type: "evidence" });
    expect(await archive.call("keys.rotate", {})).toEqual({ generation: 2 });
    expect(await archive.call("record.list", { type: "evidence" })).toEqual(before);
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect(await archive.call("keys.rotate", {})).toEqual({ generation: 3 });
    archive.app.lock();
    await archive.unlock();
    expect(archive.session.grant.keys.map(({ generation }) => generation)).toEqual([1, 2, 3, 1, 2, 3]);
    expect(await archive.findings({ readData: true })).toEqual([]);
    archive.app.lock();
    expect(await archive.unlock(passphrase!)).toMatchObject({ holder: "H-0002", seesIdentities: false });
    expect(await archive.findings()).toEqual(["identities-not-checked"]);
  });

  it("know content again that an earlier name key named", async () => {
    const archive = await TestArchive.open();
    await importText(archive, "letter.txt", "a fictional letter");
    await archive.call("keys.rotate", {});
    expect(await importText(archive, "copy.txt", "a fictional letter")).toMatchObject({ refused: 0 });
    await importText(archive, "second.txt", "another fictional letter");
    expect((await archive.call("check.run", {})).objects).toBe(2);
    expect(await archive.findings({ readData: true })).toEqual([]);
    const stored = (await readdir(join(archive.folder, "objects"), { recursive: true })).filter((name) =>
      name.endsWith(".age"),
    );
    expect(stored).toHaveLength(2);
  });

  it("are not made while something else runs", async () => {
    const archive = await TestArchive.open();
    const rotating = archive.call("keys.rotate", {});
    await expect(archive.call("record.list", { type: "case" })).rejects.toMatchObject({
      code: "archive-busy",
    });
    await expect(archive.call("keys.rotate", {})).rejects.toMatchObject({ code: "archive-busy" });
    await rotating;
    await archive.add("case", { title: "A matter" });
  });

  it("refuse databases from before that are put back", async () => {
    const { archive, restore } = await renewed();
    for (const files of [
      ["archive.db"],
      ["identities.db"],
      ["archive.db", "identities.db", "head", "pages"],
    ]) {
      await restore(files);
      await expect(archive.unlock(), files.join()).rejects.toMatchObject({
        code: expect.stringMatching(
          /^(generation-outdated|key-file-changed|log-behind-head|archive-damaged|database-exchanged)$/,
        ) as string,
      });
    }
    await restore([]);
    await archive.unlock();
    expect(await archive.findings()).toEqual([]);
  });

  it("refuse them also from somebody who knows the old keys and has the database know the new grants", async () => {
    const { archive, restore, kept, oldKey } = await renewed();
    const grants = await readdir(join(archive.folder, "grants"));
    const forged = openDatabase({ path: join(kept, "archive.db"), key: oldKey, mode: "write" });
    for (const name of grants) {
      const bytes = await readFile(join(archive.folder, "grants", name));
      forged
        .prepare("UPDATE outer_file SET announced = ? WHERE path = ?")
        .run(sha256(bytes), `grants/${name}`);
    }
    forged.prepare("INSERT INTO rotation (generation, size, proof) VALUES (2, 1, zeroblob(32))").run();
    forged.prepare("DELETE FROM identities_mark").run();
    closeDatabase(forged);
    await restore(["archive.db", "identities.db", "head"]);
    await rm(join(archive.folder, "pages"), { force: true });
    await expect(archive.unlock()).rejects.toMatchObject({ code: "generation-outdated" });
  });
});

/** An archive whose keys are new, with a copy of it from before and a way to put parts of that back. */
async function renewed() {
  const archive = await TestArchive.open();
  const oldKey = archive.session.current.facts.databaseKey;
  archive.app.lock();
  const [kept, now] = [join(archive.outside, "kept"), join(archive.outside, "now")];
  await cp(archive.folder, kept, { recursive: true });
  await archive.unlock();
  await archive.call("keys.rotate", {});
  archive.app.lock();
  await cp(archive.folder, now, { recursive: true });
  const restore = async (files: readonly string[]) => {
    await rm(archive.folder, { recursive: true });
    await cp(now, archive.folder, { recursive: true });
    for (const name of files) await copyFile(join(kept, name), join(archive.folder, name));
  };
  return { archive, kept, restore, oldKey };
}

describe("somebody who is removed", () => {
  it("opens nothing written after, with anything they hold", async () => {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts", "identities"] });
    await importText(archive, "before.txt", "a fictional letter");
    archive.app.lock();
    await archive.unlock(passphrase!);
    const { grant, person } = archive.session;
    archive.app.lock();
    const kept = join(archive.outside, "kept");
    await cp(archive.folder, kept, { recursive: true });
    await archive.unlock();
    expect(await archive.call("keys.revoke", { holder: "H-0002" })).toEqual({
      code: "H-0002",
      generation: 2,
    });
    await importText(archive, "after.txt", "another fictional letter");
    expect((await archive.call("keys.list", {}))[1]).toMatchObject({ revoked: true });
    expect(await archive.findings({ readData: true })).toEqual([]);
    expect(await readdir(join(archive.folder, "grants"))).toHaveLength(1);
    archive.app.lock();
    await expect(archive.unlock(passphrase!)).rejects.toMatchObject({ code: "cannot-unlock" });
    for (const name of ["archive.db", "identities.db"])
      for (const { databaseKey } of grant.keys)
        expect(() =>
          openDatabase({ path: join(archive.folder, name), key: databaseKey, mode: "read" }),
        ).toThrow("archive-damaged");
    const names = async (folder: string) =>
      (await readdir(join(folder, "objects"), { recursive: true })).filter((name) => name.endsWith(".age"));
    const old = await names(kept);
    const identities = [person.identity, ...grant.keys.map(({ identity }) => identity)];
    for (const name of await names(archive.folder)) {
      const { header } = splitAgeHeader(await readFile(join(archive.folder, "objects", name)));
      const opens = await unwrapFileKey(header, identities).then(
        () => true,
        () => false,
      );
      expect(opens).toBe(old.includes(name));
    }
    for (const part of ["keys", "grants"])
      for (const name of await readdir(join(kept, part)))
        await copyFile(join(kept, part, name), join(archive.folder, part, name));
    await expect(archive.unlock(passphrase!)).rejects.toMatchObject({
      code: expect.stringMatching(/^(archive-damaged|key-file-changed|generation-outdated)$/) as string,
    });
  });

  it("is somebody else, whose code is known, and not the last who may see identities", async () => {
    const archive = await TestArchive.open();
    const revoking = (holder: string) => archive.call("keys.revoke", { holder });
    await expect(revoking("H-0001")).rejects.toMatchObject({
      code: "holder-not-removable",
      params: { reason: "last" },
    });
    await expect(revoking("H-0009")).rejects.toMatchObject({ code: "unknown-holder" });
    const second = await archive.call("keys.add", { compartments: ["facts", "identities"] });
    await expect(revoking("H-0001")).rejects.toMatchObject({ params: { reason: "self" } });
    archive.app.lock();
    await archive.unlock(second.passphrase!);
    await revoking("H-0001");
    await expect(revoking("H-0001")).rejects.toMatchObject({ code: "unknown-holder" });
    expect(await archive.findings()).toEqual([]);
  });
});

describe("a key file or grant that was exchanged", () => {
  it("opens nothing until somebody else confirms it", async () => {
    const archive = await TestArchive.open();
    const { passphrase } = await archive.call("keys.add", { compartments: ["facts", "identities"] });
    const path = new OuterFiles(archive.session.databases.facts).pathOf(
      "keys",
      archive.session.person.keyId,
    )!;
    const again = await sealPersonKey(archive.session.person, PASSPHRASE, 9);
    archive.app.lock();
    await writeFile(join(archive.folder, path), again);
    await expect(archive.unlock()).rejects.toMatchObject({ code: "key-file-changed" });
    await archive.unlock(passphrase!);
    expect(await archive.findings()).toContain("outer-file-changed");
    expect(await archive.call("keys.confirm", { path })).toEqual({ code: "H-0001" });
    expect(await archive.findings()).toEqual([]);
    archive.app.lock();
    expect(await archive.unlock()).toMatchObject({ holder: "H-0001" });
    await expect(archive.call("keys.confirm", { path })).rejects.toMatchObject({ code: "access-refused" });
  });

  it("is an attacker's own: neither it nor a grant beside the true one opens anything", async () => {
    const archive = await TestArchive.open();
    const { sealGrant } = await import("../../../electron/core/vault/grant.ts");
    const { person, archiveId, grant } = archive.session;
    const attacker = await generatePersonKey();
    archive.app.lock();
    const keys = join(archive.folder, "keys", `${"a".repeat(26)}.age`);
    await writeFile(keys, await sealPersonKey(attacker, OTHER, 10));
    const forged = await sealGrant(
      { archiveId, to: attacker.keyId, keys: grant.keys },
      attacker,
      attacker.recipient,
    );
    await writeFile(join(archive.folder, "grants", `${"a".repeat(26)}.age`), forged);
    await expect(archive.unlock(OTHER)).rejects.toMatchObject({ code: "key-file-changed" });
    const misleading = await sealGrant(
      {
        archiveId,
        to: person.keyId,
        keys: grant.keys.map((part) => ({ ...part, databaseKey: part.nameKey })),
      },
      attacker,
      person.recipient,
    );
    await mkdir(join(archive.folder, "grants"), { recursive: true });
    await writeFile(join(archive.folder, "grants", `${"a".repeat(26)}.age`), misleading);
    await archive.unlock();
    expect(await new OuterFiles(archive.session.databases.facts).unknown(archive.folder)).toEqual([
      `grants/${"a".repeat(26)}.age`,
      `keys/${"a".repeat(26)}.age`,
    ]);
  });
});
