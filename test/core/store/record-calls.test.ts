import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

type Paragraphs = { paragraphs: { id: RecordId; text: { text: string }[] }[] };

describe("adding a record", () => {
  it("gives each its code of the series of its type, and never one twice", async () => {
    const archive = await TestArchive.open();
    const { ids } = await archive.call("record.add", {
      type: "person",
      records: [{}, { code: "P-0007" }, {}],
    });
    const codes = await Promise.all(
      ids.map(async (id) => (await archive.call("record.get", { id })).record.code),
    );
    expect(codes).toEqual(["P-0001", "P-0007", "P-0008"]);
    expect((await archive.call("record.get", { id: "P-0007" })).id).toBe(ids[1]);
    await expect(archive.add("person", { code: "P-0001" })).rejects.toMatchObject({ code: "invalid-field" });
  });

  it("refuses what is no record, unknown fields and unfit values, and names the field", async () => {
    const archive = await TestArchive.open();
    const add = (type: string, record: unknown) => archive.call("record.add", { type, records: [record] });
    for (const none of [null, 7, "text", [{}]])
      await expect(add("person", none)).rejects.toMatchObject({ code: "not-a-record" });
    await expect(add("person", { nmaes: [] })).rejects.toMatchObject({
      code: "unknown-field",
      params: { field: "nmaes" },
    });
    await expect(add("person", { names: [{ text: "X", nick: "Y" }] })).rejects.toMatchObject({
      code: "unknown-field",
      params: { field: "names.0.nick" },
    });
    await expect(add("event", { when: "last summer" })).rejects.toMatchObject({
      code: "invalid-field",
      params: { field: "when" },
    });
    await expect(add("event", { place: "not an id" })).rejects.toMatchObject({ params: { field: "place" } });
    expect((await archive.call("record.list", { type: "person" })).total).toBe(0);
  });

  it.each([
    [{ risk: 3 }, "T3"],
    [{ risk: 4, tier: "T1" }, "T3"],
    [{ risk: 3, tier: "T4" }, "T4"],
    [{ risk: 2, tier: "T1" }, "T1"],
    [{ risk: 2 }, undefined],
  ] as const)("raises the tier of a person at high risk: %o becomes %s", async (person, tier) => {
    const archive = await TestArchive.open();
    const id = await archive.add("person", person);
    expect((await archive.call("record.get", { id })).record.tier).toBe(tier);
  });

  it("raises it also when the risk is raised later", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("person", { tier: "T1" });
    const { record } = await archive.call("record.edit", { id, changes: { risk: 4 } });
    expect(record.tier).toBe("T3");
  });
});

describe("editing a record", () => {
  it("replaces the fields given, removes those set to null and keeps the others", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("event", { title: "Before", when: "2022-05~", note: "kept" });
    const edited = await archive.call("record.edit", { id, changes: { title: "After", when: null } });
    expect(edited).toMatchObject({ number: 2, record: { title: "After", note: "kept" } });
    expect(edited.record).not.toHaveProperty("when");
    const [first, second] = await archive.call("record.versions", { id });
    expect(first).toMatchObject({ number: 1, parent: null, record: { title: "Before", when: "2022-05~" } });
    expect(second!.parent).toBe(first!.version);
    expect((await archive.call("record.get", { id, version: "1" })).record.title).toBe("Before");
    expect((await archive.call("record.get", { id, version: first!.version })).record.title).toBe("Before");
    await expect(archive.call("record.get", { id, version: "3" })).rejects.toMatchObject({
      code: "unknown-id",
    });
  });

  it("keeps the record's code even when it is set to null", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("place", {});
    const { record } = await archive.call("record.edit", { id, changes: { code: null } });
    expect(record.code).toBe("L-0001");
  });

  it("takes away that it was reviewed", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("finding", { text: "It was cold." });
    expect((await archive.call("record.review", { id })).reviewed).toBe(true);
    expect((await archive.call("record.edit", { id, changes: { text: "It was dark." } })).reviewed).toBe(
      false,
    );
  });

  it("is refused to somebody who edits a version that is no longer the newest", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("case", { title: "A" });
    const stale = archive.session.records.current(id)!;
    await archive.call("record.edit", { id, changes: { title: "B" } });
    const putStale = () =>
      archive.session.databases.transact((transaction) =>
        archive.session.records.put(transaction, {
          type: "case",
          of: stale,
          content: { title: "C" },
          reviewed: false,
          action: "edited",
        }),
      );
    expect(putStale).toThrow("version-conflict");
    expect((await archive.call("record.get", { id })).record.title).toBe("B");
  });
});

