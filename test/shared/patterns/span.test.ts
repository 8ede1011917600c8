import { describe, expect, it } from "vitest";
import { parseEdtf } from "../../../shared/dates/edtf.ts";
import { periodsOf } from "../../../shared/patterns/period.ts";
import { EVERY_DAY, overlap, spanOf, windowOf } from "../../../shared/patterns/span.ts";

const span = (text: string) => spanOf(parseEdtf(text));
const days = (text: string) => windowOf(parseEdtf(text), parseEdtf(text));
const months = (text: string, window = EVERY_DAY) =>
  periodsOf(span(text), "month", window).map(({ key, certainty }) => `${key} ${certainty}`);

describe("whether a date falls into the days asked for", () => {
  it.each([
    ["2022-05-03", "2022-05", "certain"],
    ["2022-05", "2022-05", "certain"],
    ["2022-05", "2022-05-10", "possible"],
    ["2022-05", "2022-06", "none"],
    ["2022-04/2022-06", "2022-05", "certain"],
    ["2022-04/2022-06", "2022-06", "certain"],
    ["2022-04/2022-06", "2022-06-15", "possible"],
    ["2022-05~", "2022", "possible"],
    ["2022-05?/2022-07", "2022-06", "possible"],
    ["2022-05?/2022-07", "2022-07", "certain"],
    ["2022-05/..", "2022-08", "possible"],
    ["2022-05/", "2022-05", "certain"],
    ["/2022-05", "2021", "possible"],
    ["/2022-05", "2022-05", "certain"],
  ] as const)("%s in %s: %s", (date, asked, expected) => {
    expect(overlap(span(date), days(asked))).toBe(expected);
    expect(overlap(days(asked), span(date))).toBe(expected);
  });

  it("is certain for every date where no days are asked for", () => {
    for (const date of ["2022", "2022-05~", "2022-05/..", "/2022-05?"])
      expect(overlap(span(date), EVERY_DAY)).toBe("certain");
  });

  it("needs a common day whichever days of two uncertain stays are right", () => {
    expect(overlap(span("2022-03/2022-05"), span("2022-05/2022-07"))).toBe("possible");
    expect(overlap(span("2022-03/2022-06"), span("2022-05/2022-07"))).toBe("certain");
    expect(overlap(span("2022-05"), span("2022-05"))).toBe("possible");
    expect(overlap(span("2022-05-03"), span("2022-05-03"))).toBe("certain");
  });
});

describe("periods of a date", () => {
  it("are certain where it must have been, possible elsewhere", () => {
    expect(months("2022-05-31/2022-07")).toEqual(["2022-05 certain", "2022-06 certain", "2022-07 certain"]);
    expect(months("2022-21")).toEqual(["2022-03 possible", "2022-04 possible", "2022-05 possible"]);
    expect(months("2022-02")).toEqual(["2022-02 certain"]);
  });

  it("reach no further than the days asked for, and certainty is of those days", () => {
    const window = windowOf(parseEdtf("2022-05-15"), parseEdtf("2022-06"));
    expect(months("2022-05-01/2022-07", window)).toEqual(["2022-05 certain", "2022-06 certain"]);
    expect(months("2022-05-10/2022-05", window)).toEqual(["2022-05 possible"]);
  });

  it("are not made up for a date that is too wide, and what is certain of it stays", () => {
    expect(months("197X")).toEqual(["date-too-wide certain"]);
    expect(months("2022-05/..")).toEqual(["2022-05 certain", "date-too-wide certain"]);
    expect(periodsOf(null, "year", EVERY_DAY)).toEqual([{ key: "undated", certainty: "certain" }]);
  });

  it("have quarters and years", () => {
    expect(periodsOf(span("2022-05"), "quarter", EVERY_DAY).map(({ key }) => key)).toEqual(["2022-Q2"]);
    expect(periodsOf(span("2022-12/2023-01"), "year", EVERY_DAY).map(({ key }) => key)).toEqual([
      "2022",
      "2023",
    ]);
  });
});
