import { describe, expect, it } from "vitest";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import { plainText } from "../../../shared/model/runs.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const TEXT = `Мене звати Захар Кривуля. Я жив у Терноводі.

Поруч зі мною сидів Олесь Дримба. Ольга бачила Захара.`;

async function written() {
  const archive = await TestArchive.open();
  const zakhar = await archive.add("person", { names: [{ text: "Захар Кривуля" }] });
  const place = await archive.add("place", { names: [{ text: "Терновод" }] });
  const { statement, ...rest } = await archive.call("testimony.write", {
    witness: zakhar,
    language: "uk",
    taken: "2024-03-05",
    text: TEXT,
  });
  return { archive, zakhar, place, statement, ...rest };
}

const paragraphsOf = async (archive: TestArchive, id: string) =>
  ((await archive.call("record.get", { id })).record as RecordContent<"statement">).paragraphs!;

describe("testimony that is written down", () => {
  it("is an interview, a statement of notes, and a permission that was not sought", async () => {
    const { archive, zakhar, statement, interview, permission } = await written();
    const record = (await archive.call("record.get", { id: statement })).record;
    expect(record).toMatchObject({ interview, witness: zakhar, kind: "notes", status: "notes" });
    expect((await paragraphsOf(archive, statement)).map(({ text }) => plainText(text))).toEqual(
      TEXT.split("\n\n"),
    );
    expect((await archive.call("record.get", { id: permission })).record).toMatchObject({
      about: zakhar,
      state: "not-sought",
    });
    const { permissions } = await archive.call("testimony.links", { statement });
    expect(permissions).toMatchObject([{ id: permission, state: "not-sought" }]);
  });

  it("may be that of somebody known by code alone, and refuses an empty text and a taken code", async () => {
    const archive = await TestArchive.open();
    const { witness } = await archive.call("testimony.write", {
      language: "uk",
      text: "So.",
      code: "P-0042",
    });
    expect((await archive.call("record.get", { id: witness })).record).toMatchObject({ code: "P-0042" });
    for (const [input, field] of [
      [{ text: " \n " }, "text"],
      [{ text: "So.", code: "P-0042" }, "code"],
    ] as const)
      await expect(archive.call("testimony.write", { language: "uk", ...input })).rejects.toMatchObject({
        code: "invalid-field",
        params: { field },
      });
    expect((await archive.call("record.list", { type: "interview" })).total).toBe(1);
  });
});

describe("possible names", () => {
  it("are those of known persons and places in any case, and unknown words written like names", async () => {
    const { archive, zakhar, place, statement } = await written();
    const { suggestions } = await archive.call("testimony.suggest-mentions", { statement });
    const found = suggestions.map(({ surface, kind, candidates }) => [
      surface,
      kind,
      candidates.map(({ id }) => id),
    ]);
    expect(found).toEqual([
      ["Захар Кривуля", "person", [zakhar]],
      ["Терноводі", "place", [place]],
      ["Олесь Дримба", "person", []],
      ["Захара", "person", [zakhar]],
    ]);
    const [first] = await paragraphsOf(archive, statement);
    const { start, end, paragraph } = suggestions[1]!;
    expect(paragraph).toBe(first!.id);
    expect(plainText(first!.text).slice(start, end)).toBe("Терноводі");
  });

  it("are whole: who bears the beginning of a name is not proposed for it, and no part of it is left", async () => {
    const archive = await TestArchive.open();
    const zakhar = await archive.add("person", { names: [{ text: "Захар Миколайович Остролуцький" }] });
    const { statement } = await archive.call("testimony.write", {
      language: "uk",
      text: "Мене звати Захар Кривуля. Поруч сидів Захар Миколайович. Олесь Дримба кричав. Тоді Лелека замовк. Забрали все.",
    });
    const { suggestions } = await archive.call("testimony.suggest-mentions", { statement });
    expect(suggestions.map(({ surface, candidates }) => [surface, candidates.map(({ id }) => id)])).toEqual([
      ["Захар Кривуля", []],
      ["Захар Миколайович", [zakhar]],
      ["Олесь Дримба", []],
      ["Лелека", []],
    ]);
  });

  it("follow what becomes known, and leave out what is marked", async () => {
    const { archive, zakhar, statement } = await written();
    const olha = await archive.add("person", { names: [{ text: "Ольга Перепелиця" }] });
    const before = (await archive.call("testimony.suggest-mentions", { statement })).suggestions;
    const known = before.find(({ surface }) => surface === "Ольга");
    expect(known?.candidates.map(({ id }) => id)).toEqual([olha]);
    const { paragraph, start, end } = before[0]!;
    await archive.call("testimony.mark-mentions", {
      statement,
      marks: [{ paragraph, start, end, kind: "person", record: zakhar }],
    });
    const { suggestions } = await archive.call("testimony.suggest-mentions", { statement });
    expect(suggestions.map(({ surface }) => surface)).toEqual(before.slice(1).map(({ surface }) => surface));
  });
});

describe("a mention that is confirmed", () => {
  const confirm = async (archive: TestArchive, statement: RecordId) => {
    const { suggestions } = await archive.call("testimony.suggest-mentions", { statement });
    const marks = suggestions.map(({ paragraph, start, end, kind, candidates }) => ({
      paragraph,
      start,
      end,
      kind,
      record: candidates[0]?.id ?? null,
    }));
    return archive.call("testimony.mark-mentions", { statement, marks });
  };

  it("is a record of its own, and after review somebody with the facts reads everything but names", async () => {
    const { archive, zakhar, statement } = await written();
    const { mentions } = await confirm(archive, statement);
    expect(mentions).toHaveLength(4);
    expect((await archive.call("record.get", { id: mentions[0]! })).record).toMatchObject({
      kind: "person",
      inRecord: statement,
      surface: "Захар Кривуля",
      candidates: [{ record: zakhar, certainty: "certain" }],
    });
    const stored = () =>
      archive.session.databases.facts
        .prepare<[string], { content: string }>(
          "SELECT content FROM version WHERE record = ? ORDER BY number DESC LIMIT 1",
        )
        .get(statement)!.content;
    expect(stored()).not.toContain("Мене звати");
    await archive.call("record.review", { id: statement });
    expect(stored()).toContain("Мене звати");
    for (const name of ["Кривуля", "Терновод", "Дримба", "Захар"]) expect(stored()).not.toContain(name);
  });

  it("says in the margin whom it means, and can be taken back", async () => {
    const { archive, zakhar, statement } = await written();
    const { mentions } = await confirm(archive, statement);
    const views = (await archive.call("testimony.links", { statement })).mentions;
    expect(views[0]).toMatchObject({ mention: mentions[0], record: zakhar, title: "Захар Кривуля" });
    expect(views[2]).toMatchObject({ record: null, kind: "person" });
    const [first] = await paragraphsOf(archive, statement);
    await archive.call("testimony.mark-mentions", {
      statement,
      marks: [],
      unmark: [{ paragraph: first!.id!, mention: mentions[0]! }],
    });
    expect((await archive.call("testimony.links", { statement })).mentions).toHaveLength(3);
  });

  it("is refused for a stretch that is none, another mention's, or a record of another kind", async () => {
    const { archive, zakhar, place, statement } = await written();
    const { paragraph, ...stretch } = (await archive.call("testimony.suggest-mentions", { statement }))
      .suggestions[0]!;
    const mark = (start: number, end: number, record: RecordId) =>
      archive.call("testimony.mark-mentions", {
        statement,
        marks: [{ paragraph, start, end, kind: "person", record }],
      });
    await mark(stretch.start, stretch.end, zakhar);
    await expect(mark(stretch.start + 1, stretch.end, zakhar)).rejects.toMatchObject({
      code: "invalid-field",
    });
    await expect(mark(0, 900, zakhar)).rejects.toMatchObject({ code: "invalid-field" });
    await expect(mark(0, 4, place)).rejects.toMatchObject({ code: "wrong-record-type" });
  });

  it("may stand in a signed statement, of which not one letter changes", async () => {
    const { archive, statement } = await written();
    await archive.call("record.edit", { id: statement, changes: { status: "signed", kind: "signed" } });
    const before = (await paragraphsOf(archive, statement)).map(({ text }) => plainText(text));
    const { mentions } = await confirm(archive, statement);
    const paragraphs = await paragraphsOf(archive, statement);
    expect(paragraphs.map(({ text }) => plainText(text))).toEqual(before);
    await archive.call("testimony.mark-mentions", {
      statement,
      marks: [],
      unmark: [{ paragraph: paragraphs[0]!.id!, mention: mentions[0]! }],
    });
    for (const text of [`${before[0]!} `, [{ text: before[0]!.slice(1), mention: mentions[0] }]])
      await expect(
        archive.call("record.edit", {
          id: statement,
          changes: { paragraphs: [{ ...paragraphs[0], text }, paragraphs[1]] },
        }),
      ).rejects.toMatchObject({ code: "frozen-version", params: { field: "paragraphs" } });
  });
});

describe("a passage", () => {
  it("shows in the margin the elements, findings and acts that rest on it, or on its translation", async () => {
    const { archive, statement } = await written();
    const matter = await archive.add("case", { categories: ["torture-war-crime"] });
    const act = await archive.add("act", {});
    const [first, second] = await paragraphsOf(archive, statement);
    const translation = await archive.add("translation", {
      of: statement,
      from: "uk",
      to: "en",
      segments: [{ source: [first!.id!, second!.id!], text: "My name is so." }],
    });
    const link = await archive.call("law.link", {
      case: matter,
      element: "torture-war-crime-e1",
      cite: [`${statement}#p2`],
      reason: "He saw it.",
    });
    await archive.call("law.link", {
      case: matter,
      element: "torture-war-crime-e2",
      cite: [`${translation}#p1`],
      stance: "contradicts",
      reason: "It says otherwise.",
    });
    const { citations } = await archive.call("testimony.link-source", {
      record: act,
      cite: [`${statement}#p1`],
    });
    const { links, translations } = await archive.call("testimony.links", { statement });
    expect(translations).toMatchObject([{ id: translation, from: "uk", to: "en", machine: false }]);
    const shown = links.map(({ paragraph, kind, element, stance }) => [
      paragraph === first!.id ? 1 : 2,
      kind,
      element,
      stance,
    ]);
    expect(shown).toEqual([
      [2, "assessment", "torture-war-crime-e1", "supports"],
      [1, "assessment", "torture-war-crime-e2", "contradicts"],
      [2, "assessment", "torture-war-crime-e2", "contradicts"],
      [1, "act", "", ""],
    ]);
    await archive.call("testimony.unlink-source", { record: act, citations });
    await archive.call("record.edit", { id: link.id, changes: { state: "rejected" } });
    const left = (await archive.call("testimony.links", { statement })).links;
    expect(left.map(({ element }) => element)).toEqual(["torture-war-crime-e2", "torture-war-crime-e2"]);
  });

  it("shows the elements that rest on a finding that cites it", async () => {
    const { archive, statement } = await written();
    const [first] = await paragraphsOf(archive, statement);
    const citation = await archive.add("citation", {
      source: statement,
      locator: { kind: "paragraphs", paragraphs: [first!.id!] },
    });
    const finding = await archive.add("finding", { text: "So it was.", citations: [citation] });
    await archive.add("assessment", {
      element: "torture-war-crime-e1",
      findings: [finding],
      stance: "supports",
    });
    const { links } = await archive.call("testimony.links", { statement });
    expect(links.map(({ kind, paragraph }) => [kind, paragraph])).toEqual([
      ["assessment", first!.id],
      ["finding", first!.id],
    ]);
  });

  it("of a few words is cited with those words, their mentions included", async () => {
    const { archive, zakhar, statement } = await written();
    const { paragraph, start, end } = (await archive.call("testimony.suggest-mentions", { statement }))
      .suggestions[0]!;
    await archive.call("testimony.mark-mentions", {
      statement,
      marks: [{ paragraph, start, end, kind: "person", record: zakhar }],
    });
    const { citation } = await archive.call("testimony.cite", {
      statement,
      paragraph,
      start: 5,
      end: end + 1,
    });
    const { quote, locator } = (await archive.call("record.get", { id: citation }))
      .record as RecordContent<"citation">;
    expect(plainText(quote!)).toBe("звати Захар Кривуля.");
    expect(quote!.filter(({ mention }) => mention !== undefined)).toHaveLength(1);
    expect(locator).toEqual({ kind: "paragraphs", paragraphs: [paragraph] });
    await expect(
      archive.call("testimony.cite", { statement, paragraph, start: 900, end: 901 }),
    ).rejects.toMatchObject({ code: "invalid-field" });
  });

  it("whose use was withdrawn is marked, and so is a whole statement that was refused", async () => {
    const { archive, zakhar, statement, permission } = await written();
    const [first] = await paragraphsOf(archive, statement);
    const withdrawn = await archive.add("permission", {
      about: zakhar,
      state: "withdrawn",
      material: [{ record: statement, paragraphs: [first!.id!] }],
    });
    const restrictions = async () => (await archive.call("testimony.links", { statement })).restrictions;
    expect(await restrictions()).toMatchObject([
      { paragraph: first!.id, permission: withdrawn, state: "withdrawn" },
    ]);
    await archive.call("record.edit", { id: permission, changes: { state: "refused" } });
    expect(await restrictions()).toMatchObject([
      { paragraph: "", permission, state: "refused" },
      { paragraph: first!.id, state: "withdrawn" },
    ]);
  });
});

