import { walk, type WalkOptions } from "./walk.ts";

/** How much there is to import. */
export interface Plan {
  readonly files: number;
  readonly bytes: number;
  readonly refused: number;
}

/** How far an import is. */
export interface Progress {
  readonly filesDone: number;
  readonly filesTotal: number;
  readonly bytesDone: number;
  readonly bytesTotal: number;
  /** Whole seconds, or `null` while there is nothing to judge by. */
  readonly secondsLeft: number | null;
}

/**
 * Counts files and bytes without opening any.
 *
 * @throws Failure `cancelled`
 */
export async function planIntake(paths: readonly string[], options: WalkOptions = {}): Promise<Plan> {
  let files = 0;
  let bytes = 0;
  let refused = 0;
  for await (const each of walk(paths, options)) {
    if (each.kind === "refused") refused += 1;
    else {
      files += 1;
      bytes += each.size;
    }
  }
  return { files, bytes, refused };
}

/** What opening, identifying and recording one file costs, as if it were this many more bytes. */
const FILE_OVERHEAD = 256 * 1024;
/** Half of the estimate is forgotten in this time, so that it follows a stick that slows down. */
const HALF_LIFE = 5_000;
const FIRST_ESTIMATE = 1_000;

/** Keeps count during an import and estimates the time left from the recent speed. */
export class ProgressMeter {
  readonly #plan: Plan;
  readonly #now: () => number;
  readonly #start: number;
  #filesDone = 0;
  #bytesDone = 0;
  #lastTime: number;
  #lastWork = 0;
  #speed: number | null = null;

  /** @param now - monotonic milliseconds, as `performance.now`. */
  constructor(plan: Plan, now: () => number) {
    this.#plan = plan;
    this.#now = now;
    this.#start = now();
    this.#lastTime = this.#start;
  }

  /** Bytes that were read of the current file. */
  bytesRead(count: number): void {
    this.#bytesDone += count;
  }

  /** One file is done; `unread` are those of its planned bytes that were not read after all. */
  fileDone(unread = 0): void {
    this.#filesDone += 1;
    this.#bytesDone += unread;
  }

  /** The state now. Totals never lie below what is done, even if files grew after they were counted. */
  progress(): Progress {
    const filesTotal = Math.max(this.#plan.files, this.#filesDone);
    const bytesTotal = Math.max(this.#plan.bytes, this.#bytesDone);
    const filesDone = this.#filesDone;
    const bytesDone = this.#bytesDone;
    const left = (filesTotal - filesDone) * FILE_OVERHEAD + bytesTotal - bytesDone;
    return { filesDone, filesTotal, bytesDone, bytesTotal, secondsLeft: this.#secondsFor(left) };
  }

  #secondsFor(left: number): number | null {
    if (left === 0) return 0;
    const now = this.#now();
    const elapsed = now - this.#lastTime;
    const work = this.#filesDone * FILE_OVERHEAD + this.#bytesDone;
    if (elapsed >= 100) {
      const measured = (work - this.#lastWork) / elapsed;
      const weight = this.#speed === null ? 1 : 1 - 0.5 ** (elapsed / HALF_LIFE);
      this.#speed = (this.#speed ?? 0) * (1 - weight) + measured * weight;
      this.#lastTime = now;
      this.#lastWork = work;
    }
    if (now - this.#start < FIRST_ESTIMATE || this.#speed === null || this.#speed <= 0) return null;
    return Math.ceil(left / this.#speed / 1000);
  }
}
