/** Calls back after a time without anybody at the window. */
export class IdleLock {
  readonly #onIdle: () => void;
  #timer: NodeJS.Timeout | undefined;
  #minutes = 0;

  constructor(onIdle: () => void) {
    this.#onIdle = onIdle;
  }

  /** Starts counting, or counts by another number of minutes from now on. */
  start(minutes: number): void {
    this.#minutes = minutes;
    this.active();
  }

  /** Somebody is there. */
  active(): void {
    if (this.#minutes === 0) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onIdle, this.#minutes * 60_000);
    this.#timer.unref();
  }

  /** Nothing is open; nothing to lock. */
  stop(): void {
    this.#minutes = 0;
    clearTimeout(this.#timer);
  }
}
