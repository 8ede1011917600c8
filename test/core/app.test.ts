import { rm } from "node:fs/promises";
import { describe, expect, it, onTestFinished } from "vitest";
import { createApp } from "../../electron/core/app.ts";
import { CONTRACT, type CallName } from "../../shared/contract/contract.ts";
import { CALL_TABLE } from "./fixtures/call-table.ts";
import { PASSPHRASE, ports, TestArchive } from "./fixtures/open-archive.ts";

/** An input that each call accepts as such. */
const INPUTS = Object.fromEntries(
  Object.entries(CALL_TABLE).map(([name, [, , , input]]) => [name, input]),
) as Record<CallName, unknown>;
const onAnArchive = (Object.keys(CONTRACT) as CallName[]).filter((name) => CONTRACT[name].access !== "none");

describe("while no archive is open", () => {
  it("every call on one is refused", async () => {
    expect(onAnArchive.length).toBeGreaterThan(50);
    const app = createApp(ports);
    for (const name of onAnArchive)
      await expect(app.call(name, INPUTS[name] as never), name).rejects.toMatchObject({
        code: "access-refused",
        params: { reason: "locked" },
      });
  });

  it("the legal categories can be read", async () => {
    const app = createApp(ports);
    const { categories } = await app.call("law.categories", {});
    expect(categories.length).toBeGreaterThan(10);
    const one = await app.call("law.categories", { id: "torture-war-crime" });
    expect(one.categories.map(({ id }) => id)).toEqual(["torture-war-crime"]);
    await expect(app.call("law.categories", { id: "none" })).rejects.toMatchObject({
      code: "unknown-category",
    });
  });
});

describe("an open archive", () => {
  it("stays open when somebody fails to unlock it again, or another one", async () => {
    const archive = await TestArchive.open();
    const other = await TestArchive.open();
    other.app.lock();
    const id = await archive.add("case", { title: "qzkept" });
    const unlock = (folder: string, passphrase = PASSPHRASE) =>
      archive.call("archive.unlock", { folder, passphrase });
    const { session } = archive;
    for (const folder of [archive.folder, other.folder])
      await expect(unlock(folder, "wrong")).rejects.toMatchObject({ code: "cannot-unlock" });
    await expect(unlock(archive.outside)).rejects.toMatchObject({ name: "Failure" });
    await expect(
      archive.call("archive.unlock", { folder: archive.folder, passphraseFile: "/nowhere/x" }),
    ).rejects.toMatchObject({ code: "file-missing" });
    expect(archive.session).toBe(session);
    expect((await archive.call("record.get", { id })).record.title).toBe("qzkept");
  });

  it("gives way to itself and to another one when the passphrase is right", async () => {
    const archive = await TestArchive.open();
    const other = await TestArchive.open();
    const id = await archive.add("case", { title: "qzkept" });
    await archive.unlock();
    expect((await archive.call("record.get", { id })).record.title).toBe("qzkept");
    await expect(
      archive.call("archive.unlock", { folder: other.folder, passphrase: PASSPHRASE }),
    ).rejects.toMatchObject({ code: "archive-in-use" });
    expect((await archive.call("record.get", { id })).record.title).toBe("qzkept");
    other.app.lock();
    await archive.call("archive.unlock", { folder: other.folder, passphrase: PASSPHRASE });
    await expect(archive.call("record.get", { id })).rejects.toMatchObject({ code: "unknown-id" });
    await archive.unlock();
    expect((await archive.call("record.get", { id })).record.title).toBe("qzkept");
  });

  it("has a handler for every call of the contract", async () => {
    const archive = await TestArchive.open();
    for (const name of onAnArchive) {
      const outcome = await archive.app.call(name, INPUTS[name] as never).catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome.name, name).toBe("Failure");
    }
  });

  it("is closed by locking, and by unlocking another", async () => {
    const [archive, other] = [await TestArchive.open(), await TestArchive.open()];
    other.app.lock();
    await archive.call("archive.unlock", { folder: other.folder, passphrase: PASSPHRASE });
    onTestFinished(() => archive.app.lock());
    const app = createApp(ports);
    await app.call("archive.unlock", { folder: archive.folder, passphrase: PASSPHRASE });
    await app.call("archive.lock", {});
    await app.call("archive.lock", {});
    await expect(app.call("keys.list", {})).rejects.toMatchObject({ code: "access-refused" });
  });
});

describe("locking", () => {
  it("locks also when the medium was pulled out, whatever it reports", async () => {
    const archive = await TestArchive.open();
    const { session } = archive;
    await rm(archive.folder, { recursive: true });
    await archive.call("archive.lock", {}).catch(() => undefined);
    expect(archive.app.session).toBeUndefined();
    expect(session.databases.facts.open).toBe(false);
    expect(session.databases.identities!.open).toBe(false);
    archive.app.lock();
  });
});

describe("a call", () => {
  const app = createApp(ports);

  it("that nobody declared is refused, names of every object's own properties included", async () => {
    for (const name of ["record.destroy", "constructor", "toString", "__proto__", ""])
      await expect(app.call(name as CallName, {}), name).rejects.toMatchObject({
        code: "unknown-call",
      });
  });

  it("with a field that nobody declared is refused, in every call", async () => {
    expect(Object.keys(INPUTS).sort()).toEqual(Object.keys(CONTRACT).sort());
    for (const [name, input] of Object.entries(INPUTS))
      await expect(
        app.call(name as CallName, { ...(input as object), fictional: true } as never),
        name,
      ).rejects.toMatchObject({
        code: "invalid-field",
      });
  });

  it("with an unfit value is refused and the field is named", async () => {
    await expect(app.call("record.list", { type: "no-such-type" })).rejects.toMatchObject({
      code: "invalid-field",
      params: { field: "type" },
    });
    await expect(app.call("search.query", { query: "x", limit: 0 })).rejects.toMatchObject({
      params: { field: "limit" },
    });
    await expect(app.call("record.get", null as never)).rejects.toMatchObject({ code: "invalid-field" });
  });
});
