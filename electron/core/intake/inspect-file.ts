import type { ByteSource } from "../parsing/byte-source.ts";
import type { JobProblem } from "../parsing/parser-job.ts";
import type { ParserPool, PoolLimits } from "../parsing/parser-pool.ts";
import type { ContentType } from "./content-type.ts";
import { INSPECTION, type InspectInput } from "./inspection-contract.ts";
import { noMetadata, type Metadata, type MetadataProblem } from "./metadata.ts";

/** What parsing found out about one file. */
export interface Inspection {
  readonly type: ContentType;
  readonly metadata: Metadata;
}

/** A pool for inspecting: nothing here needs more than the head of a file and some of its boxes. */
export const INSPECTION_POOL: PoolLimits = { memory: { heap: 256, resident: 640 } };

const UNKNOWN: ContentType = {
  mime: "application/octet-stream",
  extension: "",
  label: "unknown",
  extensionAgrees: null,
};

/** A parser that answers what no parser answers is as good as broken. */
const PROBLEMS: Readonly<Record<JobProblem, MetadataProblem>> = {
  "timed-out": "timed-out",
  "out-of-memory": "out-of-memory",
  crashed: "crashed",
  nonsense: "crashed",
};

/**
 * Identifies a file and reads its metadata, in a parser process. A file that its parser does not survive is
 * told as a problem, with its type if that was known by then.
 *
 * @param name - its original name.
 * @throws Failure `cancelled` if the pool is closed; whatever reading `source` throws.
 */
export async function inspectFile(
  parsers: ParserPool,
  source: ByteSource,
  name: string,
  contract = INSPECTION,
): Promise<Inspection> {
  const input: InspectInput = { name };
  const result = await parsers.run(contract, { input, sources: [source], mostBytes: 0 });
  const { interim: type } = result;
  if ("problem" in result) return { type: type ?? UNKNOWN, metadata: noMetadata(PROBLEMS[result.problem]) };
  return type === undefined
    ? { type: UNKNOWN, metadata: noMetadata("crashed") }
    : { type, metadata: result.answer };
}
