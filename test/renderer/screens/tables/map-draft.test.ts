import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { TableColumn } from "../../../../shared/contract/tables.ts";
import { isRecordType, RECORD_TYPES } from "../../../../shared/model/records.ts";
import { fieldKind } from "../../../../shared/tables/field-kind.ts";
import { RowReader } from "../../../../shared/tables/make-record.ts";
import { readTableMap } from "../../../../shared/tables/table-map.ts";
import { allTargets, targetKey } from "../../../../renderer/screens/tables/field-targets.ts";
import {
  assigned,
  draftOf,
  emptyDraft,
  headingName,
  mapOf,
  unassigned,
  withConstant,
  withMeaning,
  withOptions,
} from "../../../../renderer/screens/tables/map-draft.ts";
import { suggestedDraft } from "../../../../renderer/screens/tables/suggest-fields.ts";
import { wordMeanings } from "../../../../renderer/screens/tables/word-meanings.ts";

const folder = new URL("../../../../assets/mappings/", import.meta.url);
const MAPS = readdirSync(folder).map((name) => {
  const map = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Record<string, unknown>;
  return { name, type: String(map.$type), map };
});
const column = (heading: string, ...words: string[]): TableColumn => ({
  heading,
  filled: words.length,
  words: words.map((text) => ({ text, count: 1 })),
  more: false,
});
const BORN = { type: "person", path: "born" } as const;
const CATEGORY = { type: "person", path: "category" } as const;
const NAME = { type: "person", path: "names.0.text" } as const;
const PLACE = { type: "custody-episode", path: "place" } as const;

describe("a map that is made by hand", () => {
  it("reads columns as fields, joins several, and has what goes with a name", () => {
    let draft = assigned(emptyDraft("person"), 1, NAME);
    draft = assigned(draft, 0, NAME);
    draft = assigned(draft, 2, PLACE);
    draft = withOptions(assigned(draft, 3, BORN), BORN, { date: "dmy" });
    const headings = ["Family", "Given", "Prison", "DOB"];
    const map = mapOf(draft, headings);
    expect(map).toEqual({
      $type: "person",
      "names.0.text": { columns: ["Family", "Given"], required: true },
      "names.0.kind": { value: "list-entry" },
      born: { column: "DOB", date: "dmy" },
      $beside: { "custody-episode": { place: { column: "Prison", named: true } } },
    });
    expect(draftOf(map, "person", headings)).toEqual({
      ...draft,
      fields: expect.arrayContaining([...draft.fields]) as unknown,
    });
  });

  it("names the second column of a heading, and forgets a field without columns with all that went with it", () => {
    const headings = ["Name", "Note", "name"];
    expect([0, 1, 2].map((at) => headingName(headings, at))).toEqual(["Name#1", "Note", "name#2"]);
    let draft = assigned(assigned(emptyDraft("person"), 2, NAME), 1, { type: "person", path: "note" });
    expect(mapOf(draft, headings)["names.0.text"]).toEqual({ column: "name#2", required: true });
    draft = unassigned(draft, 2, NAME);
    expect(mapOf(draft, headings)).toEqual({ $type: "person", note: "Note" });
    expect(mapOf(withConstant(draft, CATEGORY, "pow"), headings)).toMatchObject({
      category: { value: "pow" },
    });
  });

  it("says of words what they mean, and takes it back", () => {
    const columns = [column("Status", "ВП", "military", "невідомо")];
    let draft = assigned(emptyDraft("person"), 0, CATEGORY);
    const meanings = () => wordMeanings(draft.fields[0]!, columns).map(({ word, read }) => [word, read]);
    expect(meanings()).toEqual([
      ["ВП", { problem: "cell-value-unknown" }],
      ["military", { problem: "cell-value-unknown" }],
      ["невідомо", { problem: "cell-value-unknown" }],
    ]);
    draft = withMeaning(draft, draft.fields[0]!, "вп", { value: "pow" });
    draft = withMeaning(draft, draft.fields[0]!, "невідомо", "empty");
    expect(meanings()).toEqual([
      ["ВП", { value: "pow" }],
      ["military", { problem: "cell-value-unknown" }],
      ["невідомо", undefined],
    ]);
    draft = withMeaning(draft, draft.fields[0]!, "Невідомо", undefined);
    draft = withMeaning(draft, draft.fields[0]!, "ВП", undefined);
    expect(draft.fields[0]!.options).toEqual({});
  });

  it("shows of dates the words that are none, as the map's order has them", () => {
    const columns = [column("Born", "1984", "12/03/1984", "unknown")];
    let draft = assigned(emptyDraft("person"), 0, BORN);
    const words = () => wordMeanings(draft.fields[0]!, columns).map(({ word }) => word);
    expect(words()).toEqual(["12/03/1984", "unknown"]);
    draft = withOptions(draft, BORN, { date: "dmy" });
    expect(words()).toEqual(["unknown"]);
  });
});

describe("what the headings of a table suggest", () => {
  it.each([
    [["ПІБ", "Дата народження", "Місце утримання", "Ким підтверджено"]],
    [["ФИО", "Дата рождения", "Место содержания", "Кем подтверждено"]],
    [["Full name", "Date of birth", "Place of detention", "Confirmed by"]],
    [["Nom complet", "Date de naissance", "Lieu de détention", "Confirmé par"]],
  ])("is found in each language: %j", (headings) => {
    const draft = suggestedDraft(
      "person",
      headings.map((each) => column(each)),
      MAPS,
    );
    expect(draft.fields.map((field) => `${targetKey(field)} ${field.columns.join()}`)).toEqual(
      expect.arrayContaining([
        "person:names.0.text 0",
        "person:born 1",
        "custody-episode:place 2",
        "custody-episode:locationProof 3",
      ]),
    );
    expect(draft.constants.map(({ path }) => path)).not.toContain("category");
  });

  it("is found by the names of the fields themselves, for a type that no map is shipped for", () => {
    const draft = suggestedDraft("place", [column("Офіційний код"), column("???")], MAPS);
    expect(draft.fields).toMatchObject([{ path: "officialCode", columns: [0] }]);
  });

  it("is nothing for words that no field is called", () => {
    expect(suggestedDraft("person", [column("x"), column("")], MAPS).fields).toEqual([]);
  });
});

describe("the fields that a column can become", () => {
  it.each(RECORD_TYPES)("can all be read from a cell, for %s", (type) => {
    for (const target of allTargets(type))
      expect(fieldKind(target.type, target.path), target.path).toBeDefined();
  });

  it("are enough for a map of each, which is read as it is made", () => {
    for (const target of allTargets("person")) {
      const map = readTableMap(
        mapOf(assigned(assigned(emptyDraft("person"), 1, NAME), 0, target), ["A", "B"]),
      );
      const fields = target.type === "person" ? map.fields : map.beside.get(target.type as "proceeding")!;
      expect(() => new RowReader(target.type, { fields }, ["A", "B"], () => undefined)).not.toThrow();
    }
  });
});

describe("a shipped map", () => {
  it.each(MAPS)("can be changed in the window: $name", ({ map, type }) => {
    if (!isRecordType(type)) throw new Error("a shipped map names its type");
    const headings = ["Full name", "Name", "Title", "Date of birth", "Date", "Status", "Placement"];
    const draft = draftOf(map, type, headings);
    expect(draft.lacking).toEqual([]);
    const again = mapOf(draft, headings);
    expect(() => readTableMap(again)).not.toThrow();
    expect(mapOf(draftOf(again, type, headings), headings)).toEqual(again);
  });
});
