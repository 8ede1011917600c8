import { memoryBytes } from "../parsing/byte-source.ts";
import type { JobRun } from "../parsing/parser-job.ts";
import { inspectBytes } from "./inspect-job.ts";
import type { InspectManyInput } from "./inspection-contract.ts";

/** Inspects small files that came in one message, one behind the other. */
export const inspectManyJob: JobRun = async ({ input, sources }) => {
  const { files } = input as InspectManyInput;
  const all = sources[0]?.whole ?? new Uint8Array();
  const value: unknown[] = [];
  let from = 0;
  for (const { name, size } of files) {
    value.push(await inspectBytes(memoryBytes(all.subarray(from, from + size)), name));
    from += size;
  }
  return { value };
};
