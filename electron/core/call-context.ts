import type { CallEvent, CallInput, CallName, CallOutput } from "../../shared/contract/contract.ts";
import type { Law } from "../../shared/law/categories.ts";
import type { StartParser } from "./parsing/parser-port.ts";
import type { Clock } from "./store/archive-databases.ts";
import type { ArchiveSession } from "./vault/archive-session.ts";

/** What the core needs of whoever runs it. */
export type CorePorts = {
  readonly clock: Clock;
  /** Work factor of new passphrase files; the command line and the window never go below 18. */
  readonly workFactor: number;
  readonly law: Law;
  /** Name and version, for the dossier's own statement of what made it. */
  readonly software: string;
  /** Starts a process for foreign files: no key is in it, whatever becomes of it. */
  readonly startParser: StartParser;
};

/** What a call gets besides its input. */
export type CallContext = {
  readonly ports: CorePorts;
  readonly emit: (event: CallEvent) => void;
  readonly signal: AbortSignal;
  /**
   * Does something while no other call runs: those under way are waited for, new ones wait.
   *
   * @throws Failure `archive-busy` where another call wants the same, `cancelled`
   */
  readonly alone: <Answer>(work: () => Promise<Answer>) => Promise<Answer>;
};

/** Handlers of an open archive. */
export type ArchiveHandler<Name extends CallName> = (
  session: ArchiveSession,
  input: CallInput<Name>,
  context: CallContext,
) => CallOutput<Name> | Promise<CallOutput<Name>>;

/** A part of the contract with its handlers, declared where the work is done. */
export type ArchiveHandlers<Names extends CallName> = { readonly [Name in Names]: ArchiveHandler<Name> };
