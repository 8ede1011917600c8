import type { SealedConnection } from "./archive-seal.ts";
import { openDatabase, type Connection } from "./open-database.ts";

/**
 * Closes databases and leaves their write-ahead logs as they are, as a killed process does. SQLite merges the
 * log when the last connection closes; the last is therefore one that cannot write.
 *
 * @param databases - each with its path and the 32 raw bytes of its key
 */
export function leaveUnmerged(
  databases: readonly (SealedConnection & { readonly path: string; readonly key: Uint8Array })[],
): void {
  for (const { connection, path, key } of databases) {
    if (!connection.open) continue;
    const last = reader(path, key);
    try {
      if (connection.inTransaction) connection.exec("ROLLBACK");
    } finally {
      connection.close();
      last?.close();
    }
  }
}

/** On a disk that does not even let itself be read, SQLite fails to merge as well. */
function reader(path: string, key: Uint8Array): Connection | undefined {
  try {
    return openDatabase({ path, key, mode: "read" });
  } catch {
    return undefined;
  }
}
