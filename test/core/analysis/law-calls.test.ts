import { describe, expect, it } from "vitest";
import { readLocator, splitCitation } from "../../../electron/core/analysis/locator-text.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const ELEMENT = "torture-war-crime-e1";
const CATEGORY = "torture-war-crime";
const paragraphs = ["a", "b", "c"].map((letter) => letter.repeat(26) as RecordId);

describe("a typed locator", () => {
  it.each([
    ["", { kind: "whole" }],
    ["p2", { kind: "paragraphs", paragraphs: [paragraphs[1]] }],
    ["p=2", { kind: "paragraphs", paragraphs: [paragraphs[1]] }],
    ["p2-3", { kind: "paragraphs", paragraphs: paragraphs.slice(1) }],
    [
      `${paragraphs[2]!},${paragraphs[0]!}`,
      { kind: "paragraphs", paragraphs: [paragraphs[2], paragraphs[0]] },
    ],
    ["page=2", { kind: "page", page: 2 }],
    ["page=2-4", { kind: "page", page: 2, to: 4 }],
    ["t=12.5", { kind: "time", from: 12.5 }],
    ["t=12.5,20", { kind: "time", from: 12.5, to: 20 }],
    ["xywh=percent:10,20,50,25", { kind: "region", x: 0.1, y: 0.2, width: 0.5, height: 0.25 }],
    ["page=3&xywh=percent:0,0,100,100", { kind: "region", page: 3, x: 0, y: 0, width: 1, height: 1 }],
  ])("%s is read", (typed, locator) => {
    expect(readLocator(typed, paragraphs)).toEqual(locator);
  });

  it.each([
    "p0",
    "p4",
    "p3-2",
    "p2-4",
    "d".repeat(26),
    "page=0",
    "page=x",
    "page=4-2",
    "t=",
    "t=20,10",
    "xywh=percent:10,10,50",
    "xywh=percent:10,10,50,120",
    "xywh=10,10,50,50",
    "somewhere",
  ])("%s is refused", (typed) => {
    expect(() => readLocator(typed, paragraphs)).toThrow(
      expect.objectContaining({ code: "invalid-field" }) as Error,
    );
  });

  it("stands behind the first #", () => {
    expect(splitCitation("S-0001#p2")).toEqual({ record: "S-0001", locator: "p2" });
    expect(splitCitation("S-0001")).toEqual({ record: "S-0001", locator: "" });
  });
});

async function caseWithStatements() {
  const archive = await TestArchive.open();
  const matter = await archive.add("case", { title: "A matter", categories: [CATEGORY] });
  const witness = await archive.add("person", {});
  for (const text of ["They beat him.", "It went on."])
    await archive.add("statement", { witness, paragraphs: [{ text }, { text: "More." }] });
  await archive.add("statement", {
    witness: await archive.add("person", {}),
    paragraphs: [{ text: "I saw it." }],
  });
  const link = (cite: string[], more: object = {}) =>
    archive.call("law.link", { element: ELEMENT, cite, reason: "because", ...more });
  const cell = async () =>
    (await archive.call("law.matrix", { case: matter })).find(({ category }) => category === CATEGORY)!
      .elements[0]!;
  return { archive, matter, link, cell };
}

