import { ComingObjects } from "../objects/coming-objects.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";

/**
 * Ends a disposal after its transaction: stored files that lost their row are removed, both databases are
 * written anew, and the tombstones say so. What an interruption left is ended by calling it again.
 *
 * @throws Failure `disk-full`; the records are disposed of nevertheless
 */
export async function finishErasure({
  databases,
  folder,
}: {
  readonly databases: ArchiveDatabases;
  readonly folder: string;
}): Promise<void> {
  const { facts, identities, readOnly } = databases;
  if (!identities || readOnly || !isUnfinished(databases)) return;
  await new ComingObjects(identities).removeUnreferred(folder);
  databases.rewrite();
  databases.transact(() => facts.exec("UPDATE tombstone SET erased = 1 WHERE erased = 0"));
}

/** Whether something that was disposed of may still be in a page of the databases. */
export const isUnfinished = ({ facts }: ArchiveDatabases): boolean =>
  facts.prepare("SELECT 1 FROM tombstone WHERE erased = 0 LIMIT 1").get() !== undefined;
