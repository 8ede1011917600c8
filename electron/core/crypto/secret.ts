import { randomBytes } from "./randomness.ts";

/**
 * Key bytes with one owner and an end.
 *
 * The bytes live in memory of their own, never in Node's shared buffer pool, and are zeroed on disposal.
 * Node may have copied them before (garbage collection, native calls): only the end of the process removes
 * every copy. Use with `using`.
 */
export class Secret implements Disposable {
  #bytes: Uint8Array | null;

  private constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** `length` fresh bytes from the operating system. */
  static random(length: number): Secret {
    return new Secret(randomBytes(length));
  }

  /** Moves key bytes here: copies `source`, then zeroes it. */
  static take(source: Uint8Array): Secret {
    const own = Buffer.alloc(source.length);
    own.set(source);
    source.fill(0);
    return new Secret(own);
  }

  /**
   * The bytes themselves, not a copy: do not keep them past disposal.
   *
   * @throws Error after disposal.
   */
  get bytes(): Uint8Array {
    if (this.#bytes === null) throw new Error("secret used after disposal");
    return this.#bytes;
  }

  /** Zeroes the bytes; a second call does nothing. */
  [Symbol.dispose](): void {
    this.#bytes?.fill(0);
    this.#bytes = null;
  }
}
