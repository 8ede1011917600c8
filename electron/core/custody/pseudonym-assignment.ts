import { canonicalBytes } from "../../../shared/canonical-json.ts";
import { concatBytes } from "../../../shared/bytes.ts";
import { randomBytes } from "../crypto/randomness.ts";
import { sha256Hex } from "../crypto/sha256.ts";
import type { ArchiveDatabases, Transaction } from "../store/archive-databases.ts";
import type { BindingFinding } from "./binding.ts";
import type { LogBindings } from "./log-bindings.ts";

/** Which code a person has in all dossiers of a family. */
export type Assignment = { readonly family: string; readonly subject: string; readonly code: string };

type Row = Assignment & { readonly sequence: number; readonly salt: Buffer };

/** What an assignment is bound by in the log; without the salt nobody can test a guess. */
const assignmentCommitment = (salt: Uint8Array, archive: string, assigned: Assignment): string => {
  const { family, subject, code } = assigned;
  return sha256Hex(concatBytes(salt, canonicalBytes({ archive, family, subject, code })));
};

/**
 * Keeps a pseudonym and logs that it was given, inside a transaction. It does not move the content checkpoint:
 * it comes about by an export, and exporting twice gives the same bytes.
 */
export function assignPseudonym(
  { facts }: ArchiveDatabases,
  transaction: Transaction,
  archive: string,
  assigned: Assignment,
): void {
  const { family, subject, code } = assigned;
  const salt = randomBytes(32);
  facts
    .prepare("INSERT INTO pseudonym (family, subject, code, sequence, salt) VALUES (?, ?, ?, ?, ?)")
    .run(family, subject, code, transaction.sequence, salt);
  transaction.log({
    action: "pseudonym-assigned",
    record: subject,
    type: "person",
    facts: assignmentCommitment(salt, archive, assigned),
  });
}

/** Compares the pseudonyms with the entries that say they were given, both ways. */
export function* pseudonymFindings(
  { facts }: ArchiveDatabases,
  bindings: LogBindings,
): Generator<BindingFinding> {
  const archive = facts.prepare<[], { id: string }>("SELECT id FROM archive").get()?.id ?? "";
  const rows = facts
    .prepare<[], Row>("SELECT family, subject, code, sequence, salt FROM pseudonym ORDER BY sequence")
    .all();
  const kept = new Set<number>();
  for (const row of rows) {
    const { subject: record, sequence } = row;
    const entry = bindings.assignments.get(sequence);
    const isRepeated = kept.has(sequence);
    kept.add(sequence);
    if (!entry || isRepeated) yield { kind: "row-without-entry", record, sequence };
    else if (entry.record !== record || entry.facts !== assignmentCommitment(row.salt, archive, row))
      yield { kind: "row-differs", record, sequence };
  }
  for (const { record, sequence } of bindings.assignments.values())
    if (!kept.has(sequence) && !bindings.isDisposed(record))
      yield { kind: "entry-without-row", record, sequence };
}
