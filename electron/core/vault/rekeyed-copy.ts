import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { randomId } from "../crypto/randomness.ts";
import { announceSeal } from "../store/announce-seal.ts";
import { openDatabase, rawKey, type Connection } from "../store/open-database.ts";
import { pathIn } from "./archive-folder.ts";
import type { Compartment, CompartmentKeys } from "./grant.ts";

const COPY = /^(archive|identities)\.db\.incoming-[0-9a-z]{26}(-journal|-wal|-shm)?$/;

/**
 * Makes a copy of an open database under other keys, beside it, and makes it durable. Re-keying in place could
 * leave pages under two keys; of the copy nothing is lost. Everything written is encrypted, under the old key
 * or the new; no key stands in SQL text.
 *
 * @param change - what the copy has that the original has not
 * @returns the path of the copy
 */
export function rekeyedCopy(
  folder: string,
  compartment: Compartment,
  original: Connection,
  keys: { readonly from: CompartmentKeys; readonly to: CompartmentKeys },
  change: (copy: Connection) => void = () => undefined,
): string {
  const path = `${pathIn(folder, compartment)}.incoming-${randomId()}`;
  try {
    original.prepare("VACUUM INTO ?").run(path);
    const copy = openDatabase({ path, key: keys.from.databaseKey, mode: "write" });
    try {
      change(copy);
      copy.pragma("wal_checkpoint(TRUNCATE)");
      copy.pragma("journal_mode = DELETE");
      rekey(copy, keys.to);
    } finally {
      copy.close();
    }
    flush(path);
    return path;
  } catch (error) {
    discardCopy(path);
    throw error;
  }
}

function rekey(copy: Connection, { databaseKey }: CompartmentKeys): void {
  const raw = rawKey(databaseKey);
  try {
    (copy as Connection & { rekey(key: Buffer): unknown }).rekey(raw);
  } finally {
    raw.fill(0);
  }
}

/** Puts a copy in the place of its database, which must be closed. Durable when this returns. */
export function putInPlace(folder: string, compartment: Compartment, copy: string): void {
  const path = pathIn(folder, compartment);
  // A write-ahead log of the old database would be applied to the new one.
  for (const suffix of ["-wal", "-shm", "-journal"])
    if (existsSync(path + suffix)) throw new Error("the database to be replaced is still open");
  renameSync(copy, path);
  if (process.platform !== "win32") flush(folder);
}

/** Re-keys a database that nobody has open. */
export function rekeyDatabase(
  folder: string,
  compartment: Compartment,
  from: CompartmentKeys,
  to: CompartmentKeys,
): void {
  const original = openDatabase({ path: pathIn(folder, compartment), key: from.databaseKey, mode: "read" });
  let copy: string;
  try {
    copy = rekeyedCopy(folder, compartment, original, { from, to });
  } finally {
    original.close();
  }
  announceSeal(folder, compartment, copy, to.databaseKey);
  putInPlace(folder, compartment, copy);
}

/** Removes copies that an interrupted change left. Only for who holds the lock. */
export async function removeCopies(folder: string): Promise<void> {
  for (const name of (await readdir(folder)).filter((entry) => COPY.test(entry)))
    await rm(join(folder, name), { force: true });
}

/** Removes one copy with what SQLite keeps beside it. */
export function discardCopy(path: string): void {
  for (const suffix of ["", "-wal", "-shm", "-journal"]) rmSync(path + suffix, { force: true });
}

function flush(path: string): void {
  const file = openSync(path, "r");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
