import type { CallOutput } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import { requireDecisionsBound } from "../custody/decision-binding.ts";
import { LogBindings } from "../custody/log-bindings.ts";
import { knownActors, signersOf } from "../custody/note-signers.ts";
import { provenEntries } from "../custody/stored-entries.ts";
import { ComingObjects } from "../objects/coming-objects.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { holdersOf } from "../vault/holders.ts";
import { beyondReachOf } from "./beyond-reach.ts";
import { readDisposalList } from "./disposal-list.ts";
import { eraseRecords, type Disposed } from "./erase-records.ts";
import { finishErasure } from "./finish-erasure.ts";
import { heldAmong } from "./holds.ts";
import { openProposal } from "./proposals.ts";

type Outcome = CallOutput<"disposal.approve">;

/**
 * Disposes of what somebody else has proposed. Who proposed it is read from the log, after the whole log was
 * followed to a signed checkpoint and every hold and proposal was found to be what it binds.
 *
 * @throws Failure `unknown-disposal`, `second-person-needed` for one's own proposal or that of somebody who may
 * not see identities any more; `record-held`, `record-altered`, `log-broken`, `disk-full`
 */
export async function approve(session: ArchiveSession, disposal: string): Promise<Outcome> {
  const { databases } = session;
  const log = provenDecisions(session);
  const rows = openProposal(databases.facts, disposal);
  const proposers = new Set(rows.map(({ record }) => log.proposals.get(record)?.actor ?? ""));
  const [proposedBy = ""] = proposers;
  if (proposers.size !== 1 || proposedBy === session.person.keyId || !maySeeIdentities(session, proposedBy))
    throw new Failure("second-person-needed");
  const records = rows.map(({ record }) => session.records.current(record)!);
  const [held] = heldAmong(session, records);
  if (held) throw new Failure("record-held", { id: held.id });
  const disposed = session.clock().time.toISOString();
  const approvedBy = session.person.keyId;
  return dispose(
    session,
    rows.map(({ record: id, type, reason, basis }) => ({
      id,
      type,
      disposed,
      reason,
      basis,
      proposedBy,
      approvedBy,
    })),
  );
}

/**
 * Disposes again of what a list says, in an archive that was restored from before. Whoever signed the list and
 * whoever applies it must be two: a list that one person made for themselves disposes of nothing.
 *
 * @throws Failure `note-invalid`, `second-person-needed`, `record-altered`, `log-broken`, `disk-full`
 */
export async function applyList(
  session: ArchiveSession,
  note: Uint8Array,
): Promise<CallOutput<"disposal.apply">> {
  provenDecisions(session);
  const listed = readDisposalList(note, session.archiveId);
  const signers = signersOf(note, knownActors(session.databases.facts));
  if (signers.length === 0) throw new Failure("note-invalid", { part: "signatures" });
  if (!signers.some(({ keyId }) => keyId !== session.person.keyId && maySeeIdentities(session, keyId)))
    throw new Failure("second-person-needed");
  const here = new Map(listed.map((each) => [each.id, session.records.current(each.id)]));
  const stored = [...here.values()].filter((record) => record !== undefined);
  const held = new Set<string>(heldAmong(session, stored).map(({ id }) => id));
  const due = listed.flatMap((each) => {
    const record = here.get(each.id);
    return record && !held.has(each.id) ? [{ ...each, type: record.type }] : [];
  });
  return {
    ...(await dispose(session, due)),
    absent: listed.filter(({ id }) => !here.get(id)).map(({ id }) => id),
    held: stored.map(({ id }: StoredRecord) => id).filter((id) => held.has(id)),
  };
}

/** What the log says, where holds and proposals are what it says. */
function provenDecisions({ databases }: ArchiveSession): LogBindings {
  const log = LogBindings.of(provenEntries(databases));
  requireDecisionsBound(databases, log);
  return log;
}

async function dispose(session: ArchiveSession, due: readonly Disposed[]): Promise<Outcome> {
  const { databases } = session;
  const disposed = due.map(({ id }) => id);
  const beyondReach = beyondReachOf(session, new Set(disposed));
  if (due.length > 0) databases.transact((transaction) => eraseRecords(session, transaction, due));
  const objectsRemoved = new ComingObjects(databases.identities!).unreferred().length;
  await finishErasure(session);
  return { disposed, objectsRemoved, beyondReach };
}

const maySeeIdentities = ({ databases }: ArchiveSession, key: string): boolean =>
  holdersOf(databases.facts).some(
    ({ keyId, revoked, compartments }) => keyId === key && !revoked && compartments.includes("identities"),
  );
