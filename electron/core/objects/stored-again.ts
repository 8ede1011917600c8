import { open } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import { encodeHex } from "../../../shared/hex.ts";
import { MAX_HEADER_BYTES, splitAgeHeader, unwrapFileKey } from "../crypto/age-header.ts";
import { Sha256 } from "../crypto/sha256.ts";
import { asDiskFailure } from "../store/disk-failure.ts";
import type { Connection } from "../store/open-database.ts";
import { objectPath } from "./object-name.ts";
import { openObject, OPEN_FLAGS } from "./object-reader.ts";
import { ObjectRows, type ObjectRow } from "./object-rows.ts";

/**
 * Gives rows the file keys of files that were stored again, because they were missing, in a transaction that
 * never came to its end: the file is whole and under its name, and its row still has the key of the one before.
 * A file counts only if it opens with the archive's identities and is, byte for byte, what its row says.
 *
 * @param names - files that were about to come
 * @param identities - secret identities of all generations
 * @throws Failure `disk-full`
 */
export async function adoptStoredAgain(
  database: Connection,
  folder: string,
  names: readonly string[],
  identities: readonly string[],
): Promise<void> {
  const rows = new ObjectRows(database);
  for (const name of names) {
    const row = rows.byName(name);
    if (!row || (await isReadable(folder, row))) continue;
    const fileKey = await keyOfFile(objectPath(folder, name), identities);
    if (fileKey && (await holdsWhat(folder, row, fileKey))) setKey(database, name, fileKey);
    fileKey?.fill(0);
  }
}

/** True also for a file that is not there: there is nothing to adopt. */
async function isReadable(folder: string, row: ObjectRow): Promise<boolean> {
  try {
    await (await openObject({ path: objectPath(folder, row.name), fileKey: row.fileKey })).close();
    return true;
  } catch (error) {
    if (error instanceof Failure) return error.code !== "object-changed";
    throw error;
  }
}

async function holdsWhat(folder: string, row: ObjectRow, fileKey: Uint8Array): Promise<boolean> {
  return expected(async () => {
    await using reader = await openObject({ path: objectPath(folder, row.name), fileKey });
    if (reader.size !== row.size) return false;
    const hash = new Sha256();
    for await (const bytes of reader.stream()) hash.update(bytes);
    return encodeHex(hash.digest()) === row.sha256;
  });
}

/** The file key in the header of a file; undefined for one that was not made for these identities. */
async function keyOfFile(path: string, identities: readonly string[]): Promise<Uint8Array | undefined> {
  await using file = await open(path, OPEN_FLAGS);
  const start = Buffer.alloc(MAX_HEADER_BYTES);
  const { bytesRead } = await file.read(start, 0, start.length, 0);
  try {
    return await unwrapFileKey(splitAgeHeader(start.subarray(0, bytesRead)).header, identities);
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

function setKey(database: Connection, name: string, fileKey: Uint8Array): void {
  try {
    database.prepare("UPDATE object SET file_key = ? WHERE name = ?").run(fileKey, name);
  } catch (error) {
    throw asDiskFailure(error);
  }
}

/** Whether something is so; what is wrong with a stored file is left to the check. */
async function expected(holds: () => Promise<boolean>): Promise<boolean> {
  try {
    return await holds();
  } catch (error) {
    if (error instanceof Failure) return false;
    throw error;
  }
}
