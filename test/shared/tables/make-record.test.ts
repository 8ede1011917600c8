import { describe, expect, it } from "vitest";
import type { RecordType } from "../../../shared/model/records.ts";
import { RowReader } from "../../../shared/tables/make-record.ts";
import type { TableCell } from "../../../shared/tables/table-cell.ts";
import { readTableMap } from "../../../shared/tables/table-map.ts";
import { RowWriter } from "../../../shared/tables/write-row.ts";

const ID = "a".repeat(26);
const resolve = (reference: string) => (reference === "P-0001" ? ID : undefined);

function read(
  map: Record<string, unknown>,
  row: readonly TableCell[],
  type: RecordType = "person",
  width?: number,
) {
  const headings = Array.from({ length: width ?? row.length }, (_, at) => `c${at}`);
  return new RowReader(type, readTableMap(map), headings, resolve).read(5, row);
}

function recordOf(...given: Parameters<typeof read>) {
  const made = read(...given);
  if ("problems" in made) throw new Error(made.problems.map(({ problem }) => problem).join());
  return made.record;
}

function problemsOf(...given: Parameters<typeof read>) {
  const made = read(...given);
  return "problems" in made ? made.problems.map(({ problem, cell }) => `${cell} ${problem}`) : [];
}

describe("a row of a table", () => {
  it("gives vocabularies by code, by label in any language, and by the words of the map", () => {
    const map = { category: "c0" };
    for (const word of ["pow", "військовополонений", "Prisonnier de guerre", "ВОЕННОПЛЕННЫЙ "])
      expect(recordOf(map, [word])).toEqual({ category: "pow" });
    expect(recordOf({ category: { column: "c0", values: { ВП: "pow" } } }, ["вп"])).toEqual({
      category: "pow",
    });
    expect(problemsOf(map, ["космонавт"])).toEqual(["A5 cell-value-unknown"]);
    expect(recordOf({ risk: "c0" }, ["3"])).toEqual({ risk: 3 });
  });

  it("keeps the parts of an item of a list together", () => {
    const map = {
      "nationalities.*.country": { column: "c0", split: "," },
      "nationalities.*.from": { column: "c1", split: "," },
      "nationalities.*.imposed": { value: false },
      languages: { column: "c2", split: ";" },
    };
    expect(recordOf(map, ["Україна, RU", ",2022", "uk;російська"])).toEqual({
      nationalities: [
        { country: "UA", imposed: false },
        { country: "RU", from: "2022", imposed: false },
      ],
      languages: ["uk", "ru"],
    });
  });

  it("leaves a constant out where what it goes with is empty", () => {
    const map = { "names.0.text": "c0", "names.1.text": "c1", "names.1.kind": { value: "adoption-changed" } };
    expect(recordOf(map, ["Одна", ""])).toEqual({ names: [{ text: "Одна" }] });
    expect(recordOf(map, ["", "Друга"])).toEqual({ names: [{ text: "Друга", kind: "adoption-changed" }] });
  });

  it("knows records by their codes, numbers with a comma, and yes and no", () => {
    const map = { victim: "c0", durationMinutes: "c1", nudity: "c2", fatal: "c3" };
    expect(recordOf(map, ["P-0001", "1 234,5", "так", "НЕТ"], "act")).toEqual({
      victim: ID,
      durationMinutes: 1234.5,
      nudity: true,
      fatal: false,
    });
    expect(problemsOf(map, ["P-0009", "багато", "може", ""], "act")).toEqual([
      "A5 cell-reference-unknown",
      "B5 cell-number-unreadable",
      "C5 cell-yes-no-unreadable",
    ]);
  });

  it("takes a formula for text, and an error of a workbook for what it is", () => {
    expect(recordOf({ note: "c0" }, ["=HYPERLINK(1)"])).toEqual({ note: "=HYPERLINK(1)" });
    expect(problemsOf({ note: "c0" }, [{ error: true }])).toEqual(["A5 cell-error"]);
  });

  it("takes a number of a workbook for a year or for the serial number of a day", () => {
    const map = { born: "c0" };
    expect(recordOf(map, [{ text: "1984", date: "1905-06-06" }])).toEqual({ born: "1984" });
    expect(recordOf(map, [{ text: "30805", date: "1984-05-03" }])).toEqual({ born: "1984-05-03" });
  });

  it("is bad where it is wider than the headings or lacks what is required", () => {
    expect(problemsOf({ note: "c0" }, ["a", "b", "c"], "person", 2)).toEqual(["C5 row-too-wide"]);
    expect(problemsOf({ note: { column: "c0", required: true } }, [" ", "b"])).toEqual(["A5 cell-missing"]);
  });

  it("tells two columns of one heading apart by their number", () => {
    const headings = ["Name", "Name"];
    const reader = (column: string) =>
      new RowReader("person", readTableMap({ note: column }), headings, resolve).read(2, ["a", "b"]);
    expect(() => reader("Name")).toThrow("table-column-ambiguous");
    expect(reader("Name#2")).toMatchObject({ record: { note: "b" } });
    expect(() => reader("Name#3")).toThrow("table-column-missing");
  });

  it("is written as it would be read, and what a cell cannot hold is counted", () => {
    const map = readTableMap({
      "names.0.text": { columns: ["Family", "Given"] },
      category: { column: "Status", values: { ВП: "pow" } },
      "nationalities.*.country": { column: "Countries", split: "," },
      languages: { column: "Languages", split: ";" },
      profile: "Profile",
    });
    const writer = new RowWriter("person", map);
    expect(writer.headings).toEqual(["Family", "Given", "Status", "Countries", "Languages", "Profile"]);
    const record = {
      names: [{ text: "Гайова Зоряна" }],
      category: "pow",
      nationalities: [{ country: "UA" }, { country: "RU" }],
      languages: ["uk", "crh"],
      profile: [{ text: "слова" }],
    };
    const row = writer.write(record);
    expect(row).toEqual({ cells: ["Гайова Зоряна", "", "ВП", "UA,RU", "uk;crh", "слова"], incomplete: 0 });
    const made = new RowReader("person", map, writer.headings, resolve).read(2, row.cells);
    expect(made).toMatchObject({ record: { ...record, profile: "слова" } });
    expect(writer.write({ profile: [{ text: "x", mention: ID }] }).incomplete).toBe(1);
  });
});
