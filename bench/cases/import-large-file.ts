import { readFile, rm } from "node:fs/promises";
import { AffiantCommand } from "../harness/affiant-command.ts";
import type { BenchCase } from "../harness/bench-case.ts";
import { makeLargeFile } from "../data/make-files.ts";
import { run } from "../harness/program.ts";
import { ifPresent } from "../harness/run-bench.ts";
import { inMebibytes, largeFileBytes } from "./amounts.ts";

const AGE = "age -r, then sha256sum";
const DISK = "dd conv=fsync";

/** A long recording is taken in: sealed, hashed, identified, logged and durable. */
export const importLargeFile: BenchCase = {
  name: "import-large-file",
  title: "import one large file",
  data: (size) =>
    `one file of ${inMebibytes(largeFileBytes(size))}, warm; ours with start, unlocking and durability; age is not made durable`,
  unit: "s",
  rounds: 3,
  goals: [{ against: AGE, atMost: 0.5 }],
  prepare: async ({ workspace, size, peer }) => {
    const source = workspace.at("recording.bin");
    await makeLargeFile(source, largeFileBytes(size));
    const affiant = await AffiantCommand.make(workspace);
    const [age, keygen, sha256sum, dd] = [
      await peer("age"),
      await peer("age-keygen"),
      await peer("sha256sum"),
      await peer("dd"),
    ];
    const key = workspace.at("key");
    let recipient = "";
    if (keygen.command !== undefined) {
      await run(keygen.command, ["-pq", "-o", key]);
      recipient = /public key: (\S+)/.exec(await readFile(key, "utf8"))?.[1] ?? "";
    }
    return [
      {
        name: "affiant import",
        role: "ours",
        measure: () => affiant.secondsInNewArchive((archive) => ["import", archive, source]),
      },
      ifPresent(AGE, [age, keygen, sha256sum], async ([encrypt, , hash]) => {
        const out = workspace.fresh("age");
        const encrypted = await run(encrypt!, ["-r", recipient, "-o", out, source]);
        const hashed = await run(hash!, [source]);
        await rm(out);
        return encrypted.seconds + hashed.seconds;
      }),
      ifPresent(DISK, [dd], async ([copy]) => {
        const out = workspace.fresh("copy");
        const { seconds } = await run(copy!, [`if=${source}`, `of=${out}`, "bs=1M", "conv=fsync"]);
        await rm(out);
        return seconds;
      }),
    ];
  },
};
