import type { Worker } from "node:worker_threads";
import { Sha256 } from "../crypto/sha256.ts";
import { startWorker } from "../worker-entry.ts";

/** To the thread: the bytes in a buffer are the next ones, or there are no more. */
export type HashMessage = { readonly part: number; readonly length: number } | "end";
/** From the thread: a buffer is free again, or the hash of everything. */
export type HashAnswer = { readonly part: number } | { readonly digest: Uint8Array };

/** SHA-256 of parts that lie in a few buffers by turns. */
export type PartHash = AsyncDisposable & {
  /** Takes the first `length` bytes of buffer `part`; fulfilled when the buffer may be filled again. */
  update(part: number, length: number): Promise<void>;
  /** The hash of all parts, in the order in which they were given. */
  digest(): Promise<Uint8Array>;
};

/** Hashes at once, on this thread. */
export function hashHere(buffers: readonly Uint8Array[]): PartHash {
  const hash = new Sha256();
  return {
    update: (part, length) => {
      hash.update(buffers[part]!.subarray(0, length));
      return Promise.resolve();
    },
    digest: () => Promise.resolve(hash.digest()),
    [Symbol.asyncDispose]: () => Promise.resolve(),
  };
}

/**
 * Hashes on a thread of its own, while this one encrypts the same bytes: hashing takes as long as encrypting.
 *
 * @param buffers - over shared memory
 */
export function hashBeside(buffers: readonly Uint8Array[]): PartHash {
  return new HashingThread(buffers);
}

class HashingThread implements PartHash {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, () => void>();
  readonly #failed: Promise<never>;
  #digest: ((digest: Uint8Array) => void) | undefined;

  constructor(buffers: readonly Uint8Array[]) {
    this.#worker = startWorker(new URL("./hash-worker.ts", import.meta.url), { workerData: buffers });
    this.#failed = new Promise((_, reject) => {
      this.#worker.once("error", reject);
      this.#worker.once("exit", () => reject(new Error("the hashing thread ended")));
    });
    this.#failed.catch(() => undefined);
    this.#worker.on("message", (answer: HashAnswer) => {
      if ("digest" in answer) this.#digest?.(answer.digest);
      else this.#waiting.get(answer.part)?.();
    });
  }

  update(part: number, length: number): Promise<void> {
    const hashed = new Promise<void>((resolve) => this.#waiting.set(part, resolve));
    this.#tell({ part, length });
    return Promise.race([hashed, this.#failed]);
  }

  digest(): Promise<Uint8Array> {
    const digest = new Promise<Uint8Array>((resolve) => (this.#digest = resolve));
    this.#tell("end");
    return Promise.race([digest, this.#failed]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#worker.terminate();
  }

  #tell(message: HashMessage): void {
    this.#worker.postMessage(message);
  }
}
