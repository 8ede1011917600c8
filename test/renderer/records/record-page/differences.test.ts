import { describe, expect, it } from "vitest";
import { conflictOf, differencesOf } from "../../../../renderer/records/record-page/differences.ts";
import { sectionsOf } from "../../../../renderer/records/sections.ts";
import { RECORD_TYPES } from "../../../../shared/model/records.ts";
import { fieldsOf } from "../../../../renderer/records/fields.ts";

describe("two contents of a record", () => {
  it("differ field by field, what is gone last", () => {
    expect(differencesOf({ a: 1, b: 2, c: 3 }, { b: 2, c: 4, d: 5 })).toEqual([
      { field: "c", before: 3, after: 4 },
      { field: "d", before: undefined, after: 5 },
      { field: "a", before: 1, after: undefined },
    ]);
  });

  it("clash only where both people changed a field in different ways", () => {
    const base = { title: "A", kind: "occasion", when: "2022" };
    const mine = { title: "B", kind: "practice", when: "2022" };
    const theirs = { title: "C", kind: "practice", when: "2023" };
    expect(conflictOf(base, mine, theirs)).toEqual({
      clashing: [{ field: "title", mine: "B", theirs: "C" }],
      free: {},
    });
    expect(conflictOf(base, { ...base, frequency: "once" }, theirs)).toEqual({
      clashing: [],
      free: { frequency: "once" },
    });
  });
});

describe("the sections of a record", () => {
  it.each(RECORD_TYPES)("hold every field of a %s once", (type) => {
    const placed = sectionsOf(type).flatMap(({ fields }) => fields.map(({ name }) => name));
    expect(placed.toSorted()).toEqual(
      fieldsOf(type)
        .map(({ name }) => name)
        .toSorted(),
    );
  });
});
