import { randomBytes } from "../crypto/randomness.ts";
import { decisionCommitment, type Decision } from "../custody/decision-binding.ts";
import type { LogAction } from "../custody/log-entry.ts";
import type { Transaction } from "../store/archive-databases.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/**
 * Keeps a decision on a record in its table, in place of an earlier one of the kind, and binds it in the log.
 * Inside a transaction.
 *
 * @param more - columns that the log does not bind
 */
export function keepDecision(
  { databases, archiveId }: ArchiveSession,
  transaction: Transaction,
  {
    decision,
    action,
    type,
    more = {},
  }: {
    readonly decision: Decision;
    readonly action: LogAction;
    readonly type: string;
    readonly more?: Readonly<Record<string, number>>;
  },
): void {
  const { kind, ...columns } = decision;
  const salt = randomBytes(32);
  const row = { ...columns, ...more, sequence: transaction.sequence, salt };
  const names = Object.keys(row);
  databases.facts
    .prepare(
      `INSERT OR REPLACE INTO ${kind} (${names.join(", ")}) VALUES (${names.map((name) => `@${name}`).join(", ")})`,
    )
    .run(row);
  transaction.log({
    action,
    record: decision.record,
    type,
    facts: decisionCommitment(salt, archiveId, decision),
  });
}
