import { Failure } from "../../../shared/errors.ts";
import { foldForSearch } from "../../../shared/names/fold.ts";
import { spellingKey } from "../../../shared/names/spelling-key.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ListDecision } from "../../../shared/model/vocabulary/lists.ts";
import type { RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { recordTitle } from "../search/record-title.ts";
import { findRecord, logAccess } from "../store/record-calls.ts";
import { applyChanges, readRecord } from "../store/record-input.ts";
import type { Content } from "../store/class-split.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { differenceBetween } from "./differences.ts";
import { exportList, foreseeList } from "./export-list.ts";
import { entriesOf } from "./person-file.ts";
import { snapshotMeant, snapshotsOf, stateOf, takeSnapshot } from "./snapshots.ts";

type Counts = Record<ListDecision, number>;

/** Handlers of the calls on lists of persons. */
export const registerListHandlers: ArchiveHandlers<
  | "register-list.entries"
  | "register-list.add"
  | "register-list.decide"
  | "register-list.snapshot"
  | "register-list.snapshots"
  | "register-list.difference"
  | "register-list.foresee"
  | "register-list.export"
> = {
  "register-list.entries": (session, { list, decision, filter = "", offset = 0, limit = 200 }) => {
    const { id } = listMeant(session, list);
    logAccess(session, { action: "read", record: id, type: "list" });
    const entries = entriesOf(session, id);
    const words = foldForSearch(filter)
      .split(/\s+/u)
      .filter((word) => word !== "");
    const found = entries
      .filter(({ content }) => decision === undefined || (content.decision ?? "under-review") === decision)
      .map((entry) => viewOf(session, entry))
      .filter(({ code, title }) => {
        const folded = foldForSearch(`${code} ${title}`);
        const spelled = folded.split(/\s+/u).map(spellingKey).join(" ");
        return words.every((word) => folded.includes(word) || spelled.includes(spellingKey(word)));
      });
    return { total: found.length, counts: countsOf(entries), entries: found.slice(offset, offset + limit) };
  },

  "register-list.add": (session, { list, persons }) => {
    const { id } = listMeant(session, list);
    const standing = new Set<string>(entriesOf(session, id).flatMap(({ content }) => content.person ?? []));
    const meant = [...new Set(persons.map((person) => personMeant(session, person)))];
    const known = meant.filter((person) => standing.has(person));
    const added = session.databases.transact((transaction) =>
      meant
        .filter((person) => !standing.has(person))
        .map((person) => {
          const content = readRecord("list-entry", { list: id, person, decision: "under-review" });
          return session.records.put(transaction, {
            type: "list-entry",
            content,
            reviewed: false,
            action: "created",
          }).id;
        }),
    );
    return { added, known };
  },

  "register-list.decide": (session, { entry, version, why, decided, ...rest }) => {
    const before = session.records.get(entry, "list-entry");
    if (version !== undefined && version !== before.version) throw new Failure("version-conflict");
    if (why.trim() === "") throw new Failure("reason-missing");
    const today = session.clock().time.toISOString().slice(0, 10);
    const content = applyChanges("list-entry", before.content as unknown as Content, {
      ...rest,
      why: why.trim(),
      decided: decided ?? today,
    });
    const after = session.databases.transact((transaction) =>
      session.records.put(transaction, {
        type: "list-entry",
        of: before,
        content,
        reviewed: false,
        action: "edited",
      }),
    );
    return { version: after.version, number: after.number };
  },

  "register-list.snapshot": (session, { list }) => told(takeSnapshot(session, listMeant(session, list))),

  "register-list.snapshots": (session, { list }) =>
    snapshotsOf(session, listMeant(session, list).id).map(told),

  "register-list.difference": (session, { list, from, to }) => {
    const meant = listMeant(session, list);
    logAccess(session, { action: "read", record: meant.id, type: "list" });
    const today = session.clock().time.toISOString().slice(0, 10);
    const earlier = snapshotMeant(session, meant.id, from).content;
    const later =
      to === undefined
        ? (stateOf(session, meant, today) as unknown as RecordContent<"list-snapshot">)
        : snapshotMeant(session, meant.id, to).content;
    return differenceBetween(session, earlier, later);
  },

  "register-list.foresee": (session, { list, recipient, snapshot }) =>
    foreseeList(session, { list: listMeant(session, list), recipient, snapshot }),

  "register-list.export": (session, input, context) =>
    exportList(session, { ...input, list: listMeant(session, input.list) }, context),
};

function listMeant(session: ArchiveSession, reference: string): StoredRecord<"list"> {
  return session.records.get(findRecord(session, reference).id, "list");
}

const personMeant = (session: ArchiveSession, reference: string): RecordId =>
  session.records.get(findRecord(session, reference).id, "person").id;

function countsOf(entries: readonly StoredRecord<"list-entry">[]): Counts {
  const counts: Counts = { listed: 0, "under-review": 0, "not-listed": 0 };
  for (const { content } of entries) counts[content.decision ?? "under-review"] += 1;
  return counts;
}

const told = (snapshot: StoredRecord): CallOutput<"register-list.snapshot"> => {
  const { code, taken = "", entries = [] } = snapshot.content as RecordContent<"list-snapshot">;
  return {
    id: snapshot.id,
    code: code ?? snapshot.id,
    taken,
    entries: entries.length,
    author: snapshot.author,
  };
};

function viewOf(session: ArchiveSession, { id, version, content }: StoredRecord<"list-entry">) {
  const person = content.person === undefined ? undefined : session.records.current(content.person);
  const { why, decidedBy, decided, decision, priorities = [], answers = [] } = content;
  return {
    id,
    version,
    person: content.person ?? null,
    code: person?.content.code ?? content.person ?? id,
    title: person ? recordTitle(person) : "",
    decision: decision ?? null,
    decided: decided ?? null,
    priorities: [...priorities],
    answers: answers.map((each) => ({ ...each })),
    ...(why !== undefined && { why }),
    ...(decidedBy !== undefined && { decidedBy }),
  };
}
