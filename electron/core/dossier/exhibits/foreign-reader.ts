import type { Worker } from "node:worker_threads";

import { Failure } from "../../../../shared/errors.ts";
import { startWorker } from "../../worker-entry.ts";
import type { ReaderAnswer, ReaderJob } from "./reader-worker.ts";

const DEADLINE_MILLISECONDS = 120_000;
const MOST_BYTES = 500 * 2 ** 20;

/**
 * Reads foreign files in a thread that can be lost: one that hangs, exhausts its memory or dies is replaced,
 * and its file refused as `damaged` or, out of time, as `too-large`. One file at a time.
 */
export class ForeignReader implements AsyncDisposable {
  #worker: Worker | undefined;
  readonly #deadline: number;

  constructor(deadlineMilliseconds = DEADLINE_MILLISECONDS) {
    this.#deadline = deadlineMilliseconds;
  }

  /**
   * Makes pages of a file.
   *
   * @throws Failure `cancelled`
   */
  async read(job: ReaderJob, signal?: AbortSignal): Promise<ReaderAnswer> {
    if (job.bytes.length > MOST_BYTES) return { refused: "too-large" };
    this.#worker ??= startWorker(new URL("./reader-worker.ts", import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    const answer = await this.#ask(this.#worker, job, signal);
    if (answer === undefined || "refused" in answer) await this[Symbol.asyncDispose]();
    return answer ?? { refused: "damaged" };
  }

  async #ask(worker: Worker, job: ReaderJob, signal?: AbortSignal): Promise<ReaderAnswer | undefined> {
    const settled = new AbortController();
    try {
      return await new Promise<ReaderAnswer | undefined>((resolve, reject) => {
        const cancel = () => reject(new Failure("cancelled"));
        const lost = () => resolve(undefined);
        const deadline = setTimeout(() => resolve({ refused: "too-large" }), this.#deadline);
        settled.signal.addEventListener("abort", () => {
          clearTimeout(deadline);
          worker.off("message", resolve).off("error", lost).off("exit", lost);
        });
        worker.once("message", resolve).once("error", lost).once("exit", lost);
        signal?.addEventListener("abort", cancel, { signal: settled.signal });
        if (signal?.aborted === true) cancel();
        else worker.postMessage(job);
      });
    } finally {
      settled.abort();
    }
  }

  /** Ends the thread. */
  async [Symbol.asyncDispose](): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }
}
