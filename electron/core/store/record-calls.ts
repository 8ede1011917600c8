import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { isRecordType, type RecordContent } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { disposedOn } from "../disposal/tombstones.ts";
import { lateNamesOf } from "../testimony/late-names.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import type { Transaction } from "./archive-databases.ts";
import type { Content } from "./class-split.ts";
import { movedVersions } from "./move-released.ts";
import { applyChanges, readRecord } from "./record-input.ts";
import { Series } from "./series.ts";
import type { StoredRecord } from "./stored-record.ts";

/** Series of registration numbers where the archive's case names no prefix of its own. */
const REGISTRATION_SERIES = "EX";

/** Handlers of the calls on records. */
export const recordHandlers: ArchiveHandlers<
  | "record.add"
  | "record.get"
  | "record.list"
  | "record.edit"
  | "record.review"
  | "record.accept"
  | "record.versions"
> = {
  "record.add": (session, { type, records }) => {
    if (!isRecordType(type)) throw new Failure("unknown-record-type");
    const contents = records.map((record) => readRecord(type, record));
    const ids = session.databases.transact((transaction) =>
      contents.map(
        (content) =>
          session.records.put(transaction, { type, content, reviewed: false, action: "created" }).id,
      ),
    );
    return { ids };
  },

  "record.get": (session, { id, version }) => {
    const record = findRecord(session, id);
    logAccess(session, { action: "read", record: record.id, type: record.type });
    if (version === undefined) return viewOf(record);
    const earlier = session.records
      .versions(record.id)
      .find((each) => each.version === version || String(each.number) === version);
    if (!earlier) throw new Failure("unknown-id");
    return viewOf(earlier, movedVersions(session.databases, record.id));
  },

  "record.list": (session, { type, offset = 0, limit = 200 }) => {
    if (!isRecordType(type)) throw new Failure("unknown-record-type");
    logAccess(session, { action: "listed", type });
    return {
      total: session.records.count(type),
      records: session.records.list(type, { offset, limit }).map((each) => viewOf(each)),
    };
  },

  "record.edit": async (session, { id, changes, version }) => {
    const before = findRecord(session, id);
    if (version !== undefined && version !== before.version) throw new Failure("version-conflict");
    const content = applyChanges(before.type, before.content as unknown as Content, changes);
    // Words that changed have not been reviewed.
    const edited = session.databases.transact((transaction) =>
      session.records.put(transaction, {
        type: before.type,
        of: before,
        content,
        reviewed: false,
        action: "edited",
      }),
    );
    const late = await lateNamesOf(session, before, edited);
    return { ...viewOf(edited), ...(late && { late }) };
  },

  "record.review": (session, { id }) => {
    const before = findRecord(session, id);
    const reviewed = session.databases.transact((transaction) =>
      session.records.put(transaction, {
        type: before.type,
        of: before,
        content: before.content as unknown as Content,
        reviewed: true,
        action: "reviewed",
      }),
    );
    return viewOf(reviewed);
  },

  "record.accept": (session, { id }) => {
    const before = findRecord(session, id);
    if (before.type !== "evidence")
      throw new Failure("wrong-record-type", { expected: "evidence", found: before.type });
    return viewOf(session.databases.transact((transaction) => acceptEvidence(session, transaction, before)));
  },

  "record.versions": (session, { id }) => {
    const record = findRecord(session, id);
    logAccess(session, { action: "read", record: record.id, type: record.type });
    const moved = movedVersions(session.databases, record.id);
    return session.records.versions(record.id).map((each) => viewOf(each, moved));
  },
};

/**
 * Gives an evidence item its registration number, once; the number is never reused. Inside a transaction.
 *
 * @param prefix - letters of the series, for example those of the case
 */
export function acceptEvidence(
  session: ArchiveSession,
  transaction: Transaction,
  record: StoredRecord,
  prefix = REGISTRATION_SERIES,
): StoredRecord {
  const content = record.content as RecordContent<"evidence">;
  if (content.triage === "accepted" && content.registration !== undefined) return record;
  const registration = content.registration ?? new Series(session.databases.facts).next(prefix);
  return session.records.put(transaction, {
    type: "evidence",
    of: record,
    content: { ...(content as unknown as Content), triage: "accepted", registration },
    reviewed: record.reviewed,
    action: "accepted",
  });
}

/**
 * The record that an id or a code names.
 *
 * @throws Failure `unknown-id`, `record-disposed` with the day
 */
export function findRecord(session: ArchiveSession, reference: string): StoredRecord {
  const record = session.records.find(reference);
  if (record) return record;
  const disposed = disposedOn(session.databases.facts, reference);
  if (disposed === undefined) throw new Failure("unknown-id");
  throw new Failure("record-disposed", { disposed: disposed.slice(0, 10) });
}

/** Logs a reading of identities, where anything can be logged. */
export function logAccess(
  session: ArchiveSession,
  access: { action: "read" | "listed" | "searched" | "checked"; record?: RecordId; type?: string },
): void {
  if (!session.seesIdentities || session.databases.readOnly) return;
  session.databases.transact((transaction) => transaction.log(access));
}

function viewOf(record: StoredRecord, moved: ReadonlySet<string> = new Set()) {
  const { id, type, version, number, parent, reviewed, content } = record;
  return {
    id,
    type,
    version,
    number,
    parent,
    reviewed,
    ...(moved.has(version) && { moved: true as const }),
    record: content as Record<string, unknown>,
  };
}
