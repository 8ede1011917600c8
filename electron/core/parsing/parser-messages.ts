import { z } from "zod";

/** Most bytes beside one message, and so the most that is read or answered in one piece. */
export const PART_BYTES = 1024 * 1024;
/** Most bytes of one message's JSON. */
export const HEAD_BYTES_AT_MOST = 32 * 1024 * 1024;

/**
 * What a parser is told: a job with the lengths of its sources, and beside it the bytes of the only source where
 * they fit; or the bytes it asked for, which after a batch are none and mean that it may go on.
 */
export type ToParser =
  | {
      readonly kind: "job";
      readonly job: string;
      readonly input: unknown;
      readonly sizes: readonly number[];
    }
  | { readonly kind: "bytes" };

const count = z.int().nonnegative();

/** What a parser may say; nothing it sends is looked at before it fits this. */
export const fromParserSchema = z.discriminatedUnion("kind", [
  /** It runs, and has parsed nothing yet. */
  z.strictObject({ kind: z.literal("ready") }),
  /** It wants bytes of a source, and asks for no others before it has them. */
  z.strictObject({
    kind: z.literal("read"),
    source: count,
    offset: count,
    length: z.int().min(1).max(PART_BYTES),
  }),
  /** It knows something already, which is kept should it not get to the end. */
  z.strictObject({ kind: z.literal("interim"), value: z.unknown() }),
  /** A part of what it found, and it waits until that was taken. */
  z.strictObject({ kind: z.literal("batch"), value: z.unknown() }),
  /** It is done; as many bytes as it says follow in parts. */
  z.strictObject({ kind: z.literal("answer"), value: z.unknown(), bytes: count }),
  z.strictObject({ kind: z.literal("part") }),
]);

/** A message of a parser. */
export type FromParser = z.infer<typeof fromParserSchema>;
