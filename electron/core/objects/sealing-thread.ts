import type { Worker } from "node:worker_threads";
import { startWorker } from "../worker-entry.ts";
import { writtenFile, type WrittenFile } from "./whole-file-writing.ts";

/** To the thread: what to encrypt into which new file. */
export type SealingJob = { readonly id: number; readonly path: string; readonly plain: Uint8Array };

/** From the thread: the descriptor of the written file, which all threads share, or the system's error. */
export type SealingAnswer = { readonly id: number } & (
  | { readonly file: number; readonly fileKey: Uint8Array; readonly headerLength: number }
  | { readonly code: string | undefined; readonly message: string }
);

/** A small file that was encrypted and written, and is to be made durable. */
export type SealedFile = {
  readonly handle: WrittenFile;
  readonly fileKey: Uint8Array;
  readonly headerLength: number;
};

type Waiting = {
  readonly resolve: (sealed: SealedFile) => void;
  readonly reject: (error: Error) => void;
};

/**
 * Encrypts small files and writes them on a thread of its own, beside the databases and the parsers. What is
 * asked for in one turn goes in one message.
 */
export class SealingThread implements AsyncDisposable {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #jobs: SealingJob[] = [];
  #next = 0;

  constructor(recipients: readonly string[]) {
    this.#worker = startWorker(new URL("./sealing-worker.ts", import.meta.url), { workerData: recipients });
    this.#worker.on("message", (answers: readonly SealingAnswer[]) => {
      for (const answer of answers) this.#take(answer);
    });
    const over = () => {
      for (const { reject } of this.#waiting.values()) reject(new Error("the sealing thread ended"));
      this.#waiting.clear();
    };
    this.#worker.on("error", over);
    this.#worker.on("exit", over);
  }

  /**
   * @param path - of the new file; it may exist when this fails
   * @param plain - up to 1 MiB; left as it is
   * @throws errors of the operating system, with their code
   */
  seal(path: string, plain: Uint8Array): Promise<SealedFile> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      this.#jobs.push({ id, path, plain: new Uint8Array(plain) });
      if (this.#jobs.length === 1) setImmediate(() => this.#send());
    });
  }

  /** Ends the thread; nothing is to be in progress. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }

  #send(): void {
    const jobs = this.#jobs;
    this.#jobs = [];
    this.#worker.postMessage(
      jobs,
      jobs.map(({ plain }) => plain.buffer as ArrayBuffer),
    );
  }

  #take(answer: SealingAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ("message" in answer) waiting?.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    else waiting?.resolve({ ...answer, handle: writtenFile(answer.file) });
  }
}
