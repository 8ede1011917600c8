import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { createApp } from "../../../electron/core/app.ts";
import { assetFolder } from "../../../electron/core/asset-folder.ts";
import type { CallContext } from "../../../electron/core/call-context.ts";
import { sha256 } from "../../../electron/core/crypto/sha256.ts";
import { bindingFindings, requireBound } from "../../../electron/core/custody/binding.ts";
import { extractLog } from "../../../electron/core/custody/log-extract.ts";
import { signersOf } from "../../../electron/core/custody/note-signers.ts";
import { dossierHandlers } from "../../../electron/core/dossier/dossier-calls.ts";
import { exportWorkingCopy } from "../../../electron/core/exchange/working-copy.ts";
import { makeSample } from "../../../electron/core/sample/make-sample.ts";
import { ArchiveDatabases } from "../../../electron/core/store/archive-databases.ts";
import type { ArchiveSession } from "../../../electron/core/vault/archive-session.ts";
import type { CallInput } from "../../../shared/contract/contract.ts";
import { parseActorTable } from "../../../shared/merkle/actor-table.ts";
import { bytesOf, PASSPHRASE, ports } from "../fixtures/open-archive.ts";

let root: string;
let definition: Record<string, unknown>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "affiant-export-"));
  const sample = assetFolder("sample");
  definition = JSON.parse(await readFile(join(sample, "dossiers", "public-redacted.json"), "utf8")) as never;
  const request = { folder: join(root, "sample"), passphrase: PASSPHRASE, sample, holder: "Invented Holder" };
  await makeSample(request, ports, () => undefined);
}, 60_000);

afterAll(() => rm(root, { recursive: true, force: true }));

/** A copy of the sample archive, open, and the export of its public dossier from it. */
async function openSample() {
  const outside = await mkdtemp(join(root, "test-"));
  const folder = join(outside, "archive");
  await cp(join(root, "sample"), folder, { recursive: true });
  const app = createApp(ports);
  onTestFinished(() => app.lock());
  await app.call("archive.unlock", { folder, passphrase: PASSPHRASE });
  const input = (name: string, more: object = {}): CallInput<"dossier.export"> => ({
    definition: { ...definition, ...more },
    out: join(outside, name),
    dated: "2026-05-01",
  });
  const write = (name: string, more: object = {}) => app.call("dossier.export", input(name, more));
  const { databases } = app.session!;
  const actions = () =>
    databases.log
      .entries()
      .map(({ action }) => action)
      .filter((action) => action === "pseudonym-assigned" || action === "dossier-exported");
  const pseudonyms = () =>
    databases.facts
      .prepare<[], { subject: string; code: string }>("SELECT subject, code FROM pseudonym ORDER BY code")
      .all();
  return { app, outside, write, input, databases, actions, pseudonyms };
}

