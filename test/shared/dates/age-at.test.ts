import { expect, test } from "vitest";
import { ageAt } from "../../../shared/dates/age-at.ts";

test.each([
  ["2008-05-04", "2023-05-03", 14, 14],
  ["2008-05-04", "2023-05-04", 15, 15],
  ["2008", "2022-05", 13, 14],
  ["2008-05", "2022", 13, 14],
  ["2004-02-29", "2022-02-28", 17, 17],
  ["2004-02-29", "2022-03-01", 18, 18],
  ["2008-05-04", "2022-03/2023-06", 13, 15],
  ["2008-05-04", "2022-03/..", 13, null],
  ["../2008-05-04", "2023-06", 15, null],
  ["2023", "2022", 0, 0],
])("somebody born in %s was in %s between %s and %s", (born, when, least, most) => {
  expect(ageAt(born, when)).toEqual({ least, most });
});

test("what is no date has no age", () => {
  expect(() => ageAt("spring", "2022")).toThrow("invalid-date");
});
