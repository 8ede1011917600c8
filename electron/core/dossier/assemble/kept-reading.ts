import type { RecordType } from "../../../../shared/model/records.ts";
import type { AnyRecord, ArchiveReading, StoredRecord } from "../archive-reading.ts";

/**
 * The same archive, each record and list read once: an assembly asks for them many times, and must see one
 * state throughout.
 */
export function keptReading(reading: ArchiveReading): ArchiveReading {
  const records = new Map<string, AnyRecord | undefined>();
  const lists = new Map<RecordType, readonly StoredRecord[]>();
  const texts = new Map<string, string | undefined>();
  return {
    get(id) {
      if (!records.has(id)) records.set(id, reading.get(id));
      return records.get(id);
    },
    list<Type extends RecordType>(type: Type) {
      const known = lists.get(type) ?? reading.list(type);
      lists.set(type, known);
      return known as readonly StoredRecord<Type>[];
    },
    textOf(id) {
      if (!texts.has(id)) texts.set(id, reading.textOf(id));
      return texts.get(id);
    },
    isDisposed: (id) => reading.isDisposed(id),
    objectOf: (id) => reading.objectOf(id),
    custody: (ids) => reading.custody(ids),
    custodyEvents: (id) => reading.custodyEvents(id),
  };
}
