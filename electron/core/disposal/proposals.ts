import type { CallInput, CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { randomId } from "../crypto/randomness.ts";
import type { Connection } from "../store/open-database.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { heldAmong } from "./holds.ts";
import { keepDecision } from "./log-decision.ts";
import { recordsMeant } from "./records-meant.ts";
import { recordsThatName } from "./related-records.ts";

type Proposal = CallOutput<"disposal.list">["proposals"][number];

/** One record of an open proposal. */
export type ProposalRow = Pick<Proposal, "reason" | "basis"> & {
  readonly record: RecordId;
  readonly type: string;
  readonly disposal: string;
  readonly sequence: number;
};

/**
 * Proposes that records be disposed of.
 *
 * @throws Failure `unknown-id`, `record-disposed`, `record-held`, `disposal-proposed`
 */
export function propose(
  session: ArchiveSession,
  { ids, reason, basis }: CallInput<"disposal.propose">,
): CallOutput<"disposal.propose"> {
  const { databases } = session;
  const disposal = randomId();
  const records = recordsMeant(session, ids);
  const [held] = heldAmong(session, records);
  if (held) throw new Failure("record-held", { id: held.id });
  const proposed = new Set(proposalRows(databases.facts).map(({ record }) => record));
  databases.transact((transaction) => {
    for (const { id: record, type } of records) {
      if (proposed.has(record)) throw new Failure("disposal-proposed", { id: record });
      const decision = { kind: "proposal", record, disposal, reason, basis } as const;
      keepDecision(session, transaction, { decision, action: "disposal-proposed", type });
    }
  });
  const gone = records.map(({ id }) => id);
  return { id: disposal, records: gone, related: recordsThatName(session, new Set(gone)) };
}

/**
 * Takes a proposal back, whoever made it.
 *
 * @throws Failure `unknown-disposal`
 */
export function withdraw({ databases }: ArchiveSession, disposal: string): void {
  const rows = openProposal(databases.facts, disposal);
  databases.transact((transaction) => {
    databases.facts.prepare("DELETE FROM proposal WHERE disposal = ?").run(disposal);
    for (const { record, type } of rows) transaction.log({ action: "disposal-withdrawn", record, type });
  });
}

/** The open proposals, oldest first, with who made each and when. */
export function proposalsOf({ databases }: ArchiveSession): Proposal[] {
  const byDisposal = Map.groupBy(proposalRows(databases.facts), ({ disposal }) => disposal);
  return [...byDisposal].map(([id, rows]) => {
    const [{ reason, basis, sequence }] = rows as [ProposalRow];
    const [entry] = databases.log.entries({ from: sequence, limit: 1 });
    const records = rows.map(({ record, type }) => ({ id: record, type }));
    return { id, reason, basis, proposedBy: entry?.actor ?? "", proposed: entry?.time ?? "", records };
  });
}

/**
 * The records of an open proposal.
 *
 * @throws Failure `unknown-disposal`
 */
export function openProposal(facts: Connection, disposal: string): ProposalRow[] {
  const rows = proposalRows(facts).filter((row) => row.disposal === disposal);
  if (rows.length === 0) throw new Failure("unknown-disposal");
  return rows;
}

const proposalRows = (facts: Connection): ProposalRow[] =>
  facts
    .prepare<[], ProposalRow>(
      `SELECT p.record, r.type, p.disposal, p.reason, p.basis, p.sequence
         FROM proposal p JOIN record r ON r.id = p.record ORDER BY p.sequence`,
    )
    .all();
