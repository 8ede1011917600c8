import { readFile } from "node:fs/promises";
import type { CallName } from "../../../shared/contract/contract.ts";
import { Failure } from "../../../shared/errors.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { requireFreeDestination } from "../exchange/working-copy.ts";
import { writeDurably } from "../vault/durable-file.ts";
import { formatDisposalList } from "./disposal-list.ts";
import { applyList, approve } from "./dispose.ts";
import { holdsOf, liftHold, setHold } from "./holds.ts";
import { proposalsOf, propose, withdraw } from "./proposals.ts";
import { tombstonesOf } from "./tombstones.ts";

type DisposalCall = Extract<CallName, `hold.${string}` | `disposal.${string}`>;

/** Handlers of the calls on preservation and disposal. */
export const disposalHandlers: ArchiveHandlers<DisposalCall> = {
  "hold.set": (session, input) => ({ held: setHold(session, input) }),
  "hold.lift": (session, { ids }) => ({ lifted: liftHold(session, ids) }),
  "hold.list": (session) => holdsOf(session),

  "disposal.propose": (session, input) => propose(session, input),
  "disposal.withdraw": (session, { id }) => {
    withdraw(session, id);
    return { id };
  },
  "disposal.approve": (session, { id }) => approve(session, id),
  "disposal.list": (session) => ({
    proposals: proposalsOf(session),
    tombstones: tombstonesOf(session.databases.facts),
  }),

  "disposal.export": async (session, { to }) => {
    const { databases, archiveId, person, folder } = session;
    const target = await requireFreeDestination(folder, to);
    const tombstones = tombstonesOf(databases.facts);
    const list = formatDisposalList(archiveId, tombstones, person);
    if (!databases.readOnly)
      databases.transact((transaction) => transaction.log({ action: "listed", type: "tombstone" }));
    await writeDurably(target, list);
    return { records: tombstones.length };
  },
  "disposal.apply": async (session, { from }) => {
    const list = await readFile(from).catch(() => {
      throw new Failure("file-missing");
    });
    return applyList(session, list);
  },
};
