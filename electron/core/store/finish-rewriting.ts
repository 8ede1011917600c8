import { Failure } from "../../../shared/errors.ts";
import type { ArchiveDatabases } from "./archive-databases.ts";

/** Notes that `archive.db` is to be written anew once the transaction has ended. Inside a transaction. */
export const demandRewriting = ({ facts }: ArchiveDatabases): void => {
  facts.exec("INSERT OR IGNORE INTO rewriting (one) VALUES (1)");
};

/**
 * Writes `archive.db` anew where words were moved out of it, so that no page of it holds them any more. What an
 * interruption left is ended by calling it again. It takes the facts alone, so everybody's next opening ends it.
 *
 * @returns false where it could not be done for want of room: the words are out of every table and of the index, and
 * the next opening tries again
 */
export function finishRewriting(databases: ArchiveDatabases): boolean {
  const { facts, readOnly } = databases;
  if (readOnly || facts.prepare("SELECT 1 FROM rewriting").get() === undefined) return true;
  try {
    databases.rewrite("facts");
    databases.transact(() => facts.exec("DELETE FROM rewriting"));
    return true;
  } catch (error) {
    if (error instanceof Failure && error.code === "disk-full") return false;
    throw error;
  }
}
