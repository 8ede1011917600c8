import { describe, expect, it } from "vitest";
import type { ChronologyEntry } from "../../../../shared/contract/chronology.ts";
import type { RecordId } from "../../../../shared/model/record-id.ts";
import { parseEdtf } from "../../../../shared/dates/parse-edtf.ts";
import { markOf, markOfCustody, reachOf, sureOf } from "../../../../renderer/screens/chronology/date-mark.ts";
import { lanesOf } from "../../../../renderer/screens/chronology/lanes.ts";
import {
  dateOfDay,
  dayNumber,
  fit,
  position,
  reveal,
  ticks,
  zoom,
} from "../../../../renderer/screens/chronology/time-scale.ts";

const mark = (edtf: string) => markOf(parseEdtf(edtf));
const day = (number: number | null | undefined) =>
  number === null || number === undefined ? number : dateOfDay(number).toISOString().slice(0, 10);
const sure = (edtf: string) => {
  const found = sureOf(mark(edtf));
  return found && [day(found.from), day(found.to)];
};

describe("the mark of an uncertain date", () => {
  it("is a day only where the day is certain", () => {
    expect(mark("2022-05-16").shape).toBe("day");
    expect(mark("2022-05-16~").shape).toBe("within");
    expect(mark("2022-05-16?").start.kind).toBe("about");
    expect(mark("2022-05").shape).toBe("within");
  });

  it("is sure where something lasted whenever it began and ended within what is stated", () => {
    expect(sure("2022-05/2022-07-10")).toEqual(["2022-05-31", "2022-07-10"]);
    expect(sure("2022-05-03/2022-05-09")).toEqual(["2022-05-03", "2022-05-09"]);
    expect(sure("2022-05")).toBeUndefined();
    expect(sure("2022-05/2022-05-10")).toBeUndefined();
  });

  it("has no limit where an end is open or unknown", () => {
    expect(mark("2022-05/..").end).toEqual({ kind: "open", first: null, last: null });
    expect(mark("2022-05/").end.kind).toBe("unknown");
    expect(day(reachOf(mark("/2022-05")).to)).toBe("2022-05-31");
  });

  it("of a custody without a release has an unknown end", () => {
    const held = markOfCustody("2022-04~", undefined);
    expect([held.start.kind, held.end.kind]).toEqual(["about", "unknown"]);
  });
});

describe("the scale", () => {
  const year = { from: dayNumber("2022-01-01"), to: dayNumber("2023-01-01") };

  it("fits all days with a margin, and one day with a week around it", () => {
    const span = fit([dayNumber("2022-04-06"), dayNumber("2024-10-02")])!;
    expect(span.from).toBeLessThan(dayNumber("2022-04-06"));
    expect(span.to).toBeGreaterThan(dayNumber("2024-10-03"));
    const single = fit([0])!;
    expect(single.to - single.from).toBeGreaterThanOrEqual(7);
    expect(fit([])).toBeUndefined();
  });

  it("keeps the point around which it zooms, and stops at a week and at the whole", () => {
    const closer = zoom(year, 0.5, year, 0.25);
    const point = year.from + (year.to - year.from) * 0.25;
    expect(position(point, closer, 100)).toBeCloseTo(25);
    expect(zoom(year, 0.0001, year).to - zoom(year, 0.0001, year).from).toBe(7);
    expect(zoom(year, 10, year)).toEqual(year);
  });

  it("brings a day into view and otherwise stays", () => {
    expect(reveal(year, dayNumber("2022-06-01"))).toBe(year);
    const later = reveal(year, dayNumber("2024-06-01"));
    expect(later.to).toBeGreaterThan(dayNumber("2024-06-01"));
    expect(later.to - later.from).toBe(365);
  });

  it("has months, quarters or years as ticks, and days close by", () => {
    const units = (width: number, span = year) => ticks(span, width).map(({ unit }) => unit);
    expect(units(1000).filter((unit) => unit === "month")).toHaveLength(11);
    expect(units(300).filter((unit) => unit === "month")).toHaveLength(3);
    expect(units(60)).toEqual(["year"]);
    const week = { from: year.from, to: year.from + 7 };
    expect(units(700, week)).toEqual(["year", "day", "day", "day", "day", "day", "day"]);
    const century = { from: dayNumber("1950-06-01"), to: dayNumber("2050-06-01") };
    expect(units(600, century).length).toBeLessThan(20);
  });
});

describe("the lanes", () => {
  const person = { id: "p" as RecordId, code: "P-0001", title: "Somebody" };
  const entry = (
    key: string,
    type: ChronologyEntry["type"],
    edtf: string,
    persons = [person],
  ): ChronologyEntry => ({
    ...{ key, id: key as RecordId, type, edtf, persons },
    ...{ code: key, title: key, method: null, place: null, earliest: null, latest: null },
  });
  const custody = [{ person, captured: { edtf: "2022-04", earliest: null, latest: null }, released: null }];

  it("are of the events, of each person with their custody, and of acts against nobody in particular", () => {
    const lanes = lanesOf(
      [
        entry("e", "event", "2022-04-14"),
        entry("a", "act", "2022-04-15"),
        entry("n", "act", "2022-04-16", []),
      ],
      custody,
      1,
    );
    expect(lanes.map(({ kind }) => kind)).toEqual(["events", "person", "unnamed"]);
    expect(lanes[1]).toMatchObject({ rows: 2, custody: { end: { kind: "unknown" } } });
  });

  it("put what overlaps into rows below each other, and custody into the first", () => {
    const [lane] = lanesOf(
      [
        entry("c", "captured", "2022-04-06"),
        entry("a", "act", "2022-04-15/2022-06"),
        entry("b", "act", "2022-05-01"),
        entry("d", "act", "2022-08-01"),
      ],
      custody,
      1,
    );
    expect(lane!.entries.map(({ entry: { key }, row }) => [key, row])).toEqual([
      ["c", 0],
      ["a", 1],
      ["b", 2],
      ["d", 1],
    ]);
  });
});
