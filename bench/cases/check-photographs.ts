import { makePhotographs } from "../data/make-files.ts";
import { PHOTOGRAPH_BYTES } from "../data/photograph.ts";
import { AffiantCommand } from "../harness/affiant-command.ts";
import type { BenchCase } from "../harness/bench-case.ts";
import { ifPresent } from "../harness/run-bench.ts";
import { photographCount } from "./amounts.ts";
import { ResticRepository } from "./restic-repository.ts";

const RESTIC = "restic check --read-data";

/** Everything stored is decrypted and compared with what is known of it. */
export const checkPhotographs: BenchCase = {
  name: "check-photographs",
  title: "check all data of many small files",
  data: (size) =>
    `${photographCount(size)} photographs of ${PHOTOGRAPH_BYTES / 1000} KB in an archive and in a repository, warm; both with start and unlocking`,
  unit: "s",
  rounds: 3,
  goals: [{ against: RESTIC, atMost: 1.5 }],
  prepare: async ({ workspace, size, peer }) => {
    const photographs = workspace.at("photographs");
    await makePhotographs(photographs, photographCount(size));
    const affiant = await AffiantCommand.make(workspace);
    const archive = await affiant.archive();
    await affiant.run("import", archive, photographs);
    const restic = await peer("restic");
    const repository =
      restic.command === undefined ? undefined : await ResticRepository.make(restic.command, workspace);
    await repository?.run("backup", photographs);
    return [
      {
        name: "affiant check --read-data",
        role: "ours",
        measure: async () => (await affiant.run("check", archive, "--read-data")).seconds,
      },
      ifPresent(RESTIC, [restic], async () => (await repository!.run("check", "--read-data")).seconds),
    ];
  },
};
