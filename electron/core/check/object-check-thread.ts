import type { Worker } from "node:worker_threads";
import type { ObjectRow } from "../objects/object-rows.ts";
import { startWorker } from "../worker-entry.ts";
import type { Verdict } from "./objects.ts";

/** What the thread is to read. */
export type ObjectCheckOrder = {
  readonly folder: string;
  /** Of the grant, the newest first. */
  readonly identities: readonly string[];
  readonly rows: readonly ObjectRow[];
};

/** What it found since it last said so, by the place of the row. */
export type ObjectCheckNews = {
  done: number;
  /** Files that are not intact. */
  readonly verdicts: [number, Verdict][];
  /** Files whose header does not give the stored file key to the identities. */
  readonly lost: number[];
};

/** Everything it found. */
export type ObjectCheckResult = {
  readonly verdicts: ReadonlyMap<number, Verdict>;
  readonly lost: ReadonlySet<number>;
};

/**
 * Reads every byte of the stored files, and opens every header as a recovery would, on a thread of its own:
 * it begins at once, while this one looks at the databases.
 */
export class ObjectCheckThread implements AsyncDisposable {
  readonly rows: readonly ObjectRow[];
  /** Rejected when the thread fails. */
  readonly result: Promise<ObjectCheckResult>;
  readonly #worker: Worker;
  #report: (done: number) => void = () => undefined;

  constructor(order: ObjectCheckOrder) {
    this.rows = order.rows;
    this.#worker = startWorker(new URL("./object-check-worker.ts", import.meta.url), { workerData: order });
    this.result = new Promise((resolve, reject) => {
      const verdicts = new Map<number, Verdict>();
      const lost = new Set<number>();
      this.#worker.on("message", (news: ObjectCheckNews) => {
        for (const [at, verdict] of news.verdicts) verdicts.set(at, verdict);
        for (const at of news.lost) lost.add(at);
        this.#report(news.done);
        if (news.done === this.rows.length) resolve({ verdicts, lost });
      });
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the thread that reads stored files ended")));
    });
    // Awaited later: until then its failure is not an unhandled one.
    this.result.catch(() => undefined);
  }

  /** Whom to tell how many files were read. */
  onProgress(report: (done: number) => void): void {
    this.#report = report;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }
}
