import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { closeDatabase, openDatabase } from "../../electron/core/store/open-database.ts";
import type { Workspace } from "../harness/workspace.ts";

/**
 * Copies of both databases of a closed archive, without encryption.
 *
 * @param keys - of the facts and of the identities
 * @returns the paths of the copies, in the same order
 */
export const plainCopies = (
  workspace: Workspace,
  folder: string,
  keys: readonly [Uint8Array, Uint8Array],
): string[] =>
  ["archive.db", "identities.db"].map((name, at) => {
    const path = `${workspace.fresh("plain")}.db`;
    copyFileSync(join(folder, name), path);
    const database = openDatabase({ path, key: keys[at]!, mode: "write" });
    database.pragma("journal_mode = DELETE");
    database.pragma("rekey = ''");
    closeDatabase(database);
    return path;
  });
