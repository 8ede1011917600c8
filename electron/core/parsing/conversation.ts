import { fromParserSchema, PART_BYTES, type FromParser, type ToParser } from "./parser-messages.ts";
import type { ByteSource } from "./byte-source.ts";
import type { JobContract, JobProblem, JobRequest } from "./parser-job.ts";
import type { ParserListener, ParserMemory, ParserMessage, ParserProcess } from "./parser-port.ts";

const MEMORY_CHECKED_EVERY = 100;
const MEBIBYTE = 1024 * 1024;

/** How a conversation ended; `failure` is one of reading the sources or of taking a batch, which is not the parser's. */
export type Heard<Interim, Answer> = {
  interim?: Interim;
  answer?: { readonly value: Answer; readonly bytes: Uint8Array };
  problem?: JobProblem;
  failure?: Error;
  /** The process was gone before it had said a word: the file is not to blame. */
  notStarted?: boolean;
};

/**
 * Gives a process one job and the bytes it asks for, until it has answered, breaks, says what no parser says,
 * or passes a limit of time, memory or length. Never rejects.
 */
export function converse<Interim, Answer, Batch>(
  process: ParserProcess,
  contract: JobContract<Interim, Answer, Batch>,
  request: JobRequest<Batch>,
  memory: ParserMemory,
): Promise<Heard<Interim, Answer>> {
  return new Promise((resolve) => new Conversation(process, contract, request, memory, resolve).begin());
}

class Conversation<Interim, Answer, Batch> implements ParserListener {
  readonly #process: ParserProcess;
  readonly #contract: JobContract<Interim, Answer, Batch>;
  readonly #request: JobRequest<Batch>;
  readonly #memory: ParserMemory;
  readonly #resolve: (heard: Heard<Interim, Answer>) => void;
  readonly #heard: Heard<Interim, Answer> = {};
  #value: { readonly answer: Answer; readonly bytes: Uint8Array; filled: number } | undefined;
  #reading = false;
  #spoke = false;
  #over = false;
  #deadline: NodeJS.Timeout | undefined;
  #weighing: NodeJS.Timeout | undefined;

  constructor(
    process: ParserProcess,
    contract: JobContract<Interim, Answer, Batch>,
    request: JobRequest<Batch>,
    memory: ParserMemory,
    resolve: (heard: Heard<Interim, Answer>) => void,
  ) {
    this.#process = process;
    this.#contract = contract;
    this.#request = request;
    this.#memory = memory;
    this.#resolve = resolve;
  }

  begin(): void {
    const { kind } = this.#contract;
    const { input, sources } = this.#request;
    this.#startClock();
    this.#weighing = setInterval(() => void this.#weigh(), MEMORY_CHECKED_EVERY);
    this.#process.listen(this);
    const head: ToParser = { kind: "job", job: kind, input, sizes: sources.map(({ size }) => size) };
    const [{ whole } = {}] = sources.length === 1 ? sources : [];
    // A small file goes along: to be asked for it would cost more than to send it.
    void this.#process.send({ head, bytes: whole && whole.length <= PART_BYTES ? whole : undefined });
  }

  message({ head, bytes }: ParserMessage): void {
    if (this.#over) return;
    this.#spoke = true;
    const message = fromParserSchema.safeParse(head).data;
    if (message === undefined || !this.#fits(message, bytes)) this.#finish({ problem: "nonsense" });
  }

  ended(end: JobProblem): void {
    this.#finish({ problem: end, notStarted: !this.#spoke });
  }

  /** Acts on a message; false if it is none that could come here. */
  #fits(message: FromParser, bytes: Uint8Array | undefined): boolean {
    if (message.kind === "part") return this.#isPart(bytes);
    if (bytes !== undefined || this.#value !== undefined) return false;
    if (message.kind === "read") return this.#isRead(message);
    if (message.kind === "batch") return this.#isBatch(message.value);
    if (message.kind === "answer") return this.#isAnswer(message);
    if (message.kind === "ready") return true;
    const interim = this.#contract.interim.safeParse(message.value);
    if (interim.success) this.#heard.interim = interim.data;
    return interim.success;
  }

  #isRead({ source, offset, length }: Extract<FromParser, { kind: "read" }>): boolean {
    const from = this.#request.sources[source];
    if (from === undefined || offset >= from.size || this.#reading) return false;
    this.#reading = true;
    void this.#give(from, offset, length);
    return true;
  }

  async #give(from: ByteSource, offset: number, length: number): Promise<void> {
    try {
      const bytes = await from.read(offset, length);
      this.#reading = false;
      if (!this.#over) await this.#process.send({ head: { kind: "bytes" } satisfies ToParser, bytes });
    } catch (cause) {
      this.#finish({ failure: cause instanceof Error ? cause : new Error("unreadable", { cause }) });
    }
  }

  #isBatch(value: unknown): boolean {
    const { onBatch } = this.#request;
    const batch = this.#contract.batch?.safeParse(value);
    if (onBatch === undefined || batch?.success !== true || this.#reading) return false;
    this.#reading = true;
    clearTimeout(this.#deadline);
    void this.#take(batch.data, onBatch);
    return true;
  }

  async #take(batch: Batch, onBatch: (batch: Batch) => Promise<void> | void): Promise<void> {
    try {
      await onBatch(batch);
      if (this.#over) return;
      this.#reading = false;
      this.#startClock();
      await this.#process.send({ head: { kind: "bytes" } satisfies ToParser });
    } catch (cause) {
      this.#finish({ failure: cause instanceof Error ? cause : new Error("not taken", { cause }) });
    }
  }

  #startClock(): void {
    this.#deadline = setTimeout(() => this.#finish({ problem: "timed-out" }), this.#contract.deadline);
  }

  #isAnswer({ value, bytes }: Extract<FromParser, { kind: "answer" }>): boolean {
    const answer = this.#contract.answer.safeParse(value);
    if (!answer.success || bytes > this.#request.mostBytes) return false;
    this.#value = { answer: answer.data, bytes: new Uint8Array(bytes), filled: 0 };
    this.#finishIfWhole();
    return true;
  }

  #isPart(part: Uint8Array | undefined): boolean {
    const value = this.#value;
    if (value === undefined || part === undefined || part.length === 0) return false;
    if (part.length > value.bytes.length - value.filled) return false;
    value.bytes.set(part, value.filled);
    value.filled += part.length;
    this.#finishIfWhole();
    return true;
  }

  #finishIfWhole(): void {
    const { answer, bytes, filled } = this.#value!;
    if (filled === bytes.length) this.#finish({ answer: { value: answer, bytes } });
  }

  async #weigh(): Promise<void> {
    const resident = await this.#process.residentBytes();
    if (resident !== undefined && resident > this.#memory.resident * MEBIBYTE)
      this.#finish({ problem: "out-of-memory" });
  }

  #finish(last: Heard<Interim, Answer>): void {
    if (this.#over) return;
    this.#over = true;
    clearTimeout(this.#deadline);
    clearInterval(this.#weighing);
    this.#resolve({ ...this.#heard, ...last });
  }
}
