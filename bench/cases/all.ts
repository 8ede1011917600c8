import type { BenchCase } from "../harness/bench-case.ts";
import { checkPhotographs } from "./check-photographs.ts";
import { importLargeFile } from "./import-large-file.ts";
import { importPhotographs } from "./import-photographs.ts";
import { patternsOfMany } from "./patterns-of-many.ts";
import { readAtRandom } from "./read-at-random.ts";
import { unlockManyRecords } from "./unlock-many-records.ts";

/** Every case, in the order of the table. */
export const CASES: readonly BenchCase[] = [
  importLargeFile,
  importPhotographs,
  checkPhotographs,
  readAtRandom,
  unlockManyRecords,
  patternsOfMany,
];
