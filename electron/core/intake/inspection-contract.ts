import { z } from "zod";
import type { JobContract } from "../parsing/parser-job.ts";
import { CONTENT_NOTES, type ContentType } from "./content-type.ts";
import { CONTENT_LABELS } from "./extension-table.ts";
import { LONGEST_NAME, METADATA_PROBLEMS, METADATA_SOURCES, MOST_FIELDS, type Metadata } from "./metadata.ts";
import { DEVICE_KINDS, DOUBTS, TIME_KINDS } from "./metadata-readings.ts";
import { LONGEST_VALUE } from "./metadata-text.ts";

/** What is sent with a file to be inspected. */
export type InspectInput = { readonly name: string };

/** What is sent with several files that stand one behind the other in one source. */
export type InspectManyInput = {
  readonly files: readonly { readonly name: string; readonly size: number }[];
};

/** Most files that are inspected in one job. */
export const MOST_AT_ONCE = 64;

const value = z.string().max(LONGEST_VALUE);
const name = z.string().max(LONGEST_NAME);
const source = z.enum(METADATA_SOURCES);
const pixels = z
  .number()
  .nonnegative()
  .max(2 ** 53);

const contentType: z.ZodType<ContentType> = z.strictObject({
  mime: z.string().regex(/^[a-z-]+\/[\w.+-]{1,120}(?:; ?[a-z]+=[\w.,+-]{1,60})?$/),
  extension: z.string().regex(/^[\w.+-]{0,20}$/),
  label: z.enum(CONTENT_LABELS),
  extensionAgrees: z.boolean().nullable(),
  charset: z.exactOptional(z.string().regex(/^[\w.:+-]{1,60}$/)),
  note: z.exactOptional(z.enum(CONTENT_NOTES)),
});

const metadata: z.ZodType<Metadata> = z.strictObject({
  fields: z.array(z.strictObject({ source, name, value })).max(MOST_FIELDS),
  times: z
    .array(
      z.strictObject({
        kind: z.enum(TIME_KINDS),
        value,
        offset: z.exactOptional(value),
        source,
        field: name,
        doubt: z.exactOptional(z.enum(DOUBTS)),
      }),
    )
    .max(MOST_FIELDS),
  positions: z
    .array(
      z.strictObject({
        // Put together from the degrees and the letter of two fields or more.
        value: z.string().max(4 * LONGEST_VALUE + 8),
        latitude: z.exactOptional(z.string().max(40)),
        longitude: z.exactOptional(z.string().max(40)),
        altitude: z.exactOptional(z.string().max(LONGEST_VALUE + 1)),
        source,
        doubt: z.exactOptional(z.enum([...DOUBTS, "zero"])),
      }),
    )
    .max(MOST_FIELDS),
  devices: z.array(z.strictObject({ kind: z.enum(DEVICE_KINDS), value, source })).max(MOST_FIELDS),
  orientation: z.exactOptional(z.int().min(1).max(8)),
  conflicts: z.array(z.enum(["time", "position"])).max(2),
  width: z.exactOptional(pixels),
  height: z.exactOptional(pixels),
  duration: z.exactOptional(z.number().nonnegative()),
  problem: z.exactOptional(z.enum(METADATA_PROBLEMS)),
});

/** Identifying a file and reading what it says about itself. */
export const INSPECTION: JobContract<ContentType, Metadata> = {
  kind: "inspect",
  deadline: 10_000,
  interim: contentType,
  answer: metadata,
};

/** The same for several small files. Nothing is told in between: where it ends early, each is inspected alone. */
export const INSPECTION_OF_MANY: JobContract<
  never,
  readonly { readonly type: ContentType; readonly metadata: Metadata }[]
> = {
  kind: "inspect-many",
  deadline: 10_000,
  interim: z.never(),
  answer: z.array(z.strictObject({ type: contentType, metadata })).max(MOST_AT_ONCE),
};
