import { mkdir, open, writeFile } from "node:fs/promises";
import { generateHybridIdentity, recipientOf } from "../../electron/core/crypto/age-identities.ts";
import { randomBytes } from "../../electron/core/crypto/randomness.ts";
import { objectPath } from "../../electron/core/objects/object-name.ts";
import { openObject } from "../../electron/core/objects/object-reader.ts";
import { writeObject } from "../../electron/core/objects/object-writer.ts";
import { makeLargeFile } from "../data/make-files.ts";
import { Noise } from "../data/noise.ts";
import type { BenchCase } from "../harness/bench-case.ts";
import { run } from "../harness/program.ts";
import { ifPresent } from "../harness/run-bench.ts";
import { inMebibytes, largeFileBytes } from "./amounts.ts";

const AGE = "age -d to the offset";
const LENGTH = 64 * 1024;

/** Somebody jumps to a place in a recording. */
export const readAtRandom: BenchCase = {
  name: "read-at-random",
  title: "read 64 KiB anywhere in one large file",
  data: (size) =>
    `one stored file of ${inMebibytes(largeFileBytes(size))}, warm; the same offsets for both; ours in the process that holds the keys, from opening the file to closing it; age ended at the offset`,
  unit: "ms",
  rounds: 5,
  goals: [{ against: AGE, atMost: 0.01 }],
  prepare: async ({ workspace, size, peer }) => {
    const bytes = largeFileBytes(size);
    const source = workspace.at("recording.bin");
    const folder = workspace.at("archive");
    const identityFile = workspace.at("identity");
    const identity = await generateHybridIdentity();
    await makeLargeFile(source, bytes);
    await mkdir(folder);
    await writeFile(identityFile, `${identity}\n`, { mode: 0o600 });
    await using handle = await open(source);
    const recipients = [await recipientOf(identity)];
    const stored = await writeObject({ folder, nameKey: randomBytes(32), recipients, source: handle });
    if (stored.alreadyStored) throw new Error("a new folder holds nothing");
    const path = objectPath(folder, stored.name);
    const { fileKey } = stored;
    const ours = offsets(bytes);
    const theirs = offsets(bytes);
    return [
      {
        name: "affiant",
        role: "ours",
        measure: async () => {
          const start = performance.now();
          await using reader = await openObject({ path, fileKey });
          await reader.read(ours(), LENGTH);
          return performance.now() - start;
        },
      },
      ifPresent(AGE, [await peer("age")], async ([command]) => {
        const enough = Math.min(theirs() + LENGTH, bytes);
        return (await run(command!, ["-d", "-i", identityFile, path], { enough })).seconds * 1000;
      }),
    ];
  },
};

/** Offsets from which a whole read can be made: the same ones in every run. */
function offsets(bytes: number): () => number {
  const noise = new Noise("offsets");
  return () => Math.floor((noise.next(4).readUInt32LE() / 2 ** 32) * Math.max(1, bytes - LENGTH));
}
