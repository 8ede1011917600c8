import { describe, expect, it } from "vitest";
import { codeKey } from "../../../electron/core/lists/alphabet.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

async function withPersons(): Promise<TestArchive> {
  const archive = await TestArchive.open();
  await archive.app.call("record.add", {
    type: "person",
    records: [
      { names: [{ text: "Ярема Ґонта" }], category: "pow", captured: "2022-05" },
      { names: [{ text: "Іван Їжак" }], category: "civilian-detainee", captured: "2022-03-11" },
      { names: [{ text: "Ivan Yizhak" }, { text: "Євген Гай" }], category: "civilian-detainee" },
      { names: [{ text: "Галина Єнот" }], captured: "2021~" },
    ],
  });
  return archive;
}

const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title);

describe("a list", () => {
  it("gives stretches in the order in which records were made, with how many there are", async () => {
    const { app } = await withPersons();
    const { total, all, rows } = await app.call("list.rows", { type: "person", offset: 1, limit: 2 });
    expect({ total, all }).toEqual({ total: 4, all: 4 });
    expect(titles(rows)).toEqual(["Іван Їжак", "Ivan Yizhak"]);
    expect(rows[0]!.cells).toMatchObject({
      category: "civilian-detainee",
      captured: "2022-03-11",
      born: null,
    });
  });

  it("orders names as the Ukrainian alphabet does", async () => {
    const { app } = await withPersons();
    const { rows } = await app.call("list.rows", { type: "person", sort: { column: "title" } });
    expect(titles(rows)).toEqual(["Ivan Yizhak", "Галина Єнот", "Іван Їжак", "Ярема Ґонта"]);
  });

  it("orders dates by their earliest day, and puts what has none last either way", async () => {
    const { app } = await withPersons();
    const order = async (descending: boolean) =>
      titles(
        (await app.call("list.rows", { type: "person", sort: { column: "captured", descending } })).rows,
      );
    expect(await order(false)).toEqual(["Галина Єнот", "Іван Їжак", "Ярема Ґонта", "Ivan Yizhak"]);
    expect(await order(true)).toEqual(["Ярема Ґонта", "Іван Їжак", "Галина Єнот", "Ivan Yizhak"]);
  });

  it("finds by any name, in any case and spelling that search folds", async () => {
    const { app } = await withPersons();
    const found = async (filter: string) =>
      titles((await app.call("list.rows", { type: "person", filter })).rows);
    expect(await found("ГОНТА")).toEqual(["Ярема Ґонта"]);
    expect(await found("євген гай")).toEqual(["Ivan Yizhak"]);
    expect(await found("P-0004")).toEqual(["Галина Єнот"]);
    expect(await found("nobody")).toEqual([]);
  });

  it("finds an enquiry, an actor and a tracing card by the names that stand in them", async () => {
    const archive = await TestArchive.open();
    await archive.add("enquiry", { callerName: "Параска Вигадана", soughtDescription: "Юрко з Терен" });
    await archive.add("actor", { names: [{ text: "first" }, { text: "Яструб" }], callSign: "Сокіл" });
    await archive.add("tracing-card", { surnames: ["Гай", "Гаєва"], firstNames: ["Зоряна"] });
    const found = async (type: string, filter: string) =>
      (await archive.call("list.rows", { type, filter })).rows.length;
    for (const [type, names] of [
      ["enquiry", ["paraska", "юрко"]],
      ["actor", ["яструб", "sokil"]],
      ["tracing-card", ["гаєва", "zoriana"]],
    ] as const)
      for (const name of names) expect(await found(type, name), name).toBe(1);
    expect(await found("enquiry", "зоряна")).toBe(0);
  });

  it("finds a name in whichever script it is typed", async () => {
    const { app } = await withPersons();
    const found = async (filter: string) =>
      titles((await app.call("list.rows", { type: "person", filter })).rows);
    expect(await found("ivan yizhak")).toEqual(["Іван Їжак", "Ivan Yizhak"]);
    expect(await found("honta")).toEqual(["Ярема Ґонта"]);
    expect(await found("їжак")).toEqual(["Іван Їжак", "Ivan Yizhak"]);
  });

  it("keeps rows that hold one of the values asked for", async () => {
    const { app } = await withPersons();
    const { total, rows } = await app.call("list.rows", {
      type: "person",
      where: { category: ["civilian-detainee"] },
      filter: "yizhak p-0003",
    });
    expect({ total, titles: titles(rows) }).toEqual({ total: 1, titles: ["Ivan Yizhak"] });
    const { rows: none } = await app.call("list.rows", { type: "person", where: { category: [""] } });
    expect(titles(none)).toEqual(["Галина Єнот"]);
    expect(await app.call("list.values", { type: "person", column: "category" })).toEqual([
      { value: "civilian-detainee", count: 2 },
      { value: "pow", count: 1 },
      { value: "", count: 1 },
    ]);
  });

  it("follows additions and edits, and forgets what a failed call wrote", async () => {
    const { app } = await withPersons();
    const { rows } = await app.call("list.rows", { type: "person" });
    await app.call("record.edit", { id: rows[0]!.id, changes: { names: [{ text: "Ярема Інакший" }] } });
    await app.call("record.add", { type: "person", records: [{ names: [{ text: "Нова Особа" }] }] });
    await app
      .call("record.add", { type: "person", records: [{ names: [{ text: "Зайва" }] }, { nonsense: 1 }] })
      .catch(() => undefined);
    const after = await app.call("list.rows", { type: "person", sort: { column: "code", descending: true } });
    expect(titles(after.rows)).toEqual([
      "Нова Особа",
      "Галина Єнот",
      "Ivan Yizhak",
      "Іван Їжак",
      "Ярема Інакший",
    ]);
  });

  it("names the records that a column refers to, and finds rows by those names", async () => {
    const { app } = await withPersons();
    const person = (await app.call("list.rows", { type: "person" })).rows[0]!;
    await app.call("record.add", {
      type: "act",
      records: [{ victim: person.id, method: "beating-fists-feet" }, {}],
    });
    const { rows, total } = await app.call("list.rows", { type: "act", filter: "ґонта" });
    expect(total).toBe(1);
    expect(rows[0]!.cells.victim).toBe(person.id);
    expect(await app.call("list.titles", { ids: [person.id] })).toEqual([
      { id: person.id, type: "person", code: person.code, title: "Ярема Ґонта" },
    ]);
  });

  it("follows the names of the records that a column refers to", async () => {
    const { app } = await withPersons();
    const { id } = (await app.call("list.rows", { type: "person" })).rows[0]!;
    await app.call("record.add", { type: "act", records: [{ victim: id }] });
    const found = async (filter: string) => (await app.call("list.rows", { type: "act", filter })).total;
    expect(await found("ґонта")).toBe(1);
    await app.call("record.edit", { id, changes: { names: [{ text: "Ярема Інакший" }] } });
    expect({ before: await found("ґонта"), after: await found("інакший") }).toEqual({ before: 0, after: 1 });
  });

  it("leaves a record that is edited where it stood", async () => {
    const { app } = await withPersons();
    const { rows } = await app.call("list.rows", { type: "person" });
    await app.call("list.rows", { type: "person", sort: { column: "born" } });
    await app.call("record.edit", { id: rows[1]!.id, changes: { names: [{ text: "Іван Інакший" }] } });
    for (const sort of [undefined, { column: "born" }]) {
      const after = await app.call("list.rows", { type: "person", ...(sort && { sort }) });
      expect(after.rows.map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    }
  });

  it("gives its first rows before the whole is made, the same as after", async () => {
    const { app } = await withPersons();
    const [first, whole] = await Promise.all([
      app.call("list.rows", { type: "person", limit: 3 }),
      app.call("list.rows", { type: "person", limit: 3, where: { category: [] }, filter: " " }),
    ]);
    await app.call("list.values", { type: "person", column: "category" });
    expect(await app.call("list.rows", { type: "person", limit: 3 })).toEqual(first);
    expect(whole).toEqual(first);
    expect(titles(first.rows)).toEqual(["Ярема Ґонта", "Іван Їжак", "Ivan Yizhak"]);
  });

  it("does not look for what was taken back", async () => {
    const { app } = await withPersons();
    const taken = new AbortController();
    const answer = app.call("list.rows", { type: "person", filter: "їжак" }, { signal: taken.signal });
    taken.abort();
    await expect(answer).rejects.toMatchObject({ code: "cancelled" });
  });

  it("orders codes by their number", () => {
    const codes = ["P-10000", "P-9999", "P-0001", "K-P-2"];
    expect(codes.toSorted((a, b) => (codeKey(a) < codeKey(b) ? -1 : 1))).toEqual([
      "K-P-2",
      "P-0001",
      "P-9999",
      "P-10000",
    ]);
  });

  it("tells where a record stands", async () => {
    const { app } = await withPersons();
    const { rows } = await app.call("list.rows", { type: "person", sort: { column: "title" } });
    const place = (filter?: string) =>
      app.call("list.place", {
        type: "person",
        id: rows[2]!.id,
        sort: { column: "title" },
        ...(filter !== undefined && { filter }),
      });
    expect(await place()).toEqual({ index: 2 });
    expect(await place("Гонта")).toEqual({ index: null });
  });

  it("is one entry of the log however one scrolls, and refuses a column that it does not have", async () => {
    const { app } = await withPersons();
    for (const offset of [0, 1, 2]) await app.call("list.rows", { type: "person", offset });
    const { entries } = await app.call("custody.log", {});
    expect(entries.filter(({ action }) => action === "listed")).toHaveLength(1);
    await expect(app.call("list.rows", { type: "person", sort: { column: "shoe" } })).rejects.toMatchObject({
      code: "invalid-field",
    });
  });
});
