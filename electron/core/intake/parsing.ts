import { availableParallelism } from "node:os";
import type { Worker } from "node:worker_threads";
import { Failure } from "../../../shared/errors.ts";
import { startWorker } from "../worker-entry.ts";
import { sampleOf, type ByteSource, type FileSample } from "./byte-source.ts";
import type { ContentType } from "./content-type.ts";
import { noMetadata, type Metadata, type MetadataProblem } from "./metadata.ts";

/** What parsing found out about one file. */
export interface Inspection {
  readonly type: ContentType;
  readonly metadata: Metadata;
}

/** What a parser worker is told. */
export type ToParser =
  | { readonly kind: "parse"; readonly name: string; readonly sample: FileSample }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array };

/** What a parser worker answers: the type, then the metadata; in between it may ask for more bytes. */
export type FromParser =
  | { readonly kind: "type"; readonly type: ContentType }
  | { readonly kind: "metadata"; readonly metadata: Metadata }
  | { readonly kind: "read"; readonly offset: number; readonly length: number };

/** Limits and size of a {@link ParserPool}. */
export interface ParserPoolOptions {
  /** How many files are parsed at the same time; one fewer than there are processors if not given. */
  readonly workers?: number;
  /** Milliseconds that one file may take. */
  readonly deadline?: number;
  /** MiB of JavaScript heap, and as many of buffers, that one worker may take. */
  readonly memory?: number;
  /** The worker's module. */
  readonly entry?: URL;
}

const UNKNOWN: ContentType = {
  mime: "application/octet-stream",
  extension: "",
  label: "unknown",
  extensionAgrees: null,
};
const BUFFERS_CHECKED_EVERY = 250;

/**
 * Parses foreign files in worker threads with a deadline and a limit of memory. A file that makes its parser
 * hang, crash or take too much costs that worker and is told as a problem; the pool goes on with a new one.
 *
 * Worker threads keep a broken parser from stopping the program. They are not a wall against native code.
 */
export class ParserPool {
  readonly #options: Required<ParserPoolOptions>;
  readonly #idle: Worker[] = [];
  readonly #queue: (() => void)[] = [];
  readonly #running = new Set<Worker>();
  #busy = 0;
  #closed = false;

  constructor(options: ParserPoolOptions = {}) {
    this.#options = {
      workers: Math.max(1, availableParallelism() - 1),
      deadline: 10_000,
      memory: 256,
      entry: new URL("./parser-worker.ts", import.meta.url),
      ...options,
    };
  }

  /**
   * Identifies a file and reads its metadata.
   *
   * @param name - its original name.
   * @throws Failure `cancelled` if the pool is closed; whatever reading `source` throws.
   */
  async inspect(source: ByteSource, name: string): Promise<Inspection> {
    const sample = await sampleOf(source);
    await this.#turn();
    try {
      if (this.#closed) throw new Failure("cancelled");
      return await this.#parse(source, name, sample);
    } finally {
      this.#busy -= 1;
      this.#queue.shift()?.();
    }
  }

  /** Ends all workers; what is being parsed fails with `cancelled`. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle.splice(0), ...this.#running].map((worker) => worker.terminate()));
  }

  async #turn(): Promise<void> {
    while (this.#busy >= this.#options.workers)
      await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#busy += 1;
  }

  #start(): Worker {
    const worker = startWorker(this.#options.entry, {
      name: "parser",
      resourceLimits: { maxOldGenerationSizeMb: this.#options.memory, maxYoungGenerationSizeMb: 32 },
    });
    // An error that comes after its file was given up would otherwise end the program.
    worker.on("error", () => undefined);
    // An idle worker that died must not be given the next file.
    worker.on("exit", () => {
      const at = this.#idle.indexOf(worker);
      if (at >= 0) this.#idle.splice(at, 1);
    });
    // An idle pool must not keep the program alive.
    worker.unref();
    return worker;
  }

  async #parse(source: ByteSource, name: string, sample: FileSample): Promise<Inspection> {
    const worker = this.#idle.pop() ?? this.#start();
    this.#running.add(worker);
    worker.ref();
    const result = await converse(worker, source, { kind: "parse", name, sample }, this.#options);
    this.#running.delete(worker);
    if (result.problem === undefined && result.failure === undefined && !this.#closed) {
      worker.unref();
      this.#idle.push(worker);
    } else await worker.terminate();
    if (result.failure !== undefined) throw result.failure;
    if (this.#closed) throw new Failure("cancelled");
    return {
      type: result.type ?? UNKNOWN,
      metadata: result.metadata ?? noMetadata(result.problem ?? "crashed"),
    };
  }
}

interface Outcome {
  type?: ContentType;
  metadata?: Metadata;
  problem?: MetadataProblem;
  failure?: Error;
}

/** Gives a worker one file and answers its questions until it is done, breaks, or runs out of time or memory. */
function converse(
  worker: Worker,
  source: ByteSource,
  task: ToParser,
  limits: Required<ParserPoolOptions>,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const outcome: Outcome = {};
    const finish = (last: Outcome): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      worker.off("message", onMessage).off("error", onError).off("exit", onExit);
      resolve({ ...outcome, ...last });
    };
    const answer = (offset: number, length: number): void => {
      source.read(offset, length).then(
        (bytes) => worker.postMessage({ kind: "bytes", bytes } satisfies ToParser),
        (cause: unknown) =>
          finish({ failure: cause instanceof Error ? cause : new Error("unreadable", { cause }) }),
      );
    };
    const onMessage = (message: FromParser): void => {
      if (message.kind === "type") outcome.type = message.type;
      else if (message.kind === "read") answer(message.offset, message.length);
      else finish({ metadata: message.metadata });
    };
    const onError = (error: NodeJS.ErrnoException): void =>
      finish({ problem: error.code === "ERR_WORKER_OUT_OF_MEMORY" ? "out-of-memory" : "crashed" });
    const onExit = (): void => finish({ problem: "crashed" });
    worker.on("message", onMessage).on("error", onError).on("exit", onExit);
    const deadline = setTimeout(() => finish({ problem: "timed-out" }), limits.deadline);
    // The limit of a worker's heap does not count its buffers.
    const watch = setInterval(() => {
      worker.getHeapStatistics().then(
        (heap) => {
          if (heap.external_memory > limits.memory * 1024 * 1024) finish({ problem: "out-of-memory" });
        },
        () => undefined,
      );
    }, BUFFERS_CHECKED_EVERY);
    worker.postMessage(task);
  });
}
