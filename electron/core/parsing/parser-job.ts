import type { z } from "zod";
import type { ByteSource } from "./byte-source.ts";

/** What can be asked of a parser process. */
export type JobKind = "inspect" | "inspect-many" | "decode" | "pages" | "bind" | "view" | "table";

/** What both sides agree on about a kind of job. */
export type JobContract<Interim, Answer, Batch = never> = {
  readonly kind: JobKind;
  /** Milliseconds that one job may take, and between two batches: while one is being taken, no time passes. */
  readonly deadline: number;
  /** What may be told before the answer. */
  readonly interim: z.ZodType<Interim>;
  /** What may be given in parts before the answer, where there is more than one message holds. */
  readonly batch?: z.ZodType<Batch>;
  /** What may be answered: lengths and numbers are limited, nothing is optional by accident. */
  readonly answer: z.ZodType<Answer>;
  /** Done in a process that has parsed nothing before, and that parses nothing after. */
  readonly alone?: boolean;
  /** Answers after which the process is not used again: what led to them may have left it in disorder. */
  readonly isLast?: (answer: Answer) => boolean;
};

/** What a job is given inside the parser process. */
export type JobTask = {
  /** As the archive process sent it; it is trusted. */
  readonly input: unknown;
  /** The bytes concerned: each read goes through the pipe. */
  readonly sources: readonly ByteSource[];
  /** Says what is known already. */
  readonly tell: (interim: unknown) => void;
  /** Gives a part of what was found; fulfilled when it was taken, so that no more than one waits. */
  readonly give: (batch: unknown) => Promise<void>;
};

/** An answer, with bytes beside it. */
export type JobAnswer<Answer> = { readonly value: Answer; readonly bytes?: Uint8Array | undefined };

/** Does a job, inside the parser process. Whatever it throws costs that process. */
export type JobRun = (task: JobTask) => Promise<JobAnswer<unknown>> | JobAnswer<unknown>;

/** Why a parser gave no answer. */
export type JobProblem = "timed-out" | "out-of-memory" | "crashed" | "nonsense";

/** What came of a job: its answer, or the problem and what was told before. */
export type JobResult<Interim, Answer> =
  | { readonly answer: Answer; readonly bytes: Uint8Array; readonly interim?: Interim | undefined }
  | { readonly problem: JobProblem; readonly interim?: Interim | undefined };

/** A job to be done. */
export type JobRequest<Batch = never> = {
  readonly input: unknown;
  readonly sources: readonly ByteSource[];
  /** Most bytes that may be answered. */
  readonly mostBytes: number;
  readonly signal?: AbortSignal | undefined;
  /** Takes what comes in parts, one after the other; what it throws ends the job and is thrown to who asked. */
  readonly onBatch?: (batch: Batch) => Promise<void> | void;
};