describe("a link to an element", () => {
  it("makes one draft with its citations, quotes and the version that was cited", async () => {
    const { archive, matter, link } = await caseWithStatements();
    const { id, citations } = await link(["S-0001#p1-2", "S-0003"]);
    expect((await archive.call("record.get", { id })).record).toMatchObject({
      case: matter,
      category: CATEGORY,
      element: ELEMENT,
      stance: "supports",
      state: "draft",
      author: "Invented Archivist",
      citations,
      reasoning: [{ text: "because" }],
    });
    const [first] = await Promise.all(citations.map((each) => archive.call("record.get", { id: each })));
    const source = await archive.call("record.get", { id: "S-0001" });
    expect(first!.record).toMatchObject({
      source: source.id,
      sourceVersion: source.version,
      quote: [{ text: "They beat him." }, { text: "More." }],
    });
  });

  it("to a translation stores the paragraphs of the original too", async () => {
    const { archive, link } = await caseWithStatements();
    const original = (await archive.call("record.get", { id: "S-0001" })) as unknown as {
      id: RecordId;
      record: { paragraphs: { id: RecordId }[] };
    };
    const source = original.record.paragraphs.map(({ id }) => id);
    await archive.add("translation", { of: original.id, segments: [{ source, text: "Всё." }] });
    const { citations } = await link(["T-0001#p1"]);
    expect((await archive.call("record.get", { id: citations[0]! })).record.originalParagraphs).toEqual(
      source,
    );
  });

  it("accepts the evidence item that it cites", async () => {
    const { archive, link } = await caseWithStatements();
    const id = await archive.add("evidence", { triage: "new" });
    const { citations } = await link([`${id}#page=2`]);
    const item = await archive.call("record.get", { id });
    expect(item.record).toMatchObject({ triage: "accepted", registration: "EX-0001" });
    expect((await archive.call("record.get", { id: citations[0]! })).record.sourceVersion).toBe(item.version);
  });

  it("that fails anywhere leaves nothing behind", async () => {
    const { archive, link } = await caseWithStatements();
    for (const [cite, more, code] of [
      [["S-0001#p9"], {}, "invalid-field"],
      [["S-0001#p1", "S-0002#nowhere"], {}, "invalid-field"],
      [["S-9999"], {}, "unknown-id"],
      [["C-0001"], {}, "wrong-record-type"],
      [["S-0001"], { element: "no-such-element" }, "unknown-element"],
      [["S-0001"], { case: "P-0001" }, "wrong-record-type"],
      [["S-0001"], { subject: "P-9999" }, "unknown-id"],
      [[], {}, "invalid-field"],
      [["S-0001"], { reason: "" }, "invalid-field"],
    ] as const)
      await expect(link([...cite], more), JSON.stringify([cite, more])).rejects.toMatchObject({ code });
    for (const type of ["citation", "assessment"])
      expect((await archive.call("record.list", { type })).total).toBe(0);
  });
});

describe("the matrix of a case", () => {
  it("goes from not assessed over partial to supported and contested, and counts a witness once", async () => {
    const { archive, link, cell } = await caseWithStatements();
    expect(await cell()).toMatchObject({ state: "not-assessed", provisional: false, independentSources: 0 });
    await link(["S-0001#p1", "S-0002#p1"]);
    expect(await cell()).toMatchObject({
      state: "partially-supported",
      provisional: true,
      independentSources: 1,
    });
    const { id } = await link(["S-0003"], { weight: "full" });
    expect(await cell()).toMatchObject({ state: "supported", provisional: true, independentSources: 2 });
    await archive.call("record.edit", { id, changes: { state: "reviewed", reviewer: "Second Person" } });
    expect(await cell()).toMatchObject({ state: "supported", provisional: false });
    const against = await link(["S-0002#p2"], { stance: "contradicts" });
    expect(await cell()).toMatchObject({ state: "contested", contradicting: [against.id] });
    await archive.call("record.edit", { id: against.id, changes: { state: "rejected" } });
    expect(await cell()).toMatchObject({ state: "supported" });
  });

  it("is of the case asked for", async () => {
    const { archive, matter, link, cell } = await caseWithStatements();
    const other = await archive.add("case", {});
    await link(["S-0001"], { case: other });
    expect((await cell()).state).toBe("not-assessed");
    await expect(archive.call("law.matrix", { case: matter, category: "none" })).rejects.toMatchObject({
      code: "unknown-category",
    });
    await expect(archive.call("law.matrix", { case: "C-9999" })).rejects.toMatchObject({
      code: "unknown-id",
    });
  });

  it("is of the only case, if none is named, and otherwise the cases are named", async () => {
    const archive = await TestArchive.open();
    await expect(archive.call("law.matrix", {})).rejects.toMatchObject({ code: "no-case" });
    await archive.add("case", { categories: [CATEGORY] });
    expect((await archive.call("law.matrix", {})).map(({ category }) => category)).toEqual([CATEGORY]);
    await archive.add("case", {});
    await expect(archive.call("law.matrix", {})).rejects.toMatchObject({
      code: "case-not-named",
      params: { cases: "C-0001, C-0002" },
    });
    expect(await archive.call("law.matrix", { case: "C-0002" })).toEqual([]);
    await archive.add("person", {});
    await expect(archive.call("law.matrix", { case: "P-0001" })).rejects.toMatchObject({
      code: "wrong-record-type",
    });
  });
});
