import type { CallEvent } from "../../../shared/contract/contract.ts";

/**
 * Gathers the events that a call emits in one go, so that a message is sent for each group of files that became
 * durable together and not for each file. Nothing waits: a batch is sent as soon as what emits it pauses.
 */
export class EventBatch {
  readonly #send: (events: readonly CallEvent[]) => void;
  #events: CallEvent[] = [];

  /** @param send - called with one event or more, in the order in which they were emitted */
  constructor(send: (events: readonly CallEvent[]) => void) {
    this.#send = send;
  }

  /** Adds an event. */
  add(event: CallEvent): void {
    this.#events.push(event);
    if (this.#events.length === 1) queueMicrotask(() => this.flush());
  }

  /** Sends what is left; to be called before the call is answered. */
  flush(): void {
    const events = this.#events;
    this.#events = [];
    if (events.length > 0) this.#send(events);
  }
}
