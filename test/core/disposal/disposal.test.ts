import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { bindingFindings, requireBound } from "../../../electron/core/custody/binding.ts";
import { filesIn, needlesIn } from "./left-traces.ts";
import { TwoPeople } from "./two-people.ts";

describe("disposal", () => {
  it("takes a record with all its versions, its bytes and every trace of its words, and leaves a tombstone", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const person = await archive.add("person", { names: [{ text: "Qzgone Person", kind: "birth" }] });
    await call("record.edit", { id: person, changes: { note: "qzlater words" } });
    const kept = await archive.add("person", { names: [{ text: "Qzkept Person", kind: "birth" }] });
    const paper = await people.takeIn("qzpaper.txt", "qzbytes");
    const other = await people.takeIn("qzother.txt", "qzother bytes");
    for (const query of ["qzgone", "qzlater", "qzpaper"])
      expect(await call("search.query", { query }), query).toHaveLength(1);
    expect(await filesIn(archive.folder, "objects")).toHaveLength(2);

    expect(needlesIn(archive.session, ["qzlater", "qzpaper"])).toHaveLength(2);

    const outcome = await people.dispose(person, paper);
    expect(outcome).toEqual({ disposed: [person, paper], objectsRemoved: 1, beyondReach: [] });
    expect(await filesIn(archive.folder, "objects")).toHaveLength(1);
    for (const id of [person, paper])
      await expect(call("record.get", { id })).rejects.toMatchObject({
        code: "record-disposed",
        params: { disposed: new Date().toISOString().slice(0, 10) },
      });
    for (const query of ["qzgone", "qzlater", "qzpaper"])
      expect(await call("search.query", { query }), query).toEqual([]);
    expect(needlesIn(archive.session, ["qzgone", "qzlater", "qzpaper", person, paper])).toEqual([
      `facts: ${person}`,
      `facts: ${paper}`,
    ]);
    expect(needlesIn(archive.session, ["qzkept", "qzother", kept, other])).not.toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
    requireBound(archive.session.databases);

    const { tombstones, proposals } = await call("disposal.list", {});
    const [first, second] = await call("keys.list", {});
    expect(proposals).toEqual([]);
    expect(tombstones).toMatchObject([
      { id: person, type: "person", proposedBy: first!.keyId, approvedBy: second!.keyId, erased: true },
      { id: paper, type: "evidence", reason: "not-needed", basis: "decision-of-organisation", erased: true },
    ]);
    await people.as("first");
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("is a decision by two people", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const matter = await archive.add("case", { title: "One" });
    const { id } = await people.propose(matter);
    await expect(call("disposal.approve", { id })).rejects.toMatchObject({ code: "second-person-needed" });
    await expect(people.propose(matter)).rejects.toMatchObject({ code: "disposal-proposed" });
    archive.session.databases.facts.exec("UPDATE holder SET revoked = 0 WHERE code = 'H-0001'");
    await expect(call("disposal.approve", { id })).rejects.toMatchObject({ code: "second-person-needed" });
    archive.session.databases.facts.exec("UPDATE holder SET revoked = NULL");
    await call("disposal.withdraw", { id });
    await people.as("second");
    await expect(call("disposal.approve", { id })).rejects.toMatchObject({ code: "unknown-disposal" });
    expect((await call("record.get", { id: matter })).record).toMatchObject({ title: "One" });
    expect(await archive.findings()).toEqual([]);
  });

  it("cannot be had by one person who writes the proposal of another into the table", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const matter = await archive.add("case", { title: "One" });
    await people.as("second");
    archive.session.databases.facts
      .prepare(
        "INSERT INTO proposal (record, disposal, reason, basis, sequence, salt) VALUES (?, 'x', 'not-needed', 'order-of-court', 3, x'')",
      )
      .run(matter);
    await expect(call("disposal.approve", { id: "x" })).rejects.toMatchObject({ code: "record-altered" });
    expect(await archive.findings()).toContain("record-unlogged");
  });

  it("tells a person that proposed something still names it", async () => {
    const people = await TwoPeople.open();
    const { archive } = people;
    const paper = await people.takeIn("paper.txt", "bytes");
    const citation = await archive.add("citation", { source: paper, quote: [{ text: "bytes" }] });
    expect((await people.propose(paper)).related).toEqual([{ id: citation, type: "citation" }]);
  });

  it("says what left before and cannot be called back", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const paper = await people.takeIn("paper.txt", "bytes");
    const other = await people.takeIn("other.txt", "others");
    await call("evidence.export", { id: paper, to: join(archive.outside, "copy") });
    await call("evidence.export", { id: other, to: join(archive.outside, "copy-of-other") });
    archive.session.databases.transact((transaction) => transaction.log({ action: "dossier-exported" }));
    const transmission = await archive.add("transmission", { items: [paper] });
    const { beyondReach } = await people.dispose(paper);
    expect(beyondReach).toMatchObject([
      { kind: "working-copy", holds: "certain", record: paper },
      { kind: "dossier", holds: "possible" },
      { kind: "transmission", holds: "certain", record: paper, transmission },
    ]);
  });

  it("says which backups may still hold it", async () => {
    const people = await TwoPeople.open();
    const { archive } = people;
    const today = new Date().toISOString().slice(0, 10);
    const old = await archive.add("backup", { made: "2019-05", medium: "optical-disc", state: "kept" });
    const paper = await people.takeIn("paper.txt", "bytes");
    const young = await archive.add("backup", { made: today, medium: "external-disk", state: "kept" });
    const undated = await archive.add("backup", { medium: "memory-stick", state: "lost" });
    const gone = await archive.add("backup", { made: today, medium: "memory-stick", state: "destroyed" });
    const { beyondReach } = await people.dispose(paper);
    expect(beyondReach).toEqual([
      { kind: "backup", holds: "possible", backup: young, time: today },
      { kind: "backup", holds: "possible", backup: undated },
    ]);
    expect(JSON.stringify(beyondReach)).not.toMatch(new RegExp(`${old}|${gone}`));
  });

  it("keeps bytes that another record names, and takes the same bytes in as new when they come again", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const paper = await people.takeIn("paper.txt", "bytes");
    const { object, sha256 } = (await call("record.get", { id: paper })).record as Record<string, string>;
    const redaction = await archive.add("evidence", { object: object as never, sha256, size: 5 });
    expect((await people.dispose(paper)).objectsRemoved).toBe(0);
    const again = await people.takeIn("paper.txt", "bytes");
    expect(again).not.toBe(paper);
    expect(await archive.findings({ readData: true })).toEqual([]);
    await people.as("first");
    expect((await people.dispose(redaction, again)).objectsRemoved).toBe(1);
    expect(await filesIn(archive.folder, "objects")).toEqual([]);
    const third = await people.takeIn("paper.txt", "bytes");
    expect((await call("record.get", { id: third })).record).toMatchObject({ sha256, triage: "new" });
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("never gives the numbers of what is gone again", async () => {
    const people = await TwoPeople.open();
    const { call } = people;
    const paper = await people.takeIn("paper.txt", "bytes");
    const accepted = await call("record.accept", { id: paper });
    await people.dispose(paper);
    const next = await call("record.accept", { id: await people.takeIn("next.txt", "next") });
    expect(accepted.record).toMatchObject({ code: "EV-0001", registration: "EX-0001" });
    expect(next.record).toMatchObject({ code: "EV-0002", registration: "EX-0002" });
  });

  it("is finished by the next opening when it was interrupted before the databases were written anew", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const paper = await people.takeIn("qzpaper.txt", "qzbytes");
    const { id } = await people.propose(paper);
    await people.as("second");
    const { databases } = archive.session;
    databases.rewrite = () => {
      throw new Error("stopped here");
    };
    await expect(call("disposal.approve", { id })).rejects.toThrow("stopped here");
    const copy = join(archive.outside, "as-it-was");
    await cp(archive.folder, copy, { recursive: true, preserveTimestamps: true });
    archive.app.lock();
    await rm(archive.folder, { recursive: true });
    await cp(copy, archive.folder, { recursive: true, preserveTimestamps: true });
    await people.as("first");
    expect((await call("disposal.list", {})).tombstones).toMatchObject([{ id: paper, erased: true }]);
    expect(needlesIn(archive.session, ["qzpaper"])).toEqual([]);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("is a finding where a record is there again that was disposed of, and nothing of it leaves", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const matter = await archive.add("case", { title: "One" });
    const { facts } = archive.session.databases;
    const [row] = facts
      .prepare<[string], Record<string, string>>("SELECT * FROM record WHERE id = ?")
      .all(matter);
    await people.dispose(matter);
    const again = archive.session.databases;
    again.facts
      .prepare(
        "INSERT INTO record (id, type, code, version, created) VALUES (@id, @type, @code, @version, @created)",
      )
      .run(row);
    expect([...bindingFindings(again)]).toContainEqual(
      expect.objectContaining({ kind: "row-without-entry", record: matter }),
    );
    expect(() => requireBound(again)).toThrow("record-altered");
    expect((await call("disposal.list", {})).tombstones).toHaveLength(1);
  });

  it.each([
    ["a tombstone taken away", "DELETE FROM tombstone", "record-missing"],
    ["another reason in a tombstone", "UPDATE tombstone SET reason = 'ordered'", "record-differs"],
  ])("is bound by the log: %s is found", async (_, sql, finding) => {
    const people = await TwoPeople.open();
    const { archive } = people;
    await people.dispose(await archive.add("case", { title: "One" }));
    archive.session.databases.facts.exec(sql);
    expect(await archive.findings()).toContain(finding);
  });
});

