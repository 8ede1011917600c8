import type { JobRun } from "../parsing/parser-job.ts";
import { identify } from "./identify.ts";
import { sampledBytes, sampleOf } from "./file-sample.ts";
import type { InspectInput } from "./inspection-contract.ts";
import { readMetadata } from "./read-metadata.ts";

/** Identifies a file and reads its metadata; the type is told first, and stays known if the metadata kill. */
export const inspectJob: JobRun = async ({ input, sources, tell }) => {
  const { name } = input as InspectInput;
  const source = sources[0]!;
  const sample = await sampleOf(source);
  const type = await identify(sample.head, sample.tail, name, sample.size);
  tell(type);
  const value = await readMetadata(
    sampledBytes(sample, (offset, length) => source.read(offset, length)),
    type,
  );
  return { value };
};
