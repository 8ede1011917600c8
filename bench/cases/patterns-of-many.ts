import type { BenchCase, Contender } from "../harness/bench-case.ts";
import { patternCounts } from "./amounts.ts";
import { ArchiveOfActs } from "./archive-of-acts.ts";
import { PatternSql, type SqlDimension } from "./pattern-sql.ts";

const TABLES = [
  ["method", "place"],
  ["place", "month"],
  ["region", "category"],
  ["actor", "method"],
  ["stage", "month"],
] as const satisfies readonly (readonly [SqlDimension, SqlDimension])[];

const AT_MOST = 1.5;
const inSql = (name: string) => `${name}, SQL unencrypted`;
const nameOf = ([rows, columns]: (typeof TABLES)[number]) => `${rows} by ${columns}`;
const FIRST = "first table after a change";
const MAP = "map";

/** Somebody looks at the patterns of a large archive. */
export const patternsOfMany: BenchCase = {
  name: "patterns-of-many",
  title: "patterns of many persons, acts and interviews",
  data: (size) => {
    const { persons, acts, interviews } = patternCounts(size);
    return `${persons} persons, ${acts} acts, ${interviews} interviews with two stays each, 200 places, warm; ours as one call with its checks; the first table after a change reads everything anew; SQL over the same content unencrypted, open already`;
  },
  unit: "ms",
  rounds: 5,
  goals: [...TABLES.map(nameOf), FIRST, MAP].map((name) => ({ against: inSql(name), atMost: AT_MOST })),
  prepare: async ({ workspace, size }) => {
    const archive = await ArchiveOfActs.make(workspace, size);
    const sql = new PatternSql(archive.plain);
    const ours = async ([rows, columns]: (typeof TABLES)[number]) => {
      const start = performance.now();
      const { cells } = await archive.app.call("pattern.table", { rows, columns });
      const milliseconds = performance.now() - start;
      return { milliseconds, whole: cells.find(({ row, column }) => row === "all" && column === "all")! };
    };
    const both = TABLES.flatMap((table): Contender[] => [
      { name: nameOf(table), role: "ours", measure: async () => (await ours(table)).milliseconds },
      { ...peer(nameOf(table)), measure: () => timed(() => sql.table(table[0], table[1])) },
    ]);
    compare((await ours(TABLES[0])).whole.possible!, sql.table(TABLES[0][0], TABLES[0][1]));
    return [
      ...both,
      {
        name: FIRST,
        role: "ours",
        measure: async () => {
          await archive.change();
          return (await ours(TABLES[0])).milliseconds;
        },
      },
      { ...peer(FIRST), measure: () => timed(() => sql.table(TABLES[0][0], TABLES[0][1])) },
      {
        name: MAP,
        role: "ours",
        measure: async () => {
          const start = performance.now();
          await archive.app.call("pattern.map", {});
          return performance.now() - start;
        },
      },
      { ...peer(MAP), measure: () => timed(() => sql.map()) },
    ];
  },
};

const peer = (of: string) => ({ name: inSql(of), role: "peer", of }) as const;

function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  work();
  return Promise.resolve(performance.now() - start);
}

/** A faster answer to another question would be no comparison. */
function compare(ours: ReturnType<PatternSql["table"]>, theirs: ReturnType<PatternSql["table"]>): void {
  const told = ({ acts, victims, sources }: typeof ours) => `${acts}, ${victims}, ${sources}`;
  if (told(ours) !== told(theirs)) throw new Error(`ours counts ${told(ours)}, SQL ${told(theirs)}`);
}
