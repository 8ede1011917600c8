import { z } from "zod";
import { memoryBytes } from "../../parsing/byte-source.ts";
import type { JobContract, JobProblem } from "../../parsing/parser-job.ts";
import type { ParserPool, PoolLimits } from "../../parsing/parser-pool.ts";
import { REFUSAL_REASONS, type RefusalReason } from "./refusal.ts";

/** Most bytes of a foreign file, and of the pages made from it. */
const MOST_BYTES = 500 * 2 ** 20;
/** Most pages made from one file. */
const MOST_PAGES = 10_000;
/** Most bytes of UTF-8 that one byte of a file can become. */
const LONGEST_CHARACTER = 4;

/** What a file is to be read as. */
export type PagesInput = { readonly kind: "pdf" | "picture" };

/** How many pages there are, or why there are none. */
export type PagesAnswer = { readonly pages: number } | { readonly refused: RefusalReason };

/** Whether a file is text. */
export type DecodeAnswer = { readonly text: boolean };

/** Pages of a foreign file as a PDF of our own making, or why there are none. */
export type ForeignPages =
  { readonly pdf: Uint8Array; readonly pages: number } | { readonly refused: RefusalReason };

/** A pool for a dossier: whole files are in a parser's memory, and pictures decoded. One file at a time. */
export const DOSSIER_POOL: PoolLimits = { processes: 1, memory: { heap: 1024, resident: 3072 } };

/** Making pages of a foreign file. */
export const PAGES: JobContract<never, PagesAnswer> = {
  kind: "pages",
  deadline: 120_000,
  interim: z.never(),
  answer: z.union([
    z.strictObject({ pages: z.int().min(1).max(MOST_PAGES) }),
    z.strictObject({ refused: z.enum(REFUSAL_REASONS) }),
  ]),
  isLast: (answer) => "refused" in answer,
};

/** Reading a foreign file as text. */
export const DECODING: JobContract<never, DecodeAnswer> = {
  kind: "decode",
  deadline: 30_000,
  interim: z.never(),
  answer: z.strictObject({ text: z.boolean() }),
};

/** A file that takes too long is too large to be shown; one that breaks its parser is damaged. */
const REFUSED: Readonly<Record<JobProblem, RefusalReason>> = {
  "timed-out": "too-large",
  "out-of-memory": "damaged",
  crashed: "damaged",
  nonsense: "damaged",
};

/**
 * Makes pages of a foreign PDF or picture, in a parser process.
 *
 * @throws Failure `cancelled`
 */
export async function readForeign(
  parsers: ParserPool,
  file: PagesInput & { readonly bytes: Uint8Array },
  signal?: AbortSignal,
  contract = PAGES,
): Promise<ForeignPages> {
  const { kind, bytes } = file;
  if (bytes.length > MOST_BYTES) return { refused: "too-large" };
  const input: PagesInput = { kind };
  const result = await parsers.run(contract, {
    input,
    sources: [memoryBytes(bytes)],
    mostBytes: MOST_BYTES,
    signal,
  });
  if ("problem" in result) return { refused: REFUSED[result.problem] };
  const { answer, bytes: pdf } = result;
  if ("refused" in answer) return answer;
  return pdf.length === 0 ? { refused: "damaged" } : { pdf, pages: answer.pages };
}

/**
 * Reads a foreign file as text, in a parser process.
 *
 * @returns null if it is not text
 * @throws Failure `cancelled`
 */
export async function readForeignText(
  parsers: ParserPool,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<string | null> {
  const result = await parsers.run(DECODING, {
    input: null,
    sources: [memoryBytes(bytes)],
    mostBytes: LONGEST_CHARACTER * bytes.length,
    signal,
  });
  if ("problem" in result || !result.answer.text) return null;
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(result.bytes);
}
