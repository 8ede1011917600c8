import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CallInput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { TestArchive } from "../fixtures/open-archive.ts";

const MAP = {
  $type: "person",
  "names.0.text": { column: "Name", required: true },
  captured: { column: "Since", optional: true },
  note: { column: "Note", optional: true },
  $beside: {
    "custody-episode": {
      kind: { value: "detention" },
      place: { column: "Place", named: true, optional: true },
      from: { column: "Since", optional: true },
      locationProof: { column: "Confirmed by", optional: true, values: { МКЧХ: "icrc" } },
    },
  },
};
const TABLE = [
  "Name,Since,Place,Confirmed by",
  "Вигадана Перша,05.2022,СІЗО № 2,МКЧХ",
  "Вигаданий Другий,,сізо № 2,",
  "Вигадана Третя,2023,Колонія № 7,",
  "Вигаданий Четвертий,,,",
].join("\n");

async function withTable(content = TABLE) {
  const archive = await TestArchive.open();
  const file = join(archive.outside, "register.csv");
  await writeFile(file, content);
  const run = (more: Partial<CallInput<"table.import">> = {}) =>
    archive.call("table.import", { file, type: "person", map: MAP, ...more });
  const all = async (type: string) => (await archive.call("record.list", { type, limit: 200 })).records;
  return { archive, file, run, all };
}

describe("a table of persons in custody", () => {
  it("gives one episode for each row that tells of custody, with the cells it came from", async () => {
    const { archive, run, all } = await withTable();
    const result = await run();
    expect(result).toMatchObject({ imported: 4, beside: { "custody-episode": 3, place: 2 }, placesNew: 2 });
    const persons = await all("person");
    const places = await all("place");
    const episodes = await all("custody-episode");
    expect(places.map(({ record }) => record.names)).toEqual([
      [{ text: "СІЗО № 2" }],
      [{ text: "Колонія № 7" }],
    ]);
    expect(episodes.map(({ record }) => [record.person, record.place])).toEqual([
      [persons[0]!.id, places[0]!.id],
      [persons[1]!.id, places[0]!.id],
      [persons[2]!.id, places[1]!.id],
    ]);
    expect(episodes[0]!.record).toMatchObject({
      kind: "detention",
      from: "2022-05",
      locationProof: "icrc",
      sourceRows: [
        {
          file: result.evidence,
          row: 2,
          cells: [
            { field: "place", cell: "C2" },
            { field: "from", cell: "B2" },
            { field: "locationProof", cell: "D2" },
          ],
        },
      ],
    });
    expect(places[0]!.record.sourceRows).toMatchObject([
      { row: 2, cells: [{ field: "names.0.text", cell: "C2" }] },
    ]);
    const imported = archive.session.databases.log
      .entries({ from: 0 })
      .filter(({ action, type }) => action === "imported" && type !== "evidence");
    expect(imported).toHaveLength(4 + 3 + 2);
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("adds nothing when it comes again, and only the custody where the persons are known", async () => {
    const { run, all } = await withTable();
    const { $beside, ...alone } = MAP;
    expect($beside).toBeDefined();
    await run({ map: alone });
    expect(await run()).toMatchObject({ imported: 0, known: 1, beside: { "custody-episode": 3 } });
    expect(await all("person")).toHaveLength(4);
    expect(await run()).toMatchObject({ imported: 0, known: 4, beside: {} });
    expect(await all("custody-episode")).toHaveLength(3);
  });

  it("means the place of the archive that has the name, and refuses a name that several have", async () => {
    const { archive, run, all } = await withTable();
    const place = await archive.add("place", {
      names: [{ text: "Слідчий ізолятор" }, { text: "Сізо № 2" }],
    });
    const preview = await run({ preview: true });
    expect(preview.places).toContainEqual({ id: place, name: "Слідчий ізолятор", isNew: false });
    expect(preview.placesNew).toBe(1);
    await archive.add("place", { names: [{ text: "Інша" }], officialCode: "Колонія № 7" });
    await archive.add("place", { names: [{ text: "Колонія № 7" }] });
    const result = await run();
    expect(result).toMatchObject({ imported: 0, bad: 1 });
    expect(result.problems).toEqual([
      {
        row: 4,
        cell: "C4",
        column: "Place",
        field: "place",
        code: "cell-reference-ambiguous",
        type: "custody-episode",
      },
    ]);
    expect(await all("person")).toEqual([]);
  });

  it("has a bad row where it tells of custody and not whose", async () => {
    const { run } = await withTable("Name,Place\n,СІЗО № 2");
    const map = { ...MAP, "names.0.text": "Name" };
    const { problems } = await run({
      map: { ...map, $beside: { "custody-episode": { place: MAP.$beside["custody-episode"].place } } },
    });
    expect(problems).toMatchObject([{ cell: "A2", column: "Name", code: "cell-missing" }]);
  });

  it("tells of a row that is too wide once", async () => {
    const { run } = await withTable("Name,Place\nA,B,C");
    const { problems } = await run();
    expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["row-too-wide", "C2"]]);
  });

  it.each([
    [{ $beside: { place: { "names.0.text": "Place" } } }, "$beside.place"],
    [{ $beside: { "custody-episode": { person: "Name" } } }, "$beside.custody-episode.person"],
    [{ $beside: { "custody-episode": { place: { column: 7 } } } }, "$beside.custody-episode.place"],
  ])("refuses a map that cannot be, with the entry: %j", async (wrong, field) => {
    const { run } = await withTable();
    await expect(run({ map: { ...MAP, ...wrong } })).rejects.toMatchObject({
      code: "table-map-invalid",
      params: { field },
    });
  });

  it("comes in again as it was written out, with the custody of each", async () => {
    const { archive, run, all } = await withTable();
    await run();
    const to = join(archive.outside, "out.csv");
    expect(await archive.call("table.export", { type: "person", map: MAP, to, format: "csv" })).toMatchObject(
      { exported: 4, excludedTotal: 0, incomplete: 0 },
    );
    const plain = (records: Awaited<ReturnType<typeof all>>) =>
      records.map(({ record }) => ({ ...record, code: "", sourceRows: "", person: "", place: "" }));
    const other = await TestArchive.open();
    await other.call("table.import", { file: to, type: "person", map: MAP });
    const there = async (type: string) =>
      plain((await other.call("record.list", { type, limit: 200 })).records);
    for (const type of ["person", "custody-episode", "place"])
      expect(await there(type), type).toEqual(plain(await all(type)));
  });

  it("is written with the latest stretch of each, and counts the others", async () => {
    const { archive, run, all } = await withTable();
    await run();
    const [first] = await all("person");
    const [, elsewhere] = await all("place");
    await archive.add("custody-episode", { person: first!.id, place: elsewhere!.id, from: "2024" });
    const to = join(archive.outside, "out.csv");
    const result = await archive.call("table.export", { type: "person", map: MAP, to, format: "csv" });
    // The earlier stretch, and the day of capture, which stands in the column of the stretch written.
    expect(result.incomplete).toBe(2);
    expect((await readFile(to, "utf8")).split("\r\n")[1]).toBe("Вигадана Перша,2022-05,,Колонія № 7,");
  });

  it("leaves out what may not leave: an episode, and the name of a sealed place", async () => {
    const { archive, run, all } = await withTable();
    await run();
    const [place] = await all("place");
    const [, , third] = await all("custody-episode");
    await archive.call("record.edit", { id: place!.id, changes: { tier: "T4" } });
    await archive.call("record.edit", { id: third!.id, changes: { tier: "T4" } });
    const foreseen = await archive.call("table.leaving", { type: "person", map: MAP });
    expect(foreseen).toMatchObject({
      exported: 4,
      excluded: [
        { id: place!.id, reason: "sealed" },
        { id: third!.id, reason: "sealed" },
      ],
    });
    const to = join(archive.outside, "out.csv");
    const before = archive.session.databases.log.size;
    await archive.call("table.export", { type: "person", map: MAP, to, format: "csv" });
    expect(await readFile(to, "utf8")).not.toMatch(/СІЗО|Колонія/u);
    const left = archive.session.databases.log.entries({ from: before }).map(({ record }) => record);
    expect(left).toHaveLength(4 + 2);
    expect(left).not.toContain(place!.id);
    expect(left).not.toContain(third!.id);
  });
});

