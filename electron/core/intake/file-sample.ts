import type { ByteSource } from "../parsing/byte-source.ts";

/** The parts of a file that a parser gets at once. */
export interface FileSample {
  readonly size: number;
  readonly head: Uint8Array;
  readonly tail: Uint8Array;
}

/** First bytes that are handed to a parser at once. */
export const HEAD_BYTES = 4 * 1024 * 1024;
/** Last bytes that are handed to a parser at once. */
export const TAIL_BYTES = 64 * 1024;
/** Most that a parser may ask for beyond that, in all. */
export const ASKED_BYTES = 64 * 1024 * 1024;

/** Takes the sample of a file. */
export async function sampleOf(source: ByteSource): Promise<FileSample> {
  const head = await source.read(0, HEAD_BYTES);
  const tailStart = Math.max(0, source.size - TAIL_BYTES);
  const tail =
    head.length === source.size ? head.subarray(tailStart) : await source.read(tailStart, TAIL_BYTES);
  return { size: source.size, head, tail };
}

/**
 * A source that answers from a sample where it can and asks `more` for the rest.
 *
 * @throws Error once more than {@link ASKED_BYTES} were asked for.
 */
export function sampledBytes(sample: FileSample, more: ByteSource["read"]): ByteSource {
  const { size, head, tail } = sample;
  const tailStart = size - tail.length;
  let asked = 0;
  return {
    size,
    read: async (offset, wanted) => {
      const length = Math.max(0, Math.min(wanted, size - offset));
      if (offset + length <= head.length) return head.subarray(offset, offset + length);
      if (offset >= tailStart) return tail.subarray(offset - tailStart, offset - tailStart + length);
      asked += length;
      if (asked > ASKED_BYTES) throw new Error("a parser asked for too much");
      return more(offset, length);
    },
  };
}
