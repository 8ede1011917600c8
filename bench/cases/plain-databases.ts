import Database from "better-sqlite3";

/** Databases without encryption, to compare with: what opening costs if nothing is promised. */
export class PlainDatabases {
  readonly #paths: readonly string[];

  constructor(paths: readonly string[]) {
    this.#paths = paths;
  }

  /** Milliseconds for opening all, committing one row durably in each, and closing them without a WAL. */
  openAndClose(): number {
    const start = performance.now();
    const databases = this.#paths.map((path) => new Database(path));
    for (const database of databases) {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      database.exec("CREATE TABLE IF NOT EXISTS opened (time INTEGER)");
      database.prepare("INSERT INTO opened VALUES (?)").run(Date.now());
    }
    for (const database of databases) {
      database.pragma("wal_checkpoint(TRUNCATE)");
      database.pragma("journal_mode = DELETE");
      database.close();
    }
    return performance.now() - start;
  }
}