describe("a row of somebody known already", () => {
  async function withKnown() {
    const { archive, file, run, all } = await withTable();
    const known = await archive.add("person", {
      names: [{ text: "Вигадана Перша", kind: "birth" }],
      captured: "2022-04",
      sex: "female",
    });
    const same = (row: number, person: RecordId) => run({ same: [{ row, person }] });
    return { archive, file, run, all, known, same };
  }

  it("is pointed at with what it tells, and gives a person of its own where nobody decided", async () => {
    const { run, known, all } = await withKnown();
    const { candidates, joined } = await run();
    expect(candidates).toMatchObject([{ row: 2, persons: [known], record: { captured: "2022-05" } }]);
    expect(joined).toBe(0);
    expect(await all("person")).toHaveLength(5);
  });

  it("is added to that person where somebody said so, and replaces nothing", async () => {
    const { archive, same, known, all, run } = await withKnown();
    const result = await same(2, known);
    expect(result).toMatchObject({
      imported: 3,
      joined: 1,
      differing: [{ row: 2, person: known, field: "captured" }],
      beside: { "custody-episode": 3, place: 2 },
    });
    const [person] = await all("person");
    expect(person!.record).toMatchObject({
      names: [{ text: "Вигадана Перша", kind: "birth" }],
      captured: "2022-04",
      sex: "female",
      sourceRows: [{ row: 2 }],
    });
    const [episode] = await all("custody-episode");
    expect(episode!.record.person).toBe(known);
    expect(await run()).toMatchObject({ imported: 0, known: 4 });
    expect(await archive.findings({ readData: true })).toEqual([]);
  });

  it("can only be of a person", async () => {
    const { archive, same } = await withKnown();
    const place = await archive.add("place", {});
    await expect(same(2, place)).rejects.toMatchObject({ code: "wrong-record-type" });
  });
});
