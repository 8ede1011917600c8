import { Failure } from "../../../shared/errors.ts";
import type { Transaction } from "../store/archive-databases.ts";
import { indexWords } from "../store/search-index.ts";
import type { Connection } from "../store/open-database.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { keepDecision } from "./log-decision.ts";
import type { Tombstone } from "./tombstones.ts";

/** A decision that was made on a record. */
export type Disposed = Pick<
  Tombstone,
  "id" | "type" | "disposed" | "reason" | "basis" | "proposedBy" | "approvedBy"
>;

/**
 * Takes records out of both databases: every version with both halves and their salts, what the index has of
 * them, where their bytes came from. Each leaves a tombstone and an entry. Stored files that no version of any
 * other record names lose their row and are written down to be removed, now or at the next opening. Inside a
 * transaction; {@link finishErasure} is to follow it.
 *
 * @throws Failure `access-refused` without the identities
 */
export function eraseRecords(
  session: ArchiveSession,
  transaction: Transaction,
  records: readonly Disposed[],
): void {
  const { facts, identities } = session.databases;
  if (!identities) throw new Failure("access-refused");
  const objects = new Set(records.flatMap(({ id }) => objectsNamed(identities, id)));
  for (const { id } of records) {
    for (const database of [facts, identities]) {
      indexWords(database, id, {});
      database.prepare("DELETE FROM version WHERE record = ?").run(id);
    }
    identities.prepare("DELETE FROM moved_half WHERE record = ?").run(id);
    identities.prepare("DELETE FROM intake_source WHERE evidence = ?").run(id);
    for (const [table, column] of [
      ["record", "id"],
      ["proposal", "record"],
    ] as const)
      facts.prepare(`DELETE FROM ${table} WHERE ${column} = ?`).run(id);
  }
  for (const { id: record, type, disposed, reason, basis, proposedBy, approvedBy } of records)
    keepDecision(session, transaction, {
      decision: {
        kind: "tombstone",
        record,
        type,
        disposed,
        reason,
        basis,
        proposed_by: proposedBy,
        approved_by: approvedBy,
      },
      action: "disposed",
      type,
      more: { erased: 0 },
    });
  releaseObjects(identities, objects);
}

const objectsNamed = (identities: Connection, record: string): string[] =>
  identities
    .prepare<[string], { object: string }>(
      `SELECT DISTINCT content ->> '$.object' AS object FROM version
        WHERE record = ? AND json_valid(content) AND content ->> '$.object' IS NOT NULL`,
    )
    .all(record)
    .map(({ object }) => object);

/** Files without a row that stand in `coming_object` are removed after the commit, or at the next opening. */
function releaseObjects(identities: Connection, objects: ReadonlySet<string>): void {
  if (objects.size === 0) return;
  const named = new Set(
    identities
      .prepare<[], { object: string }>(
        "SELECT DISTINCT content ->> '$.object' AS object FROM version WHERE json_valid(content)",
      )
      .all()
      .map(({ object }) => object),
  );
  for (const object of objects) {
    if (named.has(object)) continue;
    identities
      .prepare("INSERT OR IGNORE INTO coming_object SELECT name FROM object WHERE id = ?")
      .run(object);
    identities.prepare("DELETE FROM object WHERE id = ?").run(object);
    identities.prepare("DELETE FROM intake_source WHERE object = ?").run(object);
  }
}
