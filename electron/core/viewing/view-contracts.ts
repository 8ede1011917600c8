import { z } from "zod";
import type { JobContract } from "../parsing/parser-job.ts";
import type { PoolLimits } from "../parsing/parser-pool.ts";
import { pageBox } from "../../../shared/contract/viewing.ts";
import { VIEW_REFUSALS } from "../../../shared/viewing/view-kind.ts";

/** Most pages of one file that are told. */
export const MOST_PAGES = 10_000;
/** Most words of one page. */
export const MOST_WORDS = 20_000;
/** Longest word, in UTF-16 units; one that is longer is cut. */
export const LONGEST_WORD = 400;
/** Most bytes of a file that is read as pages; all of them are in a parser's memory at once. */
export const MOST_PAGED_BYTES = 256 * 2 ** 20;
/** Most bytes of a file that are read as text. */
export const MOST_TEXT_BYTES = 32 * 2 ** 20;
/** Most bytes of a page drawn. */
export const MOST_DRAWN_BYTES = 64 * 2 ** 20;
/** Most pixels of a page drawn. */
export const MOST_DRAWN_PIXELS = 16e6;
/** Most characters of a message's text. */
export const MOST_MAIL_CHARACTERS = 500_000;
/** Most headers and most parts of a message that are told. */
export const MOST_MAIL_ENTRIES = 500;
/** Longest value of a header, and longest cell of a table. */
export const LONGEST_VALUE = 4_000;
/** Most cells of a row. */
export const MOST_CELLS = 500;

/** What is asked about a file. */
export type ViewInput =
  | { readonly ask: "pages"; readonly format: string }
  | { readonly ask: "draw"; readonly format: string; readonly page: number; readonly width: number }
  | { readonly ask: "words"; readonly format: string; readonly page: number }
  | { readonly ask: "text"; readonly offset: number; readonly length: number }
  | { readonly ask: "mail"; readonly isEmlx: boolean }
  | { readonly ask: "table"; readonly offset: number; readonly limit: number };

const refused = z.strictObject({ refused: z.enum(VIEW_REFUSALS) });
const count = z.int().nonnegative();
const points = z.number().positive().max(1e6);
const value = z.string().max(LONGEST_VALUE);

/** A word with its place. A box may stick out of its page. */
const word = z.strictObject({ text: z.string().max(LONGEST_WORD), line: count, ...pageBox });

function job<Answer extends z.ZodType>(answer: Answer, deadline: number) {
  const either = z.union([answer, refused]);
  const contract: JobContract<never, z.infer<typeof either>> = {
    kind: "view",
    deadline,
    interim: z.never(),
    answer: either,
    isLast: (given) => typeof given === "object" && given !== null && "refused" in given,
  };
  return contract;
}

/** Counting pages and measuring them. */
export const PAGES_JOB = job(
  z.strictObject({
    pages: z
      .array(z.strictObject({ width: points, height: points }))
      .min(1)
      .max(MOST_PAGES),
  }),
  30_000,
);

/** Drawing a page: its PNG comes beside the answer. */
export const DRAW_JOB = job(
  z.strictObject({ width: z.int().positive(), height: z.int().positive() }),
  30_000,
);

/** Reading the words of a page. */
export const WORDS_JOB = job(z.strictObject({ words: z.array(word).max(MOST_WORDS) }), 30_000);

/** Reading a file as text; the stretch asked for comes in UTF-8 beside the answer. */
export const TEXT_JOB = job(
  z.strictObject({
    total: count,
    charset: z.string().regex(/^[\w.:+-]{1,60}$/),
    guessed: z.boolean(),
    broken: z.boolean(),
    cut: z.boolean(),
  }),
  30_000,
);

/** Reading a message; its text comes in UTF-8 beside the answer. */
export const MAIL_JOB = job(
  z.strictObject({
    headers: z.array(z.strictObject({ name: value, value })).max(MOST_MAIL_ENTRIES),
    fromHtml: z.boolean(),
    cut: z.boolean(),
    parts: z.array(z.strictObject({ name: value, mediaType: value, size: count })).max(MOST_MAIL_ENTRIES),
  }),
  30_000,
);

/** Reading rows of separated values. */
export const TABLE_JOB = job(
  z.strictObject({
    rows: z.array(z.array(value).max(MOST_CELLS)).max(1000),
    total: count,
    delimiter: z.string().length(1),
    charset: z.string().max(60),
    cut: z.boolean(),
  }),
  30_000,
);

/** A pool for looking: one person looks at one item, and turns pages while another is drawn. */
export const VIEWING_POOL: PoolLimits = { processes: 2, memory: { heap: 512, resident: 1536 } };
