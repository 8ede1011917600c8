import { cp, writeFile } from "node:fs/promises";
import { run, type Ran } from "./program.ts";
import type { Workspace } from "./workspace.ts";

const ENTRY = new URL("../../electron/affiant.js", import.meta.url).pathname;
const PASSPHRASE = "seven quiet words of no meaning whatever";

/** Our command line, run as a person runs it, with an archive made for this case. */
export class AffiantCommand {
  readonly #workspace: Workspace;
  readonly #passphraseFile: string;
  readonly #empty: string;

  private constructor(workspace: Workspace) {
    this.#workspace = workspace;
    this.#passphraseFile = workspace.at("passphrase");
    this.#empty = workspace.at("empty-archive");
  }

  /** Makes an empty archive with the work factor that people get. */
  static async make(workspace: Workspace): Promise<AffiantCommand> {
    const command = new AffiantCommand(workspace);
    await writeFile(command.#passphraseFile, `${PASSPHRASE}\n`, { mode: 0o600 });
    await command.run("init", command.#empty, "--holder", "Bench");
    return command;
  }

  /** Runs one command, and fails unless it ends with 0. */
  run(...args: readonly string[]): Promise<Ran> {
    return run(process.execPath, [ENTRY, ...args, "--passphrase-file", this.#passphraseFile], {
      cwd: this.#workspace.folder,
    });
  }

  /** A new, empty archive. */
  async archive(): Promise<string> {
    const folder = this.#workspace.fresh("archive");
    await cp(this.#empty, folder, { recursive: true });
    return folder;
  }

  /**
   * Seconds that a command takes in a new archive. It stays until the case is over: ext4 looks through what was
   * deleted in the last minutes before it gives out an inode, which costs a later round more than the import.
   */
  async secondsInNewArchive(args: (archive: string) => readonly string[]): Promise<number> {
    const archive = await this.archive();
    return (await this.run(...args(archive))).seconds;
  }
}
