import { z } from "zod";
import { Failure } from "../../../../shared/errors.ts";
import { memoryBytes } from "../../parsing/byte-source.ts";
import type { JobContract } from "../../parsing/parser-job.ts";
import type { ParserPool } from "../../parsing/parser-pool.ts";
import type { VolumeJob } from "./bind-volume.ts";

/** A volume without the files it is bound from. */
export type BindInput = Omit<VolumeJob, "sources" | "stampFont">;

/**
 * Binding reads PDFs that were made from foreign ones, so it too is kept away from the keys; and from the
 * processes that read those, so that what broke one of them cannot reach the pages of another exhibit.
 */
const BINDING: JobContract<never, Record<string, never>> = {
  kind: "bind",
  deadline: 30 * 60_000,
  interim: z.never(),
  answer: z.strictObject({}),
  alone: true,
};

/** Stamps, bookmarks and the table of objects: what binding adds to each page at most, by a wide margin. */
const ADDED_BYTES_PER_PAGE = 64 * 1024;
const ADDED_BYTES = 2 ** 24;

/**
 * Binds a volume in a process of its own. The same job gives the same bytes.
 *
 * @throws Failure `typesetting-failed`; `cancelled`
 */
export async function bindInParser(
  parsers: ParserPool,
  { sources, stampFont, ...input }: VolumeJob,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const given = sources.reduce((sum, bytes) => sum + bytes.length, 0);
  const pages = input.parts.reduce((sum, part) => sum + part.pages, 0);
  const result = await parsers.run(BINDING, {
    input: input satisfies BindInput,
    sources: [...sources, stampFont].map(memoryBytes),
    mostBytes: 2 * given + pages * ADDED_BYTES_PER_PAGE + ADDED_BYTES,
    signal,
  });
  if ("problem" in result) throw new Failure("typesetting-failed", {}, { cause: result.problem });
  return result.bytes;
}
