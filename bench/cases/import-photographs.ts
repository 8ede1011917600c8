import { makePhotographs } from "../data/make-files.ts";
import { PHOTOGRAPH_BYTES } from "../data/photograph.ts";
import { AffiantCommand } from "../harness/affiant-command.ts";
import type { BenchCase } from "../harness/bench-case.ts";
import { ifPresent } from "../harness/run-bench.ts";
import { photographCount } from "./amounts.ts";
import { ResticRepository } from "./restic-repository.ts";

const RESTIC = "restic backup";

/** A telephone's photographs are taken in, each an evidence item of its own with its metadata and log entry. */
export const importPhotographs: BenchCase = {
  name: "import-photographs",
  title: "import many small files",
  data: (size) =>
    `${photographCount(size)} photographs of ${PHOTOGRAPH_BYTES / 1000} KB with EXIF, warm; ours with start, unlocking and durability; restic into a new repository`,
  unit: "s",
  rounds: 3,
  goals: [{ against: RESTIC, atMost: 2 }],
  prepare: async ({ workspace, size, peer }) => {
    const photographs = workspace.at("photographs");
    await makePhotographs(photographs, photographCount(size));
    const affiant = await AffiantCommand.make(workspace);
    const restic = await peer("restic");
    return [
      {
        name: "affiant import",
        role: "ours",
        measure: () => affiant.secondsInNewArchive((archive) => ["import", archive, photographs]),
      },
      ifPresent(RESTIC, [restic], async ([command]) => {
        const repository = await ResticRepository.make(command!, workspace);
        return (await repository.run("backup", photographs)).seconds;
      }),
    ];
  },
};
