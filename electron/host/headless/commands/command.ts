import type { CallEvent } from "../../../../shared/contract/contract.ts";
import type { ArchiveClient } from "../archive-client.ts";
import type { Terminal } from "../terminal.ts";

/** What a command gets: named values from the command line or from a script. */
export type Given = Readonly<Record<string, unknown>>;

/** What a command works with. */
export type CommandContext = {
  readonly client: ArchiveClient;
  readonly terminal: Terminal;
  readonly given: Given;
  /** Shows events of a long call. */
  readonly onEvent: (event: CallEvent) => void;
};

/** Result of a command: the value for `--json`, the words for a person, and the exit code. */
export type Outcome = { readonly value: unknown; readonly text: string; readonly exit: 0 | 1 };

/** One command on an open archive. */
export type ArchiveCommand = {
  readonly name: string;
  /** Positional values after the archive, as commander writes them: `<id>`, `[paths...]`. */
  readonly positional: readonly string[];
  /** Options as commander writes them, with a description. */
  readonly options: readonly (readonly [flags: string, about: string])[];
  readonly about: string;
  /**
   * What is asked or done before an archive is opened, on the command line alone; an exit code ends the command
   * there.
   */
  readonly first?: (given: Given, terminal: Terminal) => Promise<number | undefined>;
  readonly run: (context: CommandContext) => Promise<Outcome>;
};

/** An outcome without findings. */
export const done = (value: unknown, text: string): Outcome => ({ value, text, exit: 0 });
