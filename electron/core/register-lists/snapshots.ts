import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { Content } from "../store/class-split.ts";
import { readRecord } from "../store/record-input.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { currentFiles, entriesOf, versionsOf } from "./person-file.ts";

type Snapshot = StoredRecord<"list-snapshot">;

/** The snapshots of a list, oldest first. */
export const snapshotsOf = (session: ArchiveSession, list: RecordId): Snapshot[] =>
  session.records.list("list-snapshot").filter(({ content }) => content.list === list);

/**
 * The snapshot of a list that somebody means: by its id or code, or the last one taken on a day.
 *
 * @param meant - an id, a code or `YYYY-MM-DD`
 * @throws Failure `snapshot-missing`
 */
export function snapshotMeant(session: ArchiveSession, list: RecordId, meant: string): Snapshot {
  const found = snapshotsOf(session, list).filter(
    ({ id, content }) => id === meant || content.code === meant || content.taken === meant,
  );
  const last = found.at(-1);
  if (!last) throw new Failure("snapshot-missing");
  return last;
}

/** What a snapshot taken now would freeze. */
export function stateOf(session: ArchiveSession, list: StoredRecord<"list">, taken: string): Content {
  const files = currentFiles(session, entriesOf(session, list.id));
  return readRecord("list-snapshot", {
    list: list.id,
    listVersion: list.version,
    taken,
    entries: files.map((file) => ({
      entry: file.entry.id,
      person: file.person.id,
      versions: versionsOf(file),
    })),
  });
}

/** Freezes a list as it stands, dated today by the clock of the log. */
export function takeSnapshot(session: ArchiveSession, list: StoredRecord<"list">): StoredRecord {
  const taken = session.clock().time.toISOString().slice(0, 10);
  const content = stateOf(session, list, taken);
  return session.databases.transact((transaction) =>
    session.records.put(transaction, { type: "list-snapshot", content, reviewed: true, action: "created" }),
  );
}
