import { describe, expect, it } from "vitest";
import { typedDate } from "../../../../renderer/records/record-form/typed-date.ts";

describe("a date as people type it", () => {
  it.each([
    ["3.5.2022", "2022-05-03"],
    ["05.2022", "2022-05"],
    ["~2022", "2022~"],
    ["05.2022?", "2022-05?"],
    ["2023-03/2023-04", "2023-03/2023-04"],
    ["31.2.2022", "31.2.2022"],
    ["last summer", "last summer"],
    ["", ""],
  ])("reads %s as %s", (typed, edtf) => {
    expect(typedDate(typed)).toBe(edtf);
  });
});