describe("a preservation hold", () => {
  it("refuses disposal of the record and, on a case, of what belongs to it", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const listed = await archive.add("person", {});
    const matter = await archive.add("case", { includes: [listed] });
    const named = await archive.add("person", { cases: [matter] });
    const free = await archive.add("person", {});
    const { id } = await people.propose(named);
    await call("hold.set", { ids: [matter], reason: "proceedings", review: "2030-01-01" });
    for (const held of [matter, listed])
      await expect(people.propose(held)).rejects.toMatchObject({ code: "record-held", params: { id: held } });
    await people.propose(free);
    await people.as("second");
    await expect(call("disposal.approve", { id })).rejects.toMatchObject({ code: "record-held" });
    expect(await call("hold.list", {})).toMatchObject([
      { id: matter, type: "case", reason: "proceedings", review: "2030-01-01" },
    ]);
    expect(await archive.findings()).toEqual([]);
    await call("hold.lift", { ids: [matter] });
    await expect(call("hold.lift", { ids: [matter] })).rejects.toMatchObject({ code: "not-held" });
    expect((await call("disposal.approve", { id })).disposed).toEqual([named]);
    expect(await archive.findings()).toEqual([]);
  });

  it("on a case that lists nothing covers what belongs to no other case", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const [matter, other] = [await archive.add("case", {}), await archive.add("case", {})];
    const loose = await archive.add("person", {});
    const elsewhere = await archive.add("person", { cases: [other] });
    await call("hold.set", { ids: [matter], reason: "request-of-court" });
    await expect(people.propose(loose)).rejects.toMatchObject({ code: "record-held" });
    await people.propose(elsewhere);
  });

  it("that was taken out of the table behind the log still refuses", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const matter = await archive.add("case", {});
    const { id } = await people.propose(matter);
    await call("hold.set", { ids: [matter], reason: "proceedings" });
    await people.as("second");
    archive.session.databases.facts.exec("DELETE FROM hold");
    await expect(call("disposal.approve", { id })).rejects.toMatchObject({ code: "record-altered" });
    expect(await archive.findings()).toContain("record-missing");
  });
});

