import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { WORDS_COUNTED } from "../../../shared/contract/tables.ts";
import { TestArchive } from "../fixtures/open-archive.ts";
import { madeUpRegister, registerFile } from "./made-up-register.ts";

async function withFile(content: string | Uint8Array, name = "register.csv") {
  const archive = await TestArchive.open();
  const file = join(archive.outside, name);
  await writeFile(file, content);
  return { archive, file };
}

describe("a look at a table", () => {
  it("tells its headings, rows and words, and changes nothing", async () => {
    const { archive, file } = await withFile("Назва;Статус\r\nА;ВП\r\n\r\n'=1;вп \r\nБ;цивільний;зайве\r\n");
    const { size } = archive.session.databases.log;
    const look = await archive.call("table.look", { file });
    expect(look).toMatchObject({ format: "csv", delimiter: ";", charset: "utf-8", rows: 3, headings: 1 });
    expect(look.columns).toEqual([
      {
        heading: "Назва",
        filled: 3,
        words: ["А", "=1", "Б"].map((text) => ({ text, count: 1 })),
        more: false,
      },
      {
        heading: "Статус",
        filled: 3,
        words: [
          { text: "ВП", count: 2 },
          { text: "цивільний", count: 1 },
        ],
        more: false,
      },
    ]);
    expect(look.first.map(({ row }) => row)).toEqual([1, 2, 4, 5]);
    expect(archive.session.databases.log.size).toBe(size);
  });

  it("reads another sheet, another row of headings, another delimiter where told", async () => {
    const book = await withFile(registerFile(madeUpRegister(100, 1), "xlsx"), "register.xlsx");
    const look = await book.archive.call("table.look", { file: book.file });
    expect(look).toMatchObject({ format: "xlsx", sheet: "Реєстр", sheets: ["Реєстр"], rows: 100 });
    expect(look.columns[0]).toMatchObject({ heading: "№", filled: 100, more: true });
    expect(look.columns[0]!.words).toHaveLength(WORDS_COUNTED);
    await expect(
      book.archive.call("table.look", { file: book.file, table: { sheet: "інший" } }),
    ).rejects.toMatchObject({ code: "table-sheet-missing" });
    const text = await withFile("Register of 2026\nName;Born\nA;1984\n");
    const below = await text.archive.call("table.look", {
      file: text.file,
      table: { headings: 2, delimiter: ";" },
    });
    expect(below).toMatchObject({
      headings: 2,
      rows: 1,
      columns: [{ heading: "Name" }, { heading: "Born" }],
    });
  });

  it("refuses a file that is no table, or has nothing in it", async () => {
    const { archive, file } = await withFile("");
    await expect(archive.call("table.look", { file })).rejects.toMatchObject({ code: "table-empty" });
    await expect(archive.call("table.look", { file: archive.outside })).rejects.toMatchObject({
      code: "file-missing",
    });
  });
});

describe("a map that is saved", () => {
  const MAP = { $type: "person", "names.0.text": "Name" };

  it("is read again as it was, from a file that nobody else may read", async () => {
    const { archive } = await withFile("");
    const to = join(archive.outside, "map.json");
    await archive.call("table.save-map", { to, map: MAP });
    expect((await stat(to)).mode & 0o777).toBe(0o600);
    expect(JSON.parse(await readFile(to, "utf8"))).toEqual(MAP);
    expect(await archive.call("table.read-map", { file: to })).toEqual({
      name: "map.json",
      type: "person",
      map: MAP,
    });
    await expect(archive.call("table.save-map", { to, map: MAP })).rejects.toMatchObject({
      code: "destination-exists",
    });
    await expect(
      archive.call("table.save-map", { to: join(archive.folder, "map.json"), map: MAP }),
    ).rejects.toMatchObject({ code: "destination-inside-archive" });
  });

  it("has to be a map", async () => {
    const { archive, file } = await withFile("Name,Born\n");
    await expect(archive.call("table.read-map", { file })).rejects.toMatchObject({
      code: "table-map-invalid",
      params: { expected: "JSON" },
    });
    const to = join(archive.outside, "map.json");
    await expect(archive.call("table.save-map", { to, map: { born: 1 } })).rejects.toMatchObject({
      code: "table-map-invalid",
    });
  });
});
