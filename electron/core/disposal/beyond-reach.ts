import { bounds, parseEdtf } from "../../../shared/dates/edtf.ts";
import type { CallOutput } from "../../../shared/contract/contract.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** Something that left the archive. */
export type BeyondReach = CallOutput<"disposal.approve">["beyondReach"][number];

/**
 * What left the archive and cannot be called back. The log names the record of a working copy and, of a dossier,
 * its own record and not those it was made from; so every dossier that was written while one of the records was
 * there may hold it, and so may every backup that was not made on an earlier day. To be asked before the records are taken out.
 *
 * @param since - sequence before which nothing matters; when the first of the records was made, if absent
 */
export function beyondReachOf(
  session: ArchiveSession,
  ids: ReadonlySet<string>,
  since?: number,
): BeyondReach[] {
  const { databases, records } = session;
  const made = [...ids].flatMap((id) => records.versions(id)[0]?.sequence ?? []);
  const first = since ?? Math.min(...made);
  const reached: BeyondReach[] = [];
  for (const { action, record, sequence, time, actor } of databases.log.entries({
    from: Number.isFinite(first) ? first : databases.log.size,
  })) {
    const when = { time, actor, sequence };
    if (action === "working-copy-exported" && record !== undefined && ids.has(record))
      reached.push({ kind: "working-copy", holds: "certain", record: record as RecordId, ...when });
    if (action === "dossier-exported") reached.push({ kind: "dossier", holds: "possible", ...when });
  }
  for (const { id, content } of records.list("transmission")) {
    const sent = (content.items ?? []).filter((item) => ids.has(item));
    for (const record of sent)
      reached.push({ kind: "transmission", holds: "certain", record, transmission: id });
    if (sent.length === 0 && content.dossier !== undefined)
      reached.push({ kind: "transmission", holds: "possible", transmission: id });
  }
  return [...reached, ...backupsSince(session, first)];
}

/** Backups that somebody still has, but for those that were made before the day of an entry of the log. */
function backupsSince({ databases, records }: ArchiveSession, first: number): BeyondReach[] {
  const [entry] = Number.isFinite(first) ? databases.log.entries({ from: first, limit: 1 }) : [];
  const day = entry?.time.slice(0, 10) ?? "";
  return records.list("backup").flatMap(({ id, content: { made, state } }) => {
    const latest = made === undefined ? null : bounds(parseEdtf(made)).latest;
    if (state === "destroyed" || (latest !== null && latest.slice(0, 10) < day)) return [];
    return [{ kind: "backup" as const, holds: "possible" as const, backup: id, ...(made && { time: made }) }];
  });
}
