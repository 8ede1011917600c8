import { run, type Ran } from "../harness/program.ts";
import type { Workspace } from "../harness/workspace.ts";

/** A new restic repository, whose cache lies in the temporary folder too. */
export class ResticRepository {
  readonly folder: string;
  readonly #command: string;
  readonly #cache: string;

  private constructor(command: string, workspace: Workspace) {
    this.#command = command;
    this.folder = workspace.fresh("restic");
    this.#cache = workspace.fresh("restic-cache");
  }

  /** Makes the repository; its passphrase is of no meaning. */
  static async make(command: string, workspace: Workspace): Promise<ResticRepository> {
    const repository = new ResticRepository(command, workspace);
    await repository.run("init");
    return repository;
  }

  /** Runs one command on it. */
  run(...args: readonly string[]): Promise<Ran> {
    return run(this.#command, [...args, "--quiet", "--repo", this.folder], {
      env: { RESTIC_PASSWORD: "seven quiet words", XDG_CACHE_HOME: this.#cache, HOME: this.#cache },
    });
  }
}
