import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { Failure } from "../../../shared/errors.ts";
import { pathIn } from "./archive-folder.ts";

/**
 * The lock of an archive: an empty SQLite file held with `BEGIN EXCLUSIVE`. The kernel releases it when the
 * process ends, however it ends, so there is no stale lock to judge.
 */
export class ArchiveLock implements Disposable {
  readonly #database: Database.Database;

  private constructor(database: Database.Database) {
    this.#database = database;
  }

  /**
   * Takes the lock.
   *
   * @throws Failure `archive-in-use` when another process holds it
   */
  static take(folder: string): ArchiveLock {
    const path = pathIn(folder, "lock");
    const database = new Database(path, { timeout: 0, fileMustExist: existsSync(path) });
    try {
      database.pragma("journal_mode = MEMORY");
      database.exec("BEGIN EXCLUSIVE");
      return new ArchiveLock(database);
    } catch (cause) {
      database.close();
      throw new Failure("archive-in-use", {}, { cause });
    }
  }

  /** Gives the lock back. */
  [Symbol.dispose](): void {
    this.#database.close();
  }
}
