import { describe, expect, it } from "vitest";
import { TestArchive } from "../fixtures/open-archive.ts";

describe("what refers to a record", () => {
  it("is found by type with the fields that refer, in facts and in identities", async () => {
    const archive = await TestArchive.open();
    const person = await archive.add("person", { names: [{ text: "Зоряна Гайова" }] });
    const sister = await archive.add("person", { relations: [{ person, relation: "sister" }] });
    const act = await archive.add("act", {
      victim: person,
      witnesses: [person],
      method: "rape",
      when: "2022-05",
    });
    const statement = await archive.add("statement", {
      witness: sister,
      paragraphs: [{ text: [{ text: "I saw " }, { text: "Зоряну", mention: person }] }],
    });
    const mention = await archive.add("mention", {
      inRecord: statement,
      candidates: [{ record: person, certainty: "certain" }],
    });
    const groups = await archive.call("record.links", { id: person });
    const found = groups.flatMap(({ type, total, links }) =>
      links.map(({ id, fields, within }) => ({ type, total, id, fields, within })),
    );
    const cells = groups.flatMap(({ links }) => links.map((link) => link.cells));
    expect(cells).toEqual([{}, { method: "rape", when: "2022-05" }, {}, {}]);
    expect(found).toEqual([
      { type: "person", total: 1, id: sister, fields: ["relations.person"], within: null },
      { type: "act", total: 1, id: act, fields: ["victim", "witnesses"], within: null },
      { type: "statement", total: 1, id: statement, fields: ["paragraphs.text.mention"], within: null },
      { type: "mention", total: 1, id: mention, fields: ["candidates.record"], within: statement },
    ]);
  });

  it("is no longer found when the newest version does not refer any more", async () => {
    const archive = await TestArchive.open();
    const place = await archive.add("place", {});
    const event = await archive.add("event", { place });
    expect(await archive.call("record.links", { id: place })).toMatchObject([{ links: [{ id: event }] }]);
    await archive.call("record.edit", { id: event, changes: { place: null } });
    expect(await archive.call("record.links", { id: place })).toEqual([]);
  });

  it("is refused for an id that is none", async () => {
    const archive = await TestArchive.open();
    const unknown = "a".repeat(26) as Awaited<ReturnType<typeof archive.add>>;
    await expect(archive.call("record.links", { id: unknown })).rejects.toMatchObject({ code: "unknown-id" });
  });
});

describe("an edit of a version that is not the newest", () => {
  it("is a conflict, and changes nothing", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("event", { kind: "occasion" });
    const { version } = await archive.call("record.get", { id });
    const newer = await archive.call("record.edit", { id, version, changes: { frequency: "once" } });
    await expect(
      archive.call("record.edit", { id, version, changes: { frequency: "daily" } }),
    ).rejects.toMatchObject({ code: "version-conflict" });
    expect((await archive.call("record.get", { id })).version).toBe(newer.version);
  });
});
