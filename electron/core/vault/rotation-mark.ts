import { concatBytes, equalBytes } from "../../../shared/bytes.ts";
import { Failure } from "../../../shared/errors.ts";
import { rootOf } from "../../../shared/merkle/tree.ts";
import { hmacSha256, sha256 } from "../crypto/sha256.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import type { Connection } from "../store/open-database.ts";
import { generationsOf, type CurrentKeys } from "./compartment-keys.ts";
import type { CompartmentKeys, Grant } from "./grant.ts";

type Mark = { readonly size: number; readonly proof: Uint8Array };

const PURPOSE = new TextEncoder().encode("affiant rotation begins\n");

/**
 * Marks in `archive.db` that a change to the generation of `next` has begun. The proof can be made only with
 * keys of that generation: whoever knows the old ones alone cannot pass an old database off as one whose
 * rotation was interrupted. Inside a transaction.
 */
export function markRotation(databases: ArchiveDatabases, next: CompartmentKeys): void {
  databases.facts
    .prepare("INSERT OR REPLACE INTO rotation (generation, size, proof) VALUES (?, ?, ?)")
    .run(next.generation, databases.log.size, proofOf(next, databases.log.root));
}

/** Takes away the mark of a change that has ended, and of those before it. Inside a transaction. */
export const clearRotationMarks = (facts: Connection, upTo: number): void => {
  facts.prepare("DELETE FROM rotation WHERE generation <= ?").run(upTo);
};

/** The highest generation that was ever begun, ended or not; 0 for none. */
export const highestMark = (facts: Connection): number =>
  facts.prepare<[], { highest: number | null }>("SELECT max(generation) AS highest FROM rotation").get()
    ?.highest ?? 0;

/** Whether the change to `generation` has reached the facts and not yet ended. */
export const isUnfinished = (facts: Connection, generation: number): boolean =>
  markOf(facts, generation) !== undefined;

/**
 * Demands that the databases are of the newest generation of the grant, or of an earlier one from which the
 * change was interrupted. Anything else is an old database that was put back.
 *
 * @throws Failure `generation-outdated`
 */
export function requireGeneration(databases: ArchiveDatabases, grant: Grant, current: CurrentKeys): void {
  const { facts } = databases;
  const { generation } = current.facts;
  const others = current.identities?.generation ?? generation;
  const newest = generationsOf(grant, "facts")[0]!;
  const fits =
    newest.generation === generation
      ? others === generation || (others < generation && isUnfinished(facts, generation))
      : others === generation && hasBegun(databases, newest);
  if (!fits) throw new Failure("generation-outdated");
}

function hasBegun({ facts, log }: ArchiveDatabases, next: CompartmentKeys): boolean {
  const mark = markOf(facts, next.generation);
  if (!mark || mark.size > log.size) return false;
  return equalBytes(proofOf(next, rootOf(log.leaves(mark.size), sha256)), mark.proof);
}

const markOf = (facts: Connection, generation: number): Mark | undefined =>
  facts.prepare<[number], Mark>("SELECT size, proof FROM rotation WHERE generation = ?").get(generation);

const proofOf = (next: CompartmentKeys, root: Uint8Array): Uint8Array =>
  hmacSha256(next.nameKey, concatBytes(PURPOSE, root));
