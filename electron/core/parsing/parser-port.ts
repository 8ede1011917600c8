/** What the archive process and a parser send each other: a little JSON, and bytes beside it. */
export type ParserMessage = { readonly head: unknown; readonly bytes?: Uint8Array | undefined };

/** Why a parser process is gone: it sent what no parser sends, took too much memory, or anything else. */
export type ParserEnd = "nonsense" | "out-of-memory" | "crashed";

/** Who hears a parser process. */
export type ParserListener = {
  message(message: ParserMessage): void;
  /** Called once; nothing follows. */
  ended(end: ParserEnd): void;
};

/** A running process that parses foreign bytes and has no key, no environment and no files of the user. */
export type ParserProcess = {
  /** The operating system's number for it, where the host knows. */
  readonly pid?: number | undefined;
  /** Fulfilled when the pipe has taken the message; never rejected, because the end is told to the listener. */
  send(message: ParserMessage): Promise<void>;
  /** From now on `listener` hears the process, and nobody else; an end that was missed is told at once. */
  listen(listener: ParserListener): void;
  /** Bytes of memory it occupies, as the operating system sees it; undefined where that cannot be known. */
  residentBytes(): Promise<number | undefined>;
  /** Ends it without asking; fulfilled when it is gone. */
  end(): Promise<void>;
};

/** Memory that one parser process may take, in MiB. */
export type ParserMemory = {
  /** JavaScript objects: the limit that the engine itself keeps. */
  readonly heap: number;
  /** The whole process; more than `heap`, and watched from outside. */
  readonly resident: number;
};

/**
 * Starts a parser process: what a host must offer.
 *
 * The process has an empty environment, inherits no open file, writes to no terminal, may read the program's
 * own files and no other, and ends when this process does. It must refuse messages beyond the limits of
 * `parser-messages.ts` before it holds them in memory.
 */
export type StartParser = (memory: ParserMemory) => ParserProcess;

/** The other end of a parser process's pipe: how the process itself sends and hears. */
export type ParserChannel = {
  /** Fulfilled when the pipe has taken the message. */
  send(message: ParserMessage): Promise<void>;
  listen(listener: (message: ParserMessage) => void): void;
};
