import { describe, expect, it } from "vitest";
import { dateOfSerial, datePrecision } from "../../../electron/core/tables/number-format.ts";

describe("the number format of a cell", () => {
  it.each([
    ["dd.mm.yyyy", "day"],
    ['[$-422]d mmmm yyyy\\ "р."', "day"],
    ["mmmm yyyy", "month"],
    ["yyyy", "year"],
    ["dd/mm/yyyy hh:mm", "moment"],
    ["[h]:mm:ss", "time"],
    ["General", undefined],
    ["#,##0.00", undefined],
    ["0%", undefined],
    ['"день" 0', undefined],
    ["@", undefined],
  ])("%s shows: %s", (code, precision) => expect(datePrecision(164, code)).toBe(precision));

  it("is known by its number where the workbook does not spell it out", () => {
    expect(datePrecision(14, undefined)).toBe("day");
    expect(datePrecision(17, undefined)).toBe("month");
    expect(datePrecision(0, undefined)).toBeUndefined();
  });

  it("says how exact the date is that a number stands for", () => {
    expect(dateOfSerial(44632, false, "day")).toBe("2022-03-12");
    expect(dateOfSerial(44632, false, "month")).toBe("2022-03");
    expect(dateOfSerial(44632, false, "year")).toBe("2022");
    expect(dateOfSerial(44632.75, false, "moment")).toBe("2022-03-12T18:00:00");
    expect(dateOfSerial(43170, true, "day")).toBe("2022-03-12");
    expect(dateOfSerial(1, false, "day")).toBe("1900-01-01");
    expect(dateOfSerial(61, false, "day")).toBe("1900-03-01");
    expect(dateOfSerial(-1, false, "day")).toBeUndefined();
    expect(dateOfSerial(1e9, false, "day")).toBeUndefined();
  });
});
