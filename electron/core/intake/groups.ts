import { Failure } from "../../../shared/errors.ts";
import type { ReadyFile } from "./receipt-book.ts";

/**
 * Fewest files that are made durable and logged together while more are coming: at first, so that something is
 * told soon; and later, because a small group costs the disk as much as a larger one.
 */
const FIRST_GROUP = 64;
const SMALL_GROUP = 256;
/** Most files of a group: their handles are open until then. */
const LARGE_GROUP = 512;
const GROUP_BYTES = 256 * 1024 * 1024;

/**
 * Gathers sealed files into groups that become durable and are logged together. While one group is entered the
 * next one is being read, so a slow disk makes the groups larger and not the files slower.
 */
export class Groups {
  readonly #enter: (group: readonly ReadyFile[]) => Promise<void>;
  readonly #signal: AbortSignal | undefined;
  #gathered: ReadyFile[] = [];
  #bytes = 0;
  #fewest = FIRST_GROUP;
  #entering: Promise<void> = Promise.resolve();
  #free = true;

  /** @param enter - makes a group durable and logs it; called for one group after the other. */
  constructor(enter: (group: readonly ReadyFile[]) => Promise<void>, signal: AbortSignal | undefined) {
    this.#enter = enter;
    this.#signal = signal;
  }

  /**
   * Adds one file, and waits for room where a large group is gathered already.
   *
   * @throws Failure `cancelled`; what entering an earlier group threw
   */
  async add(file: ReadyFile): Promise<void> {
    this.#gathered.push(file);
    this.#bytes += file.size;
    const enough = this.#free && this.#gathered.length >= this.#fewest;
    if (enough || this.#gathered.length >= LARGE_GROUP || this.#bytes >= GROUP_BYTES) await this.#begin();
  }

  /**
   * Enters what is left.
   *
   * @throws Failure `cancelled`; what entering threw
   */
  async end(): Promise<void> {
    if (this.#gathered.length > 0) await this.#begin();
    await this.#entering;
  }

  /** Waits until nothing is being entered any more, however that ends. */
  async rest(): Promise<void> {
    await this.#entering.catch(() => undefined);
  }

  async #begin(): Promise<void> {
    await this.#entering;
    if (this.#signal?.aborted) throw new Failure("cancelled");
    const group = this.#gathered;
    this.#gathered = [];
    this.#bytes = 0;
    this.#fewest = Math.min(2 * this.#fewest, SMALL_GROUP);
    this.#free = false;
    this.#entering = this.#enter(group).then(() => {
      this.#free = true;
    });
    // Its failure is told by the next call.
    this.#entering.catch(() => undefined);
  }
}
