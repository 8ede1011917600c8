import type { BenchCase } from "../harness/bench-case.ts";
import { ArchiveOfRecords } from "./archive-of-records.ts";
import { recordCount } from "./amounts.ts";

const PLAIN = "the plain databases";
const FEW = "affiant, a hundredth of the records";

/** An archive is opened that was worked with for years. */
export const unlockManyRecords: BenchCase = {
  name: "unlock-many-records",
  title: "unlock and lock an archive of many records",
  data: (size) =>
    `${recordCount(size)} records, warm; ours without the passphrase (measured in the same run and subtracted); the plain databases: the same content unencrypted, both opened, one row committed in each, closed`,
  unit: "ms",
  rounds: 7,
  goals: [
    { against: PLAIN, atMost: 2 },
    { against: FEW, atMost: 1.5 },
  ],
  prepare: async ({ workspace, size }) => {
    const count = recordCount(size);
    const many = await ArchiveOfRecords.make(workspace, count);
    const few = await ArchiveOfRecords.make(workspace, Math.ceil(count / 100));
    const plain = await many.plainCopy(workspace);
    return [
      { name: "affiant", role: "ours", measure: () => many.unlockAndLock() },
      { name: PLAIN, role: "peer", measure: () => Promise.resolve(plain.openAndClose()) },
      { name: FEW, role: "peer", measure: () => few.unlockAndLock() },
    ];
  },
};
