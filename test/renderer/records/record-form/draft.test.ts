import { describe, expect, it } from "vitest";
import { changesBetween, problemsOf, tidy } from "../../../../renderer/records/record-form/draft.ts";

describe("a draft", () => {
  it("is saved without empty fields, lines and groups", () => {
    expect(
      tidy({
        names: [{ text: "Зоряна", kind: undefined }, {}, { text: "" }],
        roles: [],
        birthplace: "",
        minor: false,
        risk: 0,
      }),
    ).toEqual({ names: [{ text: "Зоряна" }], minor: false, risk: 0 });
  });

  it("says of each field what is wrong with it", () => {
    expect(
      problemsOf("person", { names: [{ text: "A" }, { kind: "birth" }], born: "last summer", risk: 9 }),
    ).toEqual([
      { where: "names.1.text", what: "missing" },
      { where: "born", what: "not-a-date" },
      { where: "risk", what: "unfit" },
    ]);
    expect(problemsOf("act", { durationMinutes: "an hour" })).toEqual([
      { where: "durationMinutes", what: "not-a-number" },
    ]);
    expect(problemsOf("person", {})).toEqual([]);
  });

  it("becomes the changes of an edit, with null for what is gone", () => {
    expect(
      changesBetween({ kind: "occasion", when: "2022", title: "A" }, { kind: "occasion", title: "B" }),
    ).toEqual({
      when: null,
      title: "B",
    });
    expect(changesBetween({ a: [1] }, { a: [1] })).toEqual({});
  });
});
