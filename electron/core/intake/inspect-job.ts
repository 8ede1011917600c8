import type { ByteSource } from "../parsing/byte-source.ts";
import type { JobRun } from "../parsing/parser-job.ts";
import type { ContentType } from "./content-type.ts";
import { identify } from "./identify.ts";
import { sampledBytes, sampleOf } from "./file-sample.ts";
import type { InspectInput } from "./inspection-contract.ts";
import type { Metadata } from "./metadata.ts";
import { readMetadata } from "./read-metadata.ts";

/** Identifies a file and reads its metadata; the type is told first, and stays known if the metadata kill. */
export const inspectJob: JobRun = async ({ input, sources, tell }) => {
  const { metadata } = await inspectBytes(sources[0]!, (input as InspectInput).name, tell);
  return { value: metadata };
};

/** Type and metadata of one file; `tell` hears the type before the metadata are read. */
export async function inspectBytes(
  source: ByteSource,
  name: string,
  tell: (type: ContentType) => void = () => undefined,
): Promise<{ readonly type: ContentType; readonly metadata: Metadata }> {
  const sample = await sampleOf(source);
  const type = await identify(sample.head, sample.tail, name, sample.size);
  tell(type);
  const read = (offset: number, length: number) => source.read(offset, length);
  return { type, metadata: await readMetadata(sampledBytes(sample, read), type) };
}