describe("a statement", () => {
  it("keeps the ids of its paragraphs through all its versions and gives new ones to new paragraphs", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("statement", { paragraphs: [{ text: "One." }, { text: "Three." }] });
    const { paragraphs } = (await archive.call("record.get", { id })).record as Paragraphs;
    const [one, three] = paragraphs as [Paragraphs["paragraphs"][0], Paragraphs["paragraphs"][0]];
    const changes = { paragraphs: [{ ...one, text: "One, corrected." }, { text: "Two." }, three] };
    const after = (await archive.call("record.edit", { id, changes })).record as Paragraphs;
    expect(after.paragraphs.map((each) => each.id)).toEqual([one.id, expect.any(String), three.id]);
    expect(new Set(after.paragraphs.map((each) => each.id)).size).toBe(3);
    const twice = { paragraphs: [one, one] };
    await expect(archive.call("record.edit", { id, changes: twice })).rejects.toMatchObject({
      code: "invalid-field",
      params: { field: "paragraphs.id" },
    });
  });

  it("that was signed cannot be reworded, redated or unsigned", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("statement", {
      status: "signed",
      taken: "2024-01-02",
      paragraphs: [{ text: "So." }],
    });
    const { paragraphs } = (await archive.call("record.get", { id })).record as Paragraphs;
    for (const changes of [
      { paragraphs: [{ ...paragraphs[0], text: "Not so." }] },
      { paragraphs: null },
      { taken: "2024-01-03" },
      { status: "draft" },
      { status: null },
    ])
      await expect(
        archive.call("record.edit", { id, changes }),
        JSON.stringify(changes),
      ).rejects.toMatchObject({ code: "frozen-version" });
    const filed = await archive.call("record.edit", { id, changes: { note: "read again", paragraphs } });
    expect(filed.record.note).toBe("read again");
  });

  const signedStatement = async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("statement", {
      status: "signed",
      takenBy: "qzbody",
      statementLanguage: "uk",
      signed: "2024-01-05",
      paragraphs: [{ text: "So.", mark: "verbatim" }],
    });
    const { paragraphs } = (await archive.call("record.get", { id })).record as Paragraphs;
    const edit = (changes: Record<string, unknown>) => archive.call("record.edit", { id, changes });
    return { archive, id, paragraphs, edit };
  };

  it.each(["supplemented", "retracted", "sealed"])(
    "that was signed can become %s, and is not reworded on that occasion",
    async (status) => {
      const { paragraphs, edit } = await signedStatement();
      const [only] = paragraphs;
      for (const [field, changes] of [
        ["paragraphs", { paragraphs: [...paragraphs, { text: "And so." }] }],
        ["paragraphs", { paragraphs: [{ ...only, text: "Not so." }] }],
        ["paragraphs", { paragraphs: [{ ...only, mark: "paraphrase" }] }],
        ["paragraphs", { paragraphs: null }],
        ["signed", { signed: "2024-01-06" }],
        ["signed", { signed: null }],
        ["taken", { taken: "2024-01-01" }],
        ["takenBy", { takenBy: null }],
        ["statementLanguage", { statementLanguage: "ru" }],
        ["kind", { kind: "notes" }],
      ] as const)
        await expect(edit({ status, ...changes }), JSON.stringify(changes)).rejects.toMatchObject({
          code: "frozen-version",
          params: { field },
        });
      const after = await edit({ status, note: "by letter" });
      expect(after.record).toMatchObject({ status, paragraphs, signed: "2024-01-05" });
    },
  );

  it("that was signed stays as it was signed whatever it has become since", async () => {
    const { paragraphs, edit } = await signedStatement();
    await edit({ status: "retracted" });
    for (const changes of [
      { status: "draft" },
      { status: null },
      { paragraphs: [...paragraphs, { text: "And so." }] },
      { status: "signed", paragraphs: [] },
    ])
      await expect(edit(changes), JSON.stringify(changes)).rejects.toMatchObject({ code: "frozen-version" });
    expect((await edit({ status: "signed" })).record.paragraphs).toEqual(paragraphs);
  });

  it("that was signed takes its scan once, and a supplement is a statement of its own", async () => {
    const { archive, id, edit } = await signedStatement();
    const scan = await archive.add("evidence", {});
    await edit({ scan });
    await expect(edit({ scan: await archive.add("evidence", {}) })).rejects.toMatchObject({
      code: "frozen-version",
      params: { field: "scan" },
    });
    const supplement = await archive.add("statement", { supplements: id, paragraphs: [{ text: "And so." }] });
    await edit({ status: "supplemented" });
    const { record } = await archive.call("record.get", { id: supplement });
    expect(record.supplements).toBe(id);
  });

  it("of the kind that is signed is frozen before its state says so", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("statement", { kind: "signed", paragraphs: [{ text: "So." }] });
    const edit = (changes: Record<string, unknown>) => archive.call("record.edit", { id, changes });
    await edit({ note: "filed" });
    for (const changes of [{ paragraphs: [{ text: "Not so." }] }, { kind: "notes" }, { status: "draft" }])
      await expect(edit(changes)).rejects.toMatchObject({ code: "frozen-version" });
    expect((await edit({ status: "signed" })).record.status).toBe("signed");
  });

  it("that nobody signed can be retracted and taken up again", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("statement", { status: "retracted", paragraphs: [{ text: "So." }] });
    const { record } = await archive.call("record.edit", {
      id,
      changes: { status: "draft", paragraphs: [{ text: "Thus." }] },
    });
    expect(record.status).toBe("draft");
  });
});

