import { memoryBytes } from "../parsing/byte-source.ts";
import { PART_BYTES } from "../parsing/parser-messages.ts";
import type { ParserPool } from "../parsing/parser-pool.ts";
import { inspectFile, type Inspection } from "./inspect-file.ts";
import { INSPECTION_OF_MANY, MOST_AT_ONCE, type InspectManyInput } from "./inspection-contract.ts";

type Waiting = {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly resolve: (inspection: Inspection) => void;
  readonly reject: (error: unknown) => void;
};

/**
 * Inspects small files in the parser processes: what comes while all of them are busy goes to the next one that
 * is free in one message, because for a small file a message costs as much as what is done about it. Where a
 * process does not survive such a message, each of its files is inspected alone.
 */
export class Inspector {
  readonly #parsers: ParserPool;
  #waiting: Waiting[] = [];
  #running = 0;

  constructor(parsers: ParserPool) {
    this.#parsers = parsers;
  }

  /**
   * Type and metadata of one file.
   *
   * @param bytes - up to 1 MiB, unchanged until this is fulfilled
   * @throws Failure `cancelled` if the pool is closed
   */
  inspect(bytes: Uint8Array, name: string): Promise<Inspection> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ bytes, name, resolve, reject });
      // Whoever reads several files in this turn is waited for.
      if (this.#waiting.length === 1) setImmediate(() => this.#begin());
    });
  }

  #begin(): void {
    while (this.#waiting.length > 0 && this.#running < this.#parsers.processes) {
      const files = this.#take();
      this.#running += 1;
      void this.#answer(files).finally(() => {
        this.#running -= 1;
        this.#begin();
      });
    }
  }

  /** As many as one message holds; never none. */
  #take(): Waiting[] {
    let bytes = 0;
    let count = 0;
    for (const file of this.#waiting) {
      bytes += file.bytes.length;
      if (count > 0 && (bytes > PART_BYTES || count === MOST_AT_ONCE)) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  async #answer(files: readonly Waiting[]): Promise<void> {
    const alone = ({ bytes, name }: Waiting) => inspectFile(this.#parsers, memoryBytes(bytes), name);
    try {
      const together = files.length > 1 ? await this.#together(files) : undefined;
      if (together) for (const [at, file] of files.entries()) file.resolve(together[at]!);
      else await Promise.all(files.map(async (file) => file.resolve(await alone(file))));
    } catch (error) {
      for (const file of files) file.reject(error);
    }
  }

  async #together(files: readonly Waiting[]): Promise<readonly Inspection[] | undefined> {
    const input: InspectManyInput = { files: files.map(({ name, bytes }) => ({ name, size: bytes.length })) };
    const all = Buffer.concat(files.map(({ bytes }) => bytes));
    try {
      const result = await this.#parsers.run(INSPECTION_OF_MANY, {
        input,
        sources: [memoryBytes(all)],
        mostBytes: 0,
      });
      return "answer" in result && result.answer.length === files.length ? result.answer : undefined;
    } finally {
      all.fill(0);
    }
  }
}
