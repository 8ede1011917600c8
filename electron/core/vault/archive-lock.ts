import { lstatSync } from "node:fs";
import Database from "better-sqlite3";
import { Failure } from "../../../shared/errors.ts";
import { asDiskFailure } from "../store/disk-failure.ts";
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
   * @throws Failure `archive-in-use` when another process holds it; `lock-damaged` when what stands there is no
   * lock; `archive-read-only`, `disk-full`
   */
  static take(folder: string): ArchiveLock {
    const path = pathIn(folder, "lock");
    const entry = lstatSync(path, { throwIfNoEntry: false });
    if (entry?.isFile() === false) throw new Failure("lock-damaged");
    const database = new Database(path, { timeout: 0, fileMustExist: entry !== undefined });
    try {
      database.pragma("journal_mode = MEMORY");
      database.exec("BEGIN EXCLUSIVE");
      return new ArchiveLock(database);
    } catch (cause) {
      database.close();
      throw asLockFailure(cause);
    }
  }

  /** Gives the lock back. */
  [Symbol.dispose](): void {
    this.#database.close();
  }
}

/** It holds nothing, and so damage to it is nothing that the archive suffers from. */
function asLockFailure(cause: unknown): unknown {
  const { code } = cause as { code?: unknown };
  if (typeof code !== "string") return cause;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) return new Failure("archive-in-use", {}, { cause });
  const failure = asDiskFailure(cause);
  const isOfDisk = failure instanceof Failure && failure.code !== "archive-damaged";
  return isOfDisk ? failure : new Failure("lock-damaged", {}, { cause });
}