describe("an assessment", () => {
  it("counts as reviewed only by somebody other than its author", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("assessment", { author: "A", state: "draft" });
    for (const changes of [{ state: "reviewed" }, { state: "reviewed", reviewer: "A" }])
      await expect(archive.call("record.edit", { id, changes })).rejects.toMatchObject({
        code: "invalid-field",
        params: { field: "reviewer" },
      });
    const { record } = await archive.call("record.edit", {
      id,
      changes: { state: "reviewed", reviewer: "B" },
    });
    expect(record).toMatchObject({ state: "reviewed", reviewer: "B" });
    await expect(archive.call("record.edit", { id, changes: { reviewer: null } })).rejects.toMatchObject({
      code: "invalid-field",
    });
  });
});

describe("the list of a type", () => {
  it("is in the order of making, in pages, and counts all", async () => {
    const archive = await TestArchive.open();
    const titles = ["one", "two", "three"];
    for (const title of titles) await archive.add("case", { title });
    const titlesOf = async (page: { offset?: number; limit?: number }) =>
      (await archive.call("record.list", { type: "case", ...page })).records.map(
        ({ record }) => record.title,
      );
    expect(await titlesOf({})).toEqual(titles);
    expect(await titlesOf({ offset: 1, limit: 1 })).toEqual(["two"]);
    expect((await archive.call("record.list", { type: "case", limit: 1 })).total).toBe(3);
  });
});

describe("somebody who was granted the facts alone", () => {
  it("reads codes, and words after review, and can write nothing", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("finding", {
      text: [{ text: "About " }, { text: "Вигадана", mention: "m".repeat(26) as RecordId }],
    });
    await archive.call("record.review", { id });
    const { ArchiveDatabases } = await import("../../../electron/core/store/archive-databases.ts");
    const { RecordStore } = await import("../../../electron/core/store/record-store.ts");
    const { session, folder } = archive;
    const databases = await ArchiveDatabases.open({
      folder,
      archiveId: session.archiveId,
      factsKey: session.keys("facts")!.databaseKey,
      person: session.person,
      clock: session.clock,
      mode: "read",
    });
    try {
      const records = new RecordStore(databases, session.archiveId, session.person.keyId);
      const { content } = records.current(id)!;
      expect(content).toMatchObject({ text: [{ text: "About " }, { text: "", mention: "m".repeat(26) }] });
      expect(() => databases.transact(() => undefined)).toThrow("archive-read-only");
    } finally {
      databases.close();
    }
  });
});
