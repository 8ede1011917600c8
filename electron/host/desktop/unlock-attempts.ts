import { Failure } from "../../../shared/errors.ts";

const FREE_ATTEMPTS = 3;
const LONGEST_WAIT = 60_000;

/**
 * Slows down whoever tries passphrases at the window: two are free, after the third one waits 4 seconds, then 8, 16 … up to 60. It stops a
 * passer-by, not somebody who took the folder away; against those stands scrypt.
 */
export class UnlockAttempts {
  readonly #now: () => number;
  #wrong = 0;
  #notBefore = 0;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** Milliseconds until the next attempt is taken. */
  get wait(): number {
    return Math.max(0, Math.ceil(this.#notBefore - this.#now()));
  }

  /** @throws Failure `unlock-too-soon` with the `seconds` left */
  require(): void {
    if (this.wait > 0) throw new Failure("unlock-too-soon", { seconds: Math.ceil(this.wait / 1000) });
  }

  /** A passphrase was wrong. */
  wrong(): void {
    this.#wrong += 1;
    if (this.#wrong < FREE_ATTEMPTS) return;
    const wait = Math.min(LONGEST_WAIT, 2 ** (this.#wrong - FREE_ATTEMPTS + 2) * 1000);
    this.#notBefore = this.#now() + wait;
  }

  /** A passphrase was right. */
  right(): void {
    this.#wrong = 0;
    this.#notBefore = 0;
  }
}
