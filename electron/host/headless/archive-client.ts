import { fork, type ChildProcess } from "node:child_process";
import { workerUrl } from "../../core/worker-entry.ts";
import { Failure } from "../../../shared/errors.ts";
import type { CallEvent, CallInput, CallName, CallOutput } from "../../../shared/contract/contract.ts";
import type { FromArchive, ToArchive } from "./messages.ts";

type Pending = {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onEvent: (event: CallEvent) => void;
};

/** A running archive process, as its parent sees it. Ending it is what locks: no key survives a process. */
export class ArchiveClient {
  readonly #process: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  #next = 0;

  constructor() {
    this.#process = fork(workerUrl(new URL("../../archive-process.ts", import.meta.url)), [], {
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      // Nothing of the caller's environment is needed, and it may hold names.
      env: {},
    });
    this.#process.on("message", (message: FromArchive) => this.#receive(message));
    this.#process.on("exit", () => {
      for (const { reject } of this.#pending.values())
        reject(new Failure("internal", { kind: "archive-process-ended" }));
      this.#pending.clear();
    });
  }

  /**
   * Sends one call.
   *
   * @throws Failure as the core reported it
   */
  call<Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
    onEvent?: (event: CallEvent) => void,
  ): Promise<CallOutput<Name>> {
    return this.send(name, input, onEvent) as Promise<CallOutput<Name>>;
  }

  /** Sends a call by a name that need not be of the contract. */
  send(
    name: string,
    input: unknown,
    onEvent: (event: CallEvent) => void = () => undefined,
  ): Promise<unknown> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onEvent });
      this.#post({ kind: "call", id, name, input });
    });
  }

  /** Asks everything that runs to stop; what was finished stays. */
  cancel(): void {
    for (const id of this.#pending.keys()) this.#post({ kind: "cancel", id });
  }

  /** Locks and ends the process. */
  async end(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    await this.send("archive.lock", {}).catch(() => undefined);
    const ended = new Promise((resolve) => this.#process.once("exit", resolve));
    this.#process.disconnect();
    await ended;
  }

  #post(message: ToArchive): void {
    this.#process.send(message);
  }

  #receive(message: FromArchive): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if (message.kind === "event") {
      pending.onEvent(message.event);
      return;
    }
    this.#pending.delete(message.id);
    if (message.kind === "answer") pending.resolve(message.output);
    else pending.reject(new Failure(message.error.code, message.error.params));
  }
}
