import { describe, expect, it } from "vitest";
import { shippedMaps } from "../../../electron/core/tables/shipped-maps.ts";
import { isRecordType } from "../../../shared/model/records.ts";
import { readTableMap } from "../../../shared/tables/table-map.ts";
import { RowReader } from "../../../shared/tables/make-record.ts";
import { readRecord } from "../../../electron/core/store/record-input.ts";

const HEADINGS: Readonly<Record<string, readonly string[]>> = {
  "detained-civilians": ["№", "ПІБ", "Стать", "Дата народження", "Громадянство", "Статус", "Місце утримання"],
  "deported-children": [
    "Full name",
    "Sex",
    "Date of birth",
    "Nationality",
    "Mother",
    "Placements",
    "Changed name",
  ],
  "political-prisoners": ["ФИО", "Пол", "Дата рождения", "Статья", "Решение"],
  "exchange-list": ["Прізвище", "Ім'я", "По батькові", "Дата народження", "Категорія"],
  uwazi: ["Title", "Date added", "Template", "Geolocation"],
};
const ROWS: Readonly<Record<string, readonly string[]>> = {
  "detained-civilians": ["7", "Вигадана Особа", "Ж", "05.1984", "Україна", "слідчий ізолятор?", "СІЗО"],
  "deported-children": ["Invented Child", "F", "2015", "Ukraine", "Invented Mother", "camp", "Other Name"],
  "political-prisoners": ["Вымышленный Человек", "м", "1980", "ст. 207.3", "на рассмотрении"],
  "exchange-list": ["Вигаданий", "Чоловік", "Зразкович", "1.2.1990", "військовополонений"],
  uwazi: ["An event", "2026/01/02", "Event", ""],
};

describe("the maps that are shipped", () => {
  it("are those of the registers that the product is for", () => {
    expect(shippedMaps().map(({ name }) => name)).toEqual(Object.keys(HEADINGS).sort());
  });

  it.each(Object.keys(HEADINGS))("read the table of %s", (name) => {
    const { map, type } = shippedMaps().find((each) => each.name === name)!;
    if (type === null || !isRecordType(type)) throw new Error("a shipped map names its type");
    const reader = new RowReader(type, readTableMap(map), HEADINGS[name]!, () => undefined);
    const cells = ROWS[name]!.map((cell) => (cell.endsWith("?") ? "" : cell));
    const made = reader.read(2, cells);
    if ("problems" in made) throw new Error(JSON.stringify(made.problems));
    expect(() => readRecord(type, made.record)).not.toThrow();
    expect(made.cells.length).toBeGreaterThan(2);
  });

  it.each(["detained-civilians", "exchange-list", "political-prisoners", "deported-children"])(
    "make an episode of custody of each row of %s, and keep the place out of the note",
    (name) => {
      const { map } = shippedMaps().find((each) => each.name === name)!;
      const { beside, fields } = readTableMap(map);
      const headings = [
        "Name",
        "Place of detention",
        "Placement",
        "Held since",
        "Date of placement",
        "Status",
      ];
      const reader = new RowReader(
        "custody-episode",
        { fields: beside.get("custody-episode")! },
        headings,
        (_, named) => (named ? "0123456789abcdefghjkmnpqrs" : undefined),
      );
      const place =
        name === "deported-children" ? ["", "An institution", "", "2023"] : ["SIZO 2", "", "2023", ""];
      const made = reader.read(2, ["Invented Person", ...place, ""]);
      expect(made).toMatchObject({ record: { place: "0123456789abcdefghjkmnpqrs", from: "2023" } });
      expect(JSON.stringify(fields.get("note"))).not.toContain("Place of detention");
    },
  );

  it("keep accusations out of the exchange list", () => {
    const { map } = shippedMaps().find(({ name }) => name === "exchange-list")!;
    expect(JSON.stringify({ ...map, $about: "" })).not.toMatch(
      /стат[тт]|вирок|приговор|charge|sentence|peine/iu,
    );
  });
});
