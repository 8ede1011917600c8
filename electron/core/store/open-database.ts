import Database from "better-sqlite3";
import { Failure } from "../../../shared/errors.ts";
import { keepStatements } from "./statement-cache.ts";
import { asDiskFailure } from "./disk-failure.ts";

/** An open database of the archive. */
export type Connection = Database.Database;

/** What the encrypted build adds to the driver's interface. */
type Keyed = { key(key: Buffer): unknown };

/** How to open one of the two databases. */
export type OpenOptions = {
  readonly path: string;
  /** 32 raw key bytes; copied, the caller keeps and wipes its own. */
  readonly key: Uint8Array;
  readonly mode: "create" | "write" | "read";
};

/**
 * Opens a SQLCipher 4 database with a raw key. Temporary tables and sorts stay in memory: with SQLite's
 * default they would be written to the disk in clear.
 *
 * @throws Failure `archive-damaged` when the key does not open it or the file is no database; `disk-full`,
 * because a database that is written to needs room for its log
 */
export function openDatabase({ path, key, mode }: OpenOptions): Connection {
  const database = new Database(path, {
    readonly: mode === "read",
    fileMustExist: mode !== "create",
    timeout: 5000,
  });
  const raw = rawKey(key);
  try {
    database.pragma("cipher = 'sqlcipher'");
    database.pragma("legacy = 4");
    (database as Connection & Keyed).key(raw);
    database.pragma("temp_store = MEMORY");
    database.pragma("mmap_size = 0");
    database.pragma("trusted_schema = OFF");
    database.pragma("cell_size_check = ON");
    database.pragma("foreign_keys = ON");
    database.prepare("SELECT count(*) FROM sqlite_schema").get();
    if (mode !== "read") {
      database.pragma("journal_mode = WAL");
      database.pragma("synchronous = FULL");
      // Merging is ours: every page that it writes is sealed (archive-seal.ts).
      database.pragma("wal_autocheckpoint = 0");
      database.pragma("secure_delete = ON");
    }
    keepStatements(database);
    return database;
  } catch (cause) {
    database.close();
    const failure = asDiskFailure(cause);
    throw failure instanceof Failure
      ? failure
      : new Failure("archive-damaged", { part: "database" }, { cause });
  } finally {
    raw.fill(0);
  }
}

/** A key as the driver takes it, without derivation and outside SQL text. The caller wipes it. */
export function rawKey(key: Uint8Array): Buffer {
  const raw = Buffer.alloc(4 + key.length);
  raw.write("raw:", "latin1");
  raw.set(key, 4);
  return raw;
}

/**
 * Closes a database so that its folder can be opened on a read-only medium: no WAL is left behind.
 */
export function closeDatabase(database: Connection): void {
  if (!database.open) return;
  try {
    if (!database.readonly && !database.inTransaction) {
      database.pragma("optimize");
      database.pragma("wal_checkpoint(TRUNCATE)");
      database.pragma("journal_mode = DELETE");
    }
  } finally {
    database.close();
  }
}
