import type { RecordType } from "../../../shared/model/records.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/**
 * Current records of a type whose field names one of the ids, oldest first. The databases choose them, so that an
 * archive of many records is not read through.
 *
 * @param field - a field of class `facts` that holds an id or a list of ids
 */
export function referringRecords<Type extends RecordType>(
  session: ArchiveSession,
  type: Type,
  field: string,
  ids: readonly string[],
): StoredRecord<Type>[] {
  if (ids.length === 0) return [];
  return session.databases.facts
    .prepare<[string, string, string, string], { id: string }>(
      `SELECT r.id FROM record r JOIN version v ON v.id = r.version
        WHERE r.type = ? AND json_type(v.content, ?) IS NOT NULL
          AND EXISTS (SELECT 1 FROM json_each(v.content, ?) named, json_each(?) wanted
                       WHERE named.value = wanted.value)
        ORDER BY r.created, r.id`,
    )
    .all(type, `$.${field}`, `$.${field}`, JSON.stringify(ids))
    .flatMap(({ id }) => {
      const record = session.records.current(id);
      return record ? [record as StoredRecord<Type>] : [];
    });
}
