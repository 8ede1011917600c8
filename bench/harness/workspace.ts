import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { join } from "node:path";

/**
 * A temporary folder for data, archives and what the peers write: all on one file system. It is removed at the
 * end and when the program is interrupted.
 */
export class Workspace implements Disposable {
  readonly folder: string;
  #next = 0;
  readonly #onSignal = (): void => {
    this.#remove();
    process.exit(130);
  };

  private constructor(folder: string) {
    this.folder = folder;
    process.once("SIGINT", this.#onSignal);
    process.once("SIGTERM", this.#onSignal);
  }

  /** Makes the folder below `parent`. */
  static async make(parent: string): Promise<Workspace> {
    return new Workspace(await mkdtemp(join(parent, "affiant-bench-")));
  }

  /** A path in the folder. */
  at(...parts: readonly string[]): string {
    return join(this.folder, ...parts);
  }

  /** A path in the folder at which nothing has been yet. */
  fresh(name: string): string {
    this.#next += 1;
    return this.at(`${name}-${this.#next}`);
  }

  [Symbol.dispose](): void {
    process.off("SIGINT", this.#onSignal);
    process.off("SIGTERM", this.#onSignal);
    this.#remove();
  }

  #remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
