import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";
import { pathIn } from "../vault/archive-folder.ts";

/**
 * `head`: the newest signed checkpoint outside the databases, so that a log that lost its end is found.
 * Written after every commit, synchronously, because the commit counts only once it is durable.
 */
export class HeadFile {
  readonly #path: string;
  readonly #folder: number | undefined;

  private constructor(path: string, folder: number | undefined) {
    this.#path = path;
    this.#folder = folder;
  }

  /** Prepares writing; in mode `read` nothing can be written. */
  static open(folder: string, mode: "create" | "write" | "read"): Promise<HeadFile> {
    // A folder cannot be opened for flushing on Windows, where the rename is durable by itself.
    const handle = mode === "read" || process.platform === "win32" ? undefined : openSync(folder, "r");
    return Promise.resolve(new HeadFile(pathIn(folder, "head"), handle));
  }

  /** Replaces the checkpoint, durably. */
  write(note: Uint8Array): void {
    const incoming = `${this.#path}.incoming`;
    const file = openSync(incoming, "w", 0o600);
    try {
      writeSync(file, note);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(incoming, this.#path);
    if (this.#folder !== undefined) fsyncSync(this.#folder);
  }

  /** Ends writing. */
  close(): void {
    if (this.#folder !== undefined) closeSync(this.#folder);
  }
}