describe("a disposal after a restore", () => {
  it("is applied again from the list that somebody else has signed", async () => {
    const people = await TwoPeople.open();
    const { archive, call } = people;
    const paper = await people.takeIn("qzpaper.txt", "qzbytes");
    const never = await archive.add("person", {});
    const held = await archive.add("case", { title: "One", includes: [never] });
    const backup = await people.backUp();
    await people.as("first");
    const before = await people.dispose(paper, held);
    const list = join(archive.outside, "disposed.txt");
    await people.as("first");
    expect(await call("disposal.export", { to: list })).toEqual({ records: 2 });
    // Whole words: two letters alone stand in random ids.
    for (const word of ["qzpaper", "qzbytes"]) expect(await readFile(list, "utf8")).not.toContain(word);
    archive.app.lock();
    await rm(archive.folder, { recursive: true });
    await cp(backup, archive.folder, { recursive: true, preserveTimestamps: true });

    await people.as("first");
    await expect(call("disposal.apply", { from: list })).rejects.toMatchObject({
      code: "second-person-needed",
    });
    await people.as("second");
    await call("hold.set", { ids: [held], reason: "proceedings" });
    const forged = join(archive.outside, "forged.txt");
    await writeFile(forged, (await readFile(list, "utf8")).replace(held, never));
    await expect(call("disposal.apply", { from: forged })).rejects.toMatchObject({ code: "note-invalid" });
    const outcome = await call("disposal.apply", { from: list });
    expect(before.disposed).toEqual([paper, held]);
    expect(outcome).toMatchObject({ disposed: [paper], held: [held], absent: [], objectsRemoved: 1 });
    const [first, second] = await call("keys.list", {});
    expect((await call("disposal.list", {})).tombstones).toMatchObject([
      { id: paper, proposedBy: first!.keyId, approvedBy: second!.keyId },
    ]);
    expect(await readdir(join(archive.folder, "objects"), { recursive: true })).toHaveLength(1);
    expect(needlesIn(archive.session, ["qzpaper"])).toEqual([]);
    expect((await call("disposal.apply", { from: list })).absent).toEqual([paper]);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });
});
