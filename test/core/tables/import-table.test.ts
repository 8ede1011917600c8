import { readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { spreadsheet } from "../../../electron/core/exchange/spreadsheet.ts";
import type { CallInput } from "../../../shared/contract/contract.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const MAP = {
  "names.0.text": { columns: ["Прізвище", "Ім’я"] },
  "names.0.kind": { value: "birth" },
  born: "Дата народження",
  category: "Статус",
};
const TABLE = [
  "Прізвище;Ім’я;Дата народження;Статус;Примітка",
  "Гайова;Зоряна;03.05.1984;цивільна особа під вартою;=1+1",
  "Їжакевич;Ґерман;1990;pow;",
].join("\r\n");

async function withTable(content: string | Uint8Array, name = "register.csv") {
  const archive = await TestArchive.open();
  const file = join(archive.outside, name);
  await writeFile(file, content);
  const run = (more: Partial<CallInput<"table.import">> = {}) =>
    archive.call("table.import", { file, type: "person", map: MAP, ...more });
  const persons = async () => (await archive.call("record.list", { type: "person" })).records;
  return { archive, file, run, persons };
}

describe("importing a table", () => {
  it("makes a record of each row, with the file as evidence and the cells that each field came from", async () => {
    const { archive, run, persons } = await withTable(TABLE);
    const before = archive.session.databases.log.size;
    const result = await run();
    expect(result).toMatchObject({ rows: 2, imported: 2, known: 0, bad: 0, problems: [] });
    expect(result.table).toMatchObject({ format: "csv", delimiter: ";", unread: ["Примітка"] });
    const [first, second] = await persons();
    expect(first!.record).toMatchObject({
      names: [{ text: "Гайова Зоряна", kind: "birth" }],
      born: "1984-05-03",
      category: "civilian-detainee",
    });
    expect(second!.record).toMatchObject({ born: "1990", category: "pow" });
    const [source] = first!.record.sourceRows as [{ file: string; row: number; cells: unknown[] }];
    expect(source).toMatchObject({ file: result.evidence, row: 2 });
    expect(source.cells).toContainEqual({ field: "names.0.text", cell: "A2 B2" });
    expect(source.cells).toContainEqual({ field: "born", cell: "C2" });
    const entries = archive.session.databases.log.entries({ from: before });
    const made = entries.filter(({ action, type }) => action === "imported" && type === "person");
    expect(made.map(({ record }) => record)).toEqual([first!.id, second!.id]);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("keeps the hash of the file and the words of the rows in the identities alone", async () => {
    const { archive, run } = await withTable(TABLE);
    await run();
    const facts = archive.session.databases.facts
      .prepare<[], { content: string }>("SELECT content FROM version")
      .all();
    for (const { content } of facts) expect(content).not.toMatch(/sha256|sourceRows|Гайова|register/u);
  });

  it("adds nothing when the same file comes again with the same map", async () => {
    const { archive, run } = await withTable(TABLE);
    await run();
    const { size } = archive.session.databases.log;
    expect(await run()).toMatchObject({ imported: 0, known: 2, bad: 0, evidence: null });
    const actions = archive.session.databases.log.entries({ from: size }).map(({ action }) => action);
    expect(actions).toEqual([]);
  });

  it("imports nothing where one row is bad, and says which cell", async () => {
    const { archive, run, persons } = await withTable(`${TABLE}\r\nБезрідна;Надія;12/03/1984;астронавт;`);
    const { size } = archive.session.databases.log;
    const result = await run();
    expect(result).toMatchObject({ imported: 0, bad: 1, problemsTotal: 2, evidence: null });
    expect(result.problems).toEqual([
      { row: 4, cell: "C4", column: "Дата народження", field: "born", code: "cell-date-ambiguous" },
      { row: 4, cell: "D4", column: "Статус", field: "category", code: "cell-value-unknown" },
    ]);
    expect(archive.session.databases.log.size).toBe(size);
    expect(await persons()).toEqual([]);
  });

  it("sets bad rows aside where asked, in a file that can be corrected and imported", async () => {
    const { archive, run, persons } = await withTable(
      `${TABLE}\r\n"Безрідна; ""Н""";Надія;12/03/1984;pow;+380`,
    );
    const aside = join(archive.outside, "bad.csv");
    const result = await run({ skipBadRows: aside, language: "uk" });
    expect(result).toMatchObject({ imported: 2, bad: 1, setAside: 1 });
    expect((await stat(aside)).mode & 0o777).toBe(0o600);
    const text = await readFile(aside, "utf8");
    expect(text.split("\r\n")[0]).toBe("\ufeffПрізвище;Ім’я;Дата народження;Статус;Примітка;Причина");
    expect(text).toContain("двома способами");
    expect(text).toContain(";'+380;");
    await expect(run({ skipBadRows: aside })).rejects.toMatchObject({ code: "destination-exists" });
    await writeFile(join(archive.outside, "mended.csv"), text.replace("12/03/1984", "12.03.1984"));
    await run({
      file: join(archive.outside, "mended.csv"),
      map: { ...MAP, note: "Примітка" },
    });
    const all = await persons();
    expect(all).toHaveLength(3);
    expect(all[2]!.record).toMatchObject({
      names: [{ text: 'Безрідна; "Н" Надія' }],
      born: "1984-03-12",
      note: "+380",
    });
  });

  it("changes nothing in a preview, and shows what the rows would become", async () => {
    const { archive, run, persons } = await withTable(TABLE);
    const { size } = archive.session.databases.log;
    const result = await run({ preview: true });
    expect(result.preview).toHaveLength(2);
    expect(result.preview[0]).toMatchObject({
      row: 2,
      status: "new",
      record: { category: "civilian-detainee" },
    });
    expect(archive.session.databases.log.size).toBe(size);
    expect(await persons()).toEqual([]);
  });

  it("points at people of the same name in any script and order, and merges nobody", async () => {
    const { archive, run, persons } = await withTable(`${TABLE}\r\nГайова;Зоряна;1999;pow;`);
    const known = await archive.add("person", { names: [{ text: "Zoriana Haiova" }] });
    const result = await run();
    expect(result.candidates).toMatchObject([
      { row: 2, persons: [known], rows: [] },
      { row: 4, persons: [known], rows: [2] },
    ]);
    expect(result.candidates.map(({ id }) => typeof id)).toEqual(["string", "string"]);
    expect(await persons()).toHaveLength(4);
  });

  it("leaves nothing behind when it is cancelled", async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Вигадана ${at};Особа;1984;pow;`);
    const { archive, file, persons } = await withTable([TABLE, ...rows].join("\r\n"));
    const controller = new AbortController();
    const running = archive.call(
      "table.import",
      { file, type: "person", map: MAP },
      {
        signal: controller.signal,
        emit: (event) => {
          if (event.kind === "progress" && event.step === "table-import") controller.abort();
        },
      },
    );
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    expect(await persons()).toEqual([]);
    expect(await archive.findings()).toEqual([]);
    expect(await archive.call("table.import", { file, type: "person", map: MAP })).toMatchObject({
      imported: 3002,
    });
  });

  it("leaves nothing behind when the archive is locked meanwhile", async () => {
    const rows = Array.from({ length: 3000 }, (_, at) => `Вигадана ${at};Особа;1984;pow;`);
    const { archive, file, persons } = await withTable([TABLE, ...rows].join("\r\n"));
    const running = archive.call(
      "table.import",
      { file, type: "person", map: MAP },
      {
        emit: (event) => {
          if (event.kind === "progress" && event.step === "table-import" && event.done === 1000)
            setImmediate(() => archive.app.lock());
        },
      },
    );
    await expect(running).rejects.toMatchObject({ code: "cancelled" });
    await archive.unlock();
    expect(await persons()).toEqual([]);
    expect(await archive.findings()).toEqual([]);
  });

  it("lets other calls wait until the records are made", async () => {
    const rows = Array.from({ length: 1500 }, (_, at) => `Вигадана ${at};Особа;1984;pow;`);
    const { archive, file } = await withTable([TABLE, ...rows].join("\r\n"));
    let seen: Promise<{ total: number }> | undefined;
    await archive.call(
      "table.import",
      { file, type: "person", map: MAP },
      {
        emit: (event) => {
          if (event.kind === "progress" && event.step === "table-import")
            seen ??= archive.call("record.list", { type: "person", limit: 1 });
        },
      },
    );
    expect((await seen!).total).toBe(1502);
  });

  it("reads a workbook by its own means: texts, numbers and the sheet that is named", async () => {
    const bytes = spreadsheet({
      title: "x",
      sheetName: "Реєстр",
      dated: "2026-11-24",
      footer: "",
      columns: [
        { title: "Прізвище", width: 10 },
        { title: "Ім’я", width: 10 },
        { title: "Дата народження", width: 10 },
        { title: "Статус", width: 10 },
      ],
      rows: [
        ["Гайова", "Зоряна", 30805, "pow"],
        ["Їжакевич", "Ґерман", 1990, "pow"],
      ],
    });
    const { run, persons } = await withTable(bytes, "register.xlsx");
    await expect(run({ map: { ...MAP, $table: { sheet: "Інший" } } })).rejects.toMatchObject({
      code: "table-sheet-missing",
    });
    const result = await run({ map: { ...MAP, $table: { sheet: "Реєстр" } } });
    expect(result).toMatchObject({ imported: 2, table: { format: "xlsx", sheet: "Реєстр" } });
    const [first, second] = await persons();
    expect(first!.record).toMatchObject({ born: "1984-05-03", sourceRows: [{ sheet: "Реєстр", row: 2 }] });
    expect(second!.record).toMatchObject({ born: "1990" });
  });

  it("refuses a map that does not fit, with the entry", async () => {
    const { run } = await withTable(TABLE);
    const refusal = async (map: Record<string, unknown>) =>
      run({ map }).then(
        () => undefined,
        (error: unknown) => (error as { toData(): unknown }).toData(),
      );
    expect(await refusal({ born: "Народження" })).toEqual({
      code: "table-column-missing",
      params: { field: "born" },
    });
    expect(await refusal({ astrology: "Статус" })).toMatchObject({
      code: "table-map-invalid",
      params: { field: "astrology" },
    });
    expect(await refusal({ born: { column: "Статус", order: "dmy" } })).toMatchObject({
      code: "table-map-invalid",
      params: { field: "born", expected: "nothing called order" },
    });
    expect(await refusal({ "constructor.prototype.x": { value: 1 }, born: "Статус" })).toMatchObject({
      code: "table-map-invalid",
    });
    expect(await refusal({})).toMatchObject({ code: "table-map-invalid" });
  });

  it("refuses a quotation mark that nothing closes, and text that is no table", async () => {
    const { run } = await withTable('a;b\r\n1;2\r\n"open;x\r\n3;4');
    await expect(run({ map: { note: "a" } })).rejects.toMatchObject({
      code: "table-quote-open",
      params: { row: 3 },
    });
    const other = await withTable(Uint8Array.from({ length: 400 }, (_, at) => at % 7));
    await expect(other.run()).rejects.toMatchObject({ code: "table-unreadable" });
  });
});
