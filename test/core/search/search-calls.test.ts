import { describe, expect, it } from "vitest";
import { snippetOf } from "../../../electron/core/search/snippet.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const found = async (archive: TestArchive, query: string, more: object = {}) =>
  (await archive.call("search.query", { query, ...more })).map(({ title }) => title);

describe("a search finds a name", () => {
  it.each([
    ["Вікторія Вигадана", "ВІКТОРІЯ", "capitals"],
    ["Ґудзь", "гудзь", "ґ as г"],
    ["Семёнов", "семенов", "ё as е"],
    ["Мар’яна", "Мар'яна", "another apostrophe"],
    ["Мар’яна", "марʼяна", "the modifier letter apostrophe"],
    ["Koвaль", "коваль", "look-alike letters"],
    ["Коваль", "кoвaль", "look-alike letters in the query"],
    ["Zoë Łukasz", "lukasz zoe", "marks, and words in another order"],
    ["Вікторія Вигадана", "вікт виг", "beginnings of words"],
  ])("written %s by %s: %s", async (text, query) => {
    const archive = await TestArchive.open();
    await archive.add("person", { names: [{ text }] });
    await archive.add("person", { names: [{ text: "Хтось Інший" }] });
    expect(await found(archive, query)).toEqual([text]);
  });

  it("and not one that has only some of the words", async () => {
    const archive = await TestArchive.open();
    await archive.add("person", { names: [{ text: "Вікторія Вигадана" }] });
    expect(await found(archive, "вікторія інша")).toEqual([]);
  });
});

describe("the results of a search", () => {
  it("name each record once, with its best part", async () => {
    const archive = await TestArchive.open();
    await archive.add("statement", {
      title: "About the basement",
      paragraphs: [{ text: "The basement was cold." }, { text: "basement basement" }, { text: "Nothing." }],
    });
    await archive.add("event", { title: "Basement" });
    const results = await archive.call("search.query", { query: "basement" });
    expect(results.map(({ type }) => type).sort()).toEqual(["event", "statement"]);
    expect(await found(archive, "basement", { type: "event" })).toEqual(["Basement"]);
    expect(await found(archive, "basement", { limit: 1 })).toHaveLength(1);
    const scores = results.map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it("are of the newest version, in whichever database its words stand", async () => {
    const archive = await TestArchive.open();
    const id = await archive.add("finding", { text: "It was cold." });
    await archive.call("record.review", { id });
    expect(await found(archive, "cold")).toEqual(["It was cold."]);
    await archive.call("record.edit", { id, changes: { text: "It was dark." } });
    expect(await found(archive, "cold")).toEqual([]);
    expect(await found(archive, "dark")).toEqual(["It was dark."]);
  });

  it("show words, and no ids of the records that one names", async () => {
    const archive = await TestArchive.open();
    const place = await archive.add("place", {});
    await archive.add("event", { title: "Cold basement", place });
    const [result] = await archive.call("search.query", { query: "cold" });
    expect(result!.snippet).toContain("Cold basement");
    expect(result!.snippet).not.toContain(place);
  });

  it("take whatever was typed as words, never as an expression", async () => {
    const archive = await TestArchive.open();
    await archive.add("case", { title: "near or far" });
    for (const query of [
      '"',
      "near OR nothing",
      "body:near",
      "near*",
      "(near",
      "NEAR(near far)",
      "'; DROP",
      "",
      "  ",
    ])
      await expect(archive.call("search.query", { query }), query).resolves.toBeInstanceOf(Array);
    expect(await found(archive, "near OR nothing")).toEqual([]);
    expect(await found(archive, "near OR far")).toEqual(["near or far"]);
    expect(await found(archive, "")).toEqual([]);
  });
});

describe("a snippet", () => {
  it("shows the original words around the place, whatever their folding", () => {
    const text = `${"а ".repeat(100)}Мар’яну Ґудзь бачили${" б".repeat(300)}`;
    const snippet = snippetOf(text, "мар'яну гудзь");
    expect(snippet).toContain("Мар’яну Ґудзь бачили");
    expect(snippet.startsWith("…")).toBe(true);
    expect(snippet.endsWith("…")).toBe(true);
    expect(snippetOf("short", "nothing")).toBe("short");
    expect(snippetOf("", "x")).toBe("");
  });
});
