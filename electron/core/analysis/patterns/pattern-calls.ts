import type { CallOutput } from "../../../../shared/contract/contract.ts";
import { indicatorsOf } from "../../../../shared/patterns/indicators.ts";
import type { MissingData } from "../../../../shared/patterns/missing-data.ts";
import { placeProfile } from "../../../../shared/patterns/place-profile.ts";
import { numbersIn, protectTable, type ProtectedTable } from "../../../../shared/patterns/protected-table.ts";
import { cellName, patternTable, type Cell, type PatternTable } from "../../../../shared/patterns/table.ts";
import { tallyOf } from "../../../../shared/patterns/tally.ts";
import type { ArchiveHandlers } from "../../call-context.ts";
import { placeNamed, questionOf } from "./asked-selection.ts";
import { countedFor } from "./counted-for.ts";
import { patternMap } from "./pattern-map.ts";
import { prevalenceAt } from "./prevalence-at.ts";

type Table = CallOutput<"pattern.table">;

/** Handlers of the patterns. Ids of the facts alone come in and go out, so that the facts suffice. */
export const patternHandlers: ArchiveHandlers<
  | "pattern.table"
  | "pattern.behind"
  | "pattern.indicators"
  | "pattern.counted"
  | "pattern.map"
  | "pattern.place"
  | "pattern.prevalence"
> = {
  "pattern.table": (session, { rows, columns, protect, ...asked }) => {
    const { facts, selection } = questionOf(session, asked);
    const table = patternTable(facts, selection, rows, columns);
    const shown = protect && protectTable(table, protect.basis, protect.smallestShown);
    return {
      rowKeys: [...table.rowKeys],
      columnKeys: [...table.columnKeys],
      cells: shown ? protectedCells(shown) : openCells(table),
      withheld: shown?.withheld ?? 0,
      // Of a table that leaves, how many records lack what is as telling as a cell.
      missing: shown ? withoutSmall(table.missing, shown.smallestShown) : counted(table.missing),
    };
  },
  "pattern.behind": (session, { rows, columns, row, column, ...asked }) => {
    const { facts, selection } = questionOf(session, asked);
    const cell = patternTable(facts, selection, rows, columns).cells.get(cellName(row, column));
    const nothing = tallyOf(facts, []);
    const { certain, possible, couldHaveReported } = cell ?? {
      certain: nothing,
      possible: nothing,
      couldHaveReported: { certain: [], possible: [] },
    };
    return {
      certain: copy(certain),
      possible: copy(possible),
      couldHaveReported: persons(couldHaveReported),
    };
  },
  "pattern.indicators": (session, asked) => {
    const { facts, selection } = questionOf(session, asked);
    const { indicators, missing } = indicatorsOf(facts, selection);
    return {
      indicators: indicators.map(({ context, speaks, code, count, of }) => ({
        context,
        speaks,
        code,
        count,
        of,
      })),
      missing: counted(missing),
    };
  },
  "pattern.counted": (session, { what, ...asked }) => {
    const { facts, selection } = questionOf(session, asked);
    return countedFor(facts, selection, what);
  },
  "pattern.map": (session, asked) => {
    const { facts, selection } = questionOf(session, asked);
    return patternMap(session, facts, selection);
  },
  "pattern.place": (session, asked) => {
    const { facts, selection } = questionOf(session, asked);
    const place = placeNamed(session, asked.place).id;
    const profile = placeProfile(facts, { ...selection, place });
    return {
      place,
      held: profile.held.map((each) => ({ ...each, records: [...each.records] })),
      heldBy: profile.heldBy.map((each) => ({ ...each, records: [...each.records] })),
      reported: profile.reported.map(({ method, certain, possible }) => ({
        method,
        certain: copy(certain),
        possible: copy(possible),
      })),
      together: {
        ...profile.together,
        pairs: profile.together.pairs.map(({ persons: [one, other], certainty, records }) => ({
          persons: [one, other] as [string, string],
          certainty,
          records: [...records],
        })),
      },
      interviewed: [...profile.interviewed],
      reportedNothing: [...profile.reportedNothing],
    };
  },
  "pattern.prevalence": (session, asked) => prevalenceAt(session, asked),
};

const openCells = ({ cells }: PatternTable): Table["cells"] =>
  [...cells.values()].map(({ row, column, certain, possible, couldHaveReported }) => ({
    row,
    column,
    certain: numbersIn(certain),
    possible: numbersIn(possible),
    couldHaveReported: {
      certain: couldHaveReported.certain.length,
      possible: couldHaveReported.possible.length,
    },
  }));

const protectedCells = ({ cells, basis }: ProtectedTable): Table["cells"] =>
  [...cells.values()].map(({ row, column, numbers, couldHaveReported }) => ({
    row,
    column,
    certain: basis === "certain" ? numbers : null,
    possible: basis === "possible" ? numbers : null,
    couldHaveReported: {
      certain: basis === "certain" ? couldHaveReported : null,
      possible: basis === "possible" ? couldHaveReported : null,
    },
  }));

const counted = (missing: readonly MissingData[]): Table["missing"] =>
  missing.map(({ what, records, of }) => ({ what, count: records.length, of }));

const withoutSmall = (missing: readonly MissingData[], smallest: number): Table["missing"] =>
  counted(missing).filter(({ count, of }) => count >= smallest && of >= smallest);

const copy = (tally: Cell["certain"]) => ({
  acts: [...tally.acts],
  events: [...tally.events],
  victims: [...tally.victims],
  groups: { ...tally.groups, acts: [...tally.groups.acts] },
  sources: [...tally.sources],
  citations: [...tally.citations],
});

const persons = ({ certain, possible }: Cell["couldHaveReported"]) => ({
  certain: [...certain],
  possible: [...possible],
});
