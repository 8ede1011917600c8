import { Failure } from "../../../shared/errors.ts";
import type { CallEvent, CallInput, CallName, CallOutput } from "../../../shared/contract/contract.ts";
import type { ArchiveProcess, StartArchiveProcess } from "../ports.ts";
import { startArchiveChild } from "./archive-child.ts";
import type { FromArchive, ToArchive } from "./messages.ts";

type Pending = {
  readonly resolve: (output: unknown) => void;
  readonly reject: (error: unknown) => void;
  readonly onEvent: (event: CallEvent) => void;
};

/** A running archive process, as its parent sees it. Ending it is what locks: no key survives a process. */
export class ArchiveClient {
  readonly #process: ArchiveProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #ended: Promise<void>;
  #next = 0;
  #isOver = false;

  /**
   * @param onExit - called when the process has ended, for whatever reason
   * @param start - starts the process; one of plain Node unless the host has others
   */
  constructor(onExit: () => void = () => undefined, start: StartArchiveProcess = startArchiveChild) {
    this.#process = start();
    this.#process.onMessage((message) => this.#receive(message));
    this.#ended = new Promise((resolve) => {
      this.#process.onExit(() => {
        this.#isOver = true;
        for (const { reject } of this.#pending.values())
          reject(new Failure("internal", { kind: "archive-process-ended" }));
        this.#pending.clear();
        resolve();
        onExit();
      });
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
  send(name: string, input: unknown, onEvent?: (event: CallEvent) => void): Promise<unknown> {
    return this.begin(name, input, onEvent).answer;
  }

  /**
   * Unlocks with a passphrase for which the archive process itself asks on the terminal: it is in no other.
   *
   * @throws Failure as the core reported it; `passphrase-missing` where there is no terminal
   */
  unlockAsking(
    input: Omit<CallInput<"archive.unlock">, "passphrase" | "passphraseFile">,
    prompt: string,
  ): Promise<CallOutput<"archive.unlock">> {
    return this.begin("archive.unlock", input, undefined, prompt).answer as Promise<
      CallOutput<"archive.unlock">
    >;
  }

  /**
   * Sends a call that can be asked to stop by itself.
   *
   * @param prompt - what the archive process asks on the terminal for the passphrase of the input
   */
  begin(
    name: string,
    input: unknown,
    onEvent: (event: CallEvent) => void = () => undefined,
    prompt?: string,
  ): { readonly answer: Promise<unknown>; readonly cancel: () => void } {
    const id = this.#next++;
    const answer = new Promise<unknown>((resolve, reject) => {
      if (this.#isOver) throw new Failure("internal", { kind: "archive-process-ended" });
      this.#pending.set(id, { resolve, reject, onEvent });
      this.#post({ kind: "call", id, name, input, ...(prompt !== undefined && { prompt }) });
    });
    return {
      answer,
      cancel: () => {
        if (this.#pending.has(id)) this.#post({ kind: "cancel", id });
      },
    };
  }

  /** Asks everything that runs to stop; what was finished stays. */
  cancel(): void {
    for (const id of this.#pending.keys()) this.#post({ kind: "cancel", id });
  }

  /**
   * Locks and ends the process.
   *
   * @param within - milliseconds after which it is ended by force, which leaves what a power cut leaves
   */
  async end(within?: number): Promise<void> {
    if (this.#isOver) return;
    const force = within === undefined ? undefined : setTimeout(() => this.#process.kill(), within);
    await Promise.race([this.send("archive.lock", {}).catch(() => undefined), this.#ended]);
    this.#process.leave();
    await this.#ended;
    clearTimeout(force);
  }

  #post(message: ToArchive): void {
    this.#process.post(message);
  }

  #receive(message: FromArchive): void {
    const pending = this.#pending.get(message.id);
    if (!pending) return;
    if (message.kind === "events") {
      for (const event of message.events) pending.onEvent(event);
      return;
    }
    this.#pending.delete(message.id);
    if (message.kind === "answer") pending.resolve(message.output);
    else pending.reject(new Failure(message.error.code, message.error.params));
  }
}
