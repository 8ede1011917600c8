import type { CallEvent, CallInput, CallName, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { ArchiveClient } from "../headless/archive-client.ts";
import type { StartArchiveProcess } from "../ports.ts";

/** How long closing in good order may take before the process is ended by force; the next opening repairs. */
const CLOSING_MILLISECONDS = 400;

/**
 * The archive process of the open archive. There is one from before unlocking until locking; ending it is what
 * locks, because no key survives a process.
 */
export class ArchiveConnection {
  #client: ArchiveClient | undefined;
  readonly #onLost: () => void;
  readonly #startProcess: StartArchiveProcess | undefined;

  /**
   * @param onLost - called when the process ends without having been asked to
   * @param startProcess - starts the process; one of plain Node unless the host has others
   */
  constructor(onLost: () => void, startProcess?: StartArchiveProcess) {
    this.#onLost = onLost;
    this.#startProcess = startProcess;
  }

  /** A process without an archive, started if there is none: unlocking then waits for scrypt alone. */
  start(): ArchiveClient {
    if (this.#client) return this.#client;
    const client = new ArchiveClient(() => {
      if (this.#client !== client) return;
      this.#client = undefined;
      this.#onLost();
    }, this.#startProcess);
    this.#client = client;
    return client;
  }

  /**
   * Sends a call of the contract.
   *
   * @throws Failure `access-refused` when nothing is open; otherwise as the core reports it
   */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    onEvent?: (event: CallEvent) => void,
  ): Promise<CallOutput<Name>> {
    return this.begin(name, input, onEvent).answer as Promise<CallOutput<Name>>;
  }

  /** Sends a call that can be cancelled. */
  begin(
    name: string,
    input: unknown,
    onEvent?: (event: CallEvent) => void,
  ): ReturnType<ArchiveClient["begin"]> {
    if (!this.#client) throw new Failure("access-refused", { reason: "locked" });
    return this.#client.begin(name, input, onEvent);
  }

  /** Locks: the process is gone when this returns. */
  async end(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    await client?.end(CLOSING_MILLISECONDS);
  }
}
