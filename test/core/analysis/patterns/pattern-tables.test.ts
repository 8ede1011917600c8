import { describe, expect, it } from "vitest";
import { TestArchive } from "../../fixtures/open-archive.ts";
import { countTable, described, heldThere, MONTHS, type Counted, type Days } from "./counted-by-hand.ts";
import { dayNumber, inventArchive } from "./invented-archive.ts";

const ARCHIVES = Array.from({ length: 20 }, (_, seed) => seed + 1);
const LAYOUTS = [
  ["place", "method"],
  ["month", "actor"],
  ["category", "region"],
  ["place", "month"],
] as const;
const SPRING: Days = [dayNumber(2022, 3, 10), dayNumber(2022, 6, 20)];
const QUESTIONS = [
  { asked: {}, days: null },
  { asked: { from: "2022-03-10", to: "2022-06-20" }, days: SPRING },
] as const;

function numbersOf(counted: Counted) {
  const counts = counted.groups.map(({ group }) => group!.count ?? 1);
  const isOpen = counted.groups.some(({ group }) => group!.count === undefined || group!.atLeast === true);
  return {
    acts: counted.acts.size,
    events: counted.events.size,
    victims: counted.victims.size,
    sources: counted.sources.size,
    groups: counted.groups.length,
    groupsAtLeast: Math.max(0, ...counts),
    groupsAtMost: isOpen ? null : counts.reduce((sum, count) => sum + count, 0),
  };
}

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe("pattern tables", () => {
  it.each(ARCHIVES)("of invented archive %i agree with a count by hand", async (seed) => {
    const archive = await TestArchive.open();
    const invented = await inventArchive(archive, seed);
    for (const { asked, days } of QUESTIONS) {
      for (const [rows, columns] of LAYOUTS) {
        const expected = countTable(invented, rows, columns, days);
        const { cells } = await archive.call("pattern.table", { ...asked, rows, columns });
        const filled = cells.filter(({ possible }) => possible!.acts > 0);
        expect(sorted(filled.map(({ row, column }) => `${row} | ${column}`))).toEqual(
          sorted(expected.keys()),
        );
        for (const { row, column, certain, possible } of filled) {
          const cell = expected.get(`${row} | ${column}`)!;
          const where = `${rows} ${row}, ${columns} ${column}`;
          expect({ certain, possible }, where).toEqual({
            certain: numbersOf(cell.certain),
            possible: numbersOf(cell.possible),
          });
        }
        const opened = filled[seed % filled.length]!;
        const behind = await archive.call("pattern.behind", {
          ...asked,
          rows,
          columns,
          row: opened.row,
          column: opened.column,
        });
        const { possible } = expected.get(`${opened.row} | ${opened.column}`)!;
        expect(sorted(behind.possible.acts)).toEqual(sorted(possible.acts));
        expect(sorted(behind.possible.victims)).toEqual(sorted(possible.victims));
        expect(sorted(behind.possible.sources)).toEqual(sorted(possible.sources));
      }
      const { cells } = await archive.call("pattern.table", { ...asked, rows: "place", columns: "month" });
      for (const { row, column, couldHaveReported } of cells) {
        const month = MONTHS.find(({ key }) => key === column);
        if (row === "not-recorded" || (column !== "all" && !month)) continue;
        const held = heldThere(invented, row === "all" ? null : row, [
          days,
          month ? cut(month.days, days) : null,
        ]);
        expect(couldHaveReported, `${row} ${column}`).toEqual({
          certain: held.certain.size,
          possible: held.possible.size,
        });
      }
      for (const place of invented.above.keys()) {
        for (const method of ["rape", "beating-soles"]) {
          const { held, found } = described(invented, place, method, days);
          const answer = await archive.call("pattern.prevalence", { ...asked, place, methods: [method] });
          expect(sorted(answer.interviewees.certain)).toEqual(sorted(held.certain));
          expect(sorted(answer.interviewees.possible)).toEqual(sorted(held.possible));
          expect(sorted(answer.described.certain)).toEqual(sorted(found.certain));
          expect(sorted(answer.described.possible)).toEqual(sorted(found.possible));
        }
      }
    }
  });
});

const cut = ([first, last]: Days, days: Days | null): Days =>
  days ? [Math.max(first, days[0]), Math.min(last, days[1])] : [first, last];
