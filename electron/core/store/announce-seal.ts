import { PageFile } from "./page-file.ts";
import { PageSeal } from "./page-seal.ts";
import { readSealFile, writeSealFile } from "./seal-file.ts";

/**
 * Seals a copy of a database that is about to take its place under a new key, beside the seal of the database
 * itself, so that the archive opens on either side of the rename. To be called while the archive is closed
 * and its lock is held; the next opening keeps the seal that fits and drops the other.
 *
 * @param copy - the finished copy, durable
 * @param databaseKey - its 32 raw key bytes
 */
export function announceSeal(
  folder: string,
  name: "facts" | "identities",
  copy: string,
  databaseKey: Uint8Array,
): void {
  const file = readSealFile(folder);
  if (typeof file === "string") return;
  const seal = PageSeal.empty(databaseKey);
  using pages = new PageFile(copy);
  seal.adopt(pages);
  writeSealFile(folder, { ...file, [name]: [...file[name], seal.stored()] });
}