describe("a paragraph that is given other words", () => {
  it("is a new version that is not reviewed, and keeps id and mentions", async () => {
    const { archive, zakhar, statement } = await written();
    const { suggestions } = await archive.call("testimony.suggest-mentions", { statement });
    const { paragraph, start, end } = suggestions[0]!;
    const { version } = await archive.call("testimony.mark-mentions", {
      statement,
      marks: [{ paragraph, start, end, kind: "person", record: zakhar }],
    });
    await archive.call("testimony.reword", {
      statement,
      version,
      paragraph,
      text: "Мене звати Захар Кривуля. Я народився у Терноводі.",
      mark: "verbatim",
      recordedAt: 12.5,
    });
    const [first] = await paragraphsOf(archive, statement);
    expect(first).toMatchObject({ id: paragraph, mark: "verbatim", recordedAt: 12.5 });
    expect(first!.text[1]).toMatchObject({ text: "Захар Кривуля" });
  });

  it("conflicts only with another change of the same paragraph", async () => {
    const { archive, statement } = await written();
    const { version } = await archive.call("record.get", { id: statement });
    const [first, second] = await paragraphsOf(archive, statement);
    const reword = (paragraph: RecordId, text: string) =>
      archive.call("testimony.reword", { statement, version, paragraph, text });
    await reword(first!.id!, "Одне.");
    await reword(second!.id!, "Друге.");
    await expect(reword(first!.id!, "Третє.")).rejects.toMatchObject({ code: "version-conflict" });
    expect((await paragraphsOf(archive, statement)).map(({ text }) => plainText(text))).toEqual([
      "Одне.",
      "Друге.",
    ]);
  });

  it("is refused in a statement that was signed", async () => {
    const { archive, statement } = await written();
    await archive.call("record.edit", { id: statement, changes: { status: "signed" } });
    const { version } = await archive.call("record.get", { id: statement });
    const [first] = await paragraphsOf(archive, statement);
    await expect(
      archive.call("testimony.reword", { statement, version, paragraph: first!.id!, text: "Ні." }),
    ).rejects.toMatchObject({ code: "frozen-version" });
  });
});