describe("the export of a dossier", () => {
  it("logs every pseudonym that it gives, once, and gives the same bytes again", async () => {
    const { app, outside, write, actions, pseudonyms, databases } = await openSample();
    expect(await write("one")).toMatchObject({ written: true, refusals: [] });
    const subjects = pseudonyms().map(({ subject }) => subject);
    expect(subjects.length).toBeGreaterThan(5);
    const given = databases.log.entries().filter(({ action }) => action === "pseudonym-assigned");
    expect(given.map(({ record }) => record).sort()).toEqual([...subjects].sort());
    expect(actions().at(-1)).toBe("dossier-exported");
    expect([...bindingFindings(databases)]).toEqual([]);
    await write("two");
    expect(actions().slice(subjects.length)).toEqual(["dossier-exported", "dossier-exported"]);
    const filesOf = async (name: string) =>
      Object.entries(await bytesOf(join(outside, name))).map(([path, bytes]) => [
        path.slice(join(outside, name).length),
        bytes,
      ]);
    expect(await filesOf("two")).toEqual(await filesOf("one"));
    const { findings } = await app.call("check.run", {});
    // The archive was copied here, which dates its files anew.
    expect(findings.filter(({ code }) => code !== "object-time")).toEqual([]);
  });

  it("names in the log the dossier record that was exported, and only that", async () => {
    const { app, write, input, databases } = await openSample();
    const [dossier] = (await app.call("record.list", { type: "dossier" })).records;
    const { code, ...content } = dossier!.record as { code: string };
    const { ids } = await app.call("record.add", { type: "dossier", records: [content] });
    const exportsOf = async (record: string) =>
      (await app.call("custody.entries", { record, actions: ["dossier-exported"] })).total;
    const last = () => databases.log.entries().findLast(({ action }) => action === "dossier-exported");
    const named = { record: dossier!.id, type: "dossier" };

    await write("by-file");
    expect(last()).toMatchObject(named);
    expect(await exportsOf(dossier!.id)).toBe(1);
    const coded = await app.call("dossier.export", { ...input("by-code"), definition: code });
    expect(coded.code).toMatch(/^(\w{5}-){4}\w{5}$/);
    expect(last()).toMatchObject(named);
    expect(await exportsOf(dossier!.id)).toBe(2);
    expect(last()!.version).toBeUndefined();

    const alone = await app.call("dossier.export", { ...input("alone"), definition: content });
    expect(alone.written).toBe(true);
    expect(last()!.record).toBeUndefined();
    expect(await exportsOf(dossier!.id)).toBe(2);
    expect(await exportsOf(ids[0]!)).toBe(0);
  });

  it("is no change of the dossier record: the record stays bound, and no extract of the log has it", async () => {
    const { app, write, databases } = await openSample();
    const [dossier] = (await app.call("record.list", { type: "dossier" })).records;
    const extract = () => extractLog(databases.log, [dossier!.id], []);
    const before = extract();
    await write("one");
    expect(databases.log.entries({ record: dossier!.id }).at(-1)!.action).toBe("dossier-exported");
    expect(extract()).toEqual(before);
    expect([...bindingFindings(databases)]).toEqual([]);
    expect(() => {
      requireBound(databases, [dossier!.id]);
    }).not.toThrow();
    await app.call("record.edit", { id: dossier!.id, changes: { subtitle: "Changed afterwards" } });
    expect([...bindingFindings(databases)]).toEqual([]);
    databases.facts.prepare("UPDATE record SET version = ? WHERE id = ?").run(dossier!.version, dossier!.id);
    expect(() => {
      requireBound(databases, [dossier!.id]);
    }).toThrow(expect.objectContaining({ code: "record-altered" }));
  });

  it("hands over codes and keys of those who acted and signed, and no name", async () => {
    const { app, outside, write } = await openSample();
    await write("one");
    const custody = (file: string) => readFile(join(outside, "one", "custody", file));
    const table = (await custody("actors.json")).toString();
    const actors = parseActorTable(table, sha256);
    expect(actors.map(({ code }) => code)).toEqual(["H-0001"]);
    expect(signersOf(new Uint8Array(await custody("checkpoint")), actors)).toEqual(actors);
    const entries = (await custody("entries.jsonl")).toString();
    const acting = entries
      .trimEnd()
      .split("\n")
      .map((line) => (JSON.parse(line) as { actor: string }).actor);
    expect(new Set(acting)).toEqual(new Set(actors.map(({ keyId }) => keyId)));
    const [holder] = await app.call("keys.list", {});
    expect(holder!.name).toBe("Invented Holder");
    for (const text of [table, entries]) expect(text).not.toContain("Invented");
  });

  it("gives no pseudonym when it is refused", async () => {
    const { write, actions, pseudonyms } = await openSample();
    const paragraph = {
      section: "findings",
      kind: "paragraph",
      text: "So it was, and nobody is cited for it.",
    };
    const outcome = await write("one", { blocks: [paragraph] });
    expect(outcome.written).toBe(false);
    expect(outcome.refusals).not.toEqual([]);
    expect(actions()).toEqual([]);
    expect(pseudonyms()).toEqual([]);
  });

  it("is refused after pseudonyms were exchanged, taken away or slipped in behind the log", async () => {
    const { write, databases, outside } = await openSample();
    expect((await write("one")).written).toBe(true);
    for (const sql of [
      "UPDATE pseudonym SET subject = subject || 'x' WHERE code IN ('W-0001', 'W-0002')",
      "UPDATE pseudonym SET code = 'W-0099' WHERE code = 'W-0001'",
      "DELETE FROM pseudonym WHERE code = 'W-0001'",
      "INSERT INTO pseudonym (family, subject, code, sequence, salt) VALUES ('F', 'x', 'W-0099', 3, zeroblob(32))",
      "INSERT INTO pseudonym SELECT 'F', subject, code, sequence, salt FROM pseudonym WHERE code = 'W-0001'",
    ]) {
      databases.facts.exec(`BEGIN; ${sql}`);
      expect([...bindingFindings(databases)], sql).not.toEqual([]);
      await expect(write("two"), sql).rejects.toMatchObject({ code: "record-altered" });
      databases.facts.exec("ROLLBACK");
    }
    expect(await readdir(outside)).not.toContain("two");
  });

  it("is refused while a permission is not what the log bound", async () => {
    const { app, write, actions, databases } = await openSample();
    const [permission] = (await app.call("record.list", { type: "permission" })).records;
    await app.call("record.edit", { id: permission!.id, changes: { state: "withdrawn" } });
    databases.facts
      .prepare("UPDATE record SET version = ? WHERE id = ?")
      .run(permission!.version, permission!.id);
    await expect(write("one")).rejects.toMatchObject({
      code: "record-altered",
      params: { id: permission!.id },
    });
    expect(actions()).toEqual([]);
  });

  it("is refused when something changes while it is put together", async () => {
    const { app, outside, write, actions, databases } = await openSample();
    const leaves = databases.log.leaves.bind(databases.log);
    // The log extract is taken in the middle of putting together.
    vi.spyOn(databases.log, "leaves").mockImplementationOnce((size) => {
      databases.transact((transaction) =>
        app.session!.records.put(transaction, {
          type: "person",
          content: {},
          reviewed: false,
          action: "created",
        }),
      );
      return leaves(size);
    });
    await expect(write("one")).rejects.toMatchObject({ code: "version-conflict" });
    expect(actions()).toEqual([]);
    expect(await readdir(outside)).toEqual(["archive"]);
  });
});

describe("an archive on a medium that cannot be written to", () => {
  it("hands out neither a dossier nor a working copy, because neither could be logged", async () => {
    const { app, input, outside } = await openSample();
    const [item] = (await app.call("record.list", { type: "evidence" })).records;
    const { folder, archiveId, person, clock } = app.session!;
    const databases = await ArchiveDatabases.open({
      folder,
      archiveId,
      factsKey: app.session!.keys("facts")!.databaseKey,
      identitiesKey: app.session!.keys("identities")!.databaseKey,
      person,
      clock,
      mode: "read",
    });
    const session = Object.create(app.session!, { databases: { value: databases } }) as ArchiveSession;
    onTestFinished(() => databases.close());
    const context: CallContext = {
      ports,
      emit: () => undefined,
      signal: new AbortController().signal,
      alone: (work) => work(),
    };
    await expect(dossierHandlers["dossier.export"](session, input("one"), context)).rejects.toMatchObject({
      code: "export-not-logged",
    });
    await expect(exportWorkingCopy(session, item!.id, join(outside, "copy"))).rejects.toMatchObject({
      code: "export-not-logged",
    });
    expect(await readdir(outside)).toEqual(["archive"]);
  });
});
