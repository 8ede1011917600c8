import { describe, expect, it } from "vitest";
import { readDate } from "../../../shared/tables/read-date.ts";

const date = (text: string, order?: Parameters<typeof readDate>[1]) => {
  const read = readDate(text, order);
  return "date" in read ? read.date : read.problem;
};

describe("a date in a table", () => {
  it.each([
    ["2022-05~", "2022-05~"],
    ["2022-03/2022-04", "2022-03/2022-04"],
    ["1984", "1984"],
    ["05.1984", "1984-05"],
    ["5/1984", "1984-05"],
    ["03.05.1984", "1984-05-03"],
    ["3.5.1984 р.", "1984-05-03"],
    ["1984.05.03", "1984-05-03"],
    ["1984/5/3", "1984-05-03"],
    ["25/03/2022", "2022-03-25"],
    ["03/25/2022", "2022-03-25"],
    ["03/03/2022", "2022-03-03"],
    ["~1984", "1984~"],
    ["05.1984?", "1984-05?"],
  ])("%s is %s", (text, expected) => expect(date(text)).toBe(expected));

  it("is ambiguous where day and month can be exchanged, unless the map knows their order", () => {
    expect(date("12/03/2022")).toBe("cell-date-ambiguous");
    expect(date("12-03-2022")).toBe("cell-date-ambiguous");
    expect(date("12/03/2022", "dmy")).toBe("2022-03-12");
    expect(date("12/03/2022", "mdy")).toBe("2022-12-03");
    expect(date("12.03.2022", "mdy")).toBe("2022-12-03");
  });

  it.each(["1/2/90", "31.02.2022", "13.2022", "весна 2022", "невідомо", "44632", "2022-13-01", "03.05.84"])(
    "%s cannot be read",
    (text) => expect(date(text)).toBe("cell-date-unreadable"),
  );

  it("does not contradict the order that the map states", () => {
    expect(date("03/25/2022", "dmy")).toBe("cell-date-unreadable");
    expect(date("25/03/2022", "mdy")).toBe("cell-date-unreadable");
    expect(date("25/03/2022", "ymd")).toBe("cell-date-unreadable");
    expect(date("2022/03/25", "ymd")).toBe("2022-03-25");
  });

  it("is the serial number of a day where the map says so", () => {
    expect(date("44632", "serial")).toBe("2022-03-12");
    expect(date("44632,75", "serial")).toBe("2022-03-12");
    expect(date("12.03.2022", "serial")).toBe("cell-date-unreadable");
  });
});
