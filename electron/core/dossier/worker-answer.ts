import type { WorkerOptions } from "node:worker_threads";

import { Failure } from "../../../shared/errors.ts";
import { startWorker } from "../worker-entry.ts";

/** Limits of one job in a thread of its own. */
export type WorkerLimits = {
  readonly deadlineMilliseconds: number;
  readonly signal?: AbortSignal | undefined;
  readonly options?: WorkerOptions;
};

/**
 * Starts a worker thread, waits for the one message it sends, and ends it.
 *
 * @returns the message, or undefined if the thread died or did not answer in time
 * @throws Failure `cancelled` when the signal is given
 */
export async function workerAnswer<Answer>(
  entry: URL,
  workerData: unknown,
  limits: WorkerLimits,
): Promise<Answer | undefined> {
  const worker = startWorker(entry, { ...limits.options, workerData });
  try {
    return await new Promise<Answer | undefined>((resolve, reject) => {
      const cancel = () => reject(new Failure("cancelled"));
      const deadline = setTimeout(() => resolve(undefined), limits.deadlineMilliseconds);
      worker.once("message", (answer: Answer) => resolve(answer));
      worker.once("error", () => resolve(undefined));
      worker.once("exit", () => resolve(undefined));
      limits.signal?.addEventListener("abort", cancel, { once: true });
      if (limits.signal?.aborted === true) cancel();
      void worker.once("exit", () => {
        clearTimeout(deadline);
        limits.signal?.removeEventListener("abort", cancel);
      });
    });
  } finally {
    await worker.terminate();
  }
}
