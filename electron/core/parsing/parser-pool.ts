import { availableParallelism } from "node:os";
import { Failure } from "../../../shared/errors.ts";
import { converse, type Heard } from "./conversation.ts";
import type { JobContract, JobRequest, JobResult } from "./parser-job.ts";
import type { ParserMemory, ParserProcess, StartParser } from "./parser-port.ts";

/** How many processes a pool has, and how much each may take. */
export type PoolLimits = {
  /** How many jobs are done at the same time; one fewer than there are processors if not given. */
  readonly processes?: number;
  readonly memory: ParserMemory;
};

/**
 * Parses foreign files in processes that hold no key. A file that makes its parser hang, crash, take too much
 * or answer nonsense costs that process and is told as a problem; the pool goes on with a new one. What a
 * parser answers is checked against the job's contract before anything else sees it.
 */
export class ParserPool implements AsyncDisposable {
  readonly #startParser: StartParser;
  /** How many jobs are done at the same time. */
  readonly processes: number;
  readonly #memory: ParserMemory;
  readonly #idle: ParserProcess[] = [];
  readonly #running = new Set<ParserProcess>();
  readonly #queue: (() => void)[] = [];
  #busy = 0;
  #closed = false;

  constructor(startParser: StartParser, limits: PoolLimits) {
    this.#startParser = startParser;
    this.processes = limits.processes ?? Math.max(1, availableParallelism() - 1);
    this.#memory = limits.memory;
  }

  /**
   * Does one job in a parser process.
   *
   * @throws Failure `cancelled` if the pool is closed or the request's signal given; whatever reading the
   * sources or taking a batch throws; Error if parser processes cannot be started at all, which is a damaged installation
   */
  async run<Interim, Answer, Batch = never>(
    contract: JobContract<Interim, Answer, Batch>,
    request: JobRequest<Batch>,
  ): Promise<JobResult<Interim, Answer>> {
    await this.#turn();
    try {
      let heard = await this.#attempt(contract, request);
      // A process that never spoke had seen no foreign byte: a passing shortage may have been the cause.
      if (heard.notStarted === true) heard = await this.#attempt(contract, request);
      if (heard.notStarted === true) throw new Error("parser processes cannot be started");
      if (heard.failure !== undefined) throw heard.failure;
      const { interim, answer, problem = "crashed" } = heard;
      return answer === undefined
        ? { problem, interim }
        : { answer: answer.value, bytes: answer.bytes, interim };
    } finally {
      this.#busy -= 1;
      this.#queue.shift()?.();
    }
  }

  /** Ends all processes; what is being parsed fails with `cancelled`. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await Promise.all([...this.#idle.splice(0), ...this.#running].map((process) => process.end()));
  }

  async #turn(): Promise<void> {
    while (this.#busy >= this.processes) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#busy += 1;
  }

  async #attempt<Interim, Answer, Batch>(
    contract: JobContract<Interim, Answer, Batch>,
    request: JobRequest<Batch>,
  ): Promise<Heard<Interim, Answer>> {
    const { signal } = request;
    if (this.#closed || signal?.aborted === true) throw new Failure("cancelled");
    const process =
      (contract.alone === true ? undefined : this.#idle.pop()) ?? this.#startParser(this.#memory);
    this.#running.add(process);
    const stop = () => void process.end();
    signal?.addEventListener("abort", stop, { once: true });
    const heard = await converse(process, contract, request, this.#memory);
    signal?.removeEventListener("abort", stop);
    this.#running.delete(process);
    const spent =
      heard.answer === undefined || contract.alone === true || contract.isLast?.(heard.answer.value) === true;
    if (spent || this.#isOver(signal)) await process.end();
    else this.#rest(process);
    if (this.#isOver(signal)) throw new Failure("cancelled");
    return heard;
  }

  #isOver(signal: AbortSignal | undefined): boolean {
    return this.#closed || signal?.aborted === true;
  }

  /** Keeps a process for the next file, unless it dies or speaks without having been asked. */
  #rest(process: ParserProcess): void {
    this.#idle.push(process);
    const drop = () => {
      const at = this.#idle.indexOf(process);
      if (at >= 0) this.#idle.splice(at, 1);
      void process.end();
    };
    process.listen({ message: drop, ended: drop });
  }
}
