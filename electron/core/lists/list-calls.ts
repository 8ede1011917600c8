import { Failure } from "../../../shared/errors.ts";
import { LIST_COLUMNS } from "../../../shared/lists/columns.ts";
import { isRecordType, type RecordType } from "../../../shared/model/records.ts";
import type { ArchiveHandlers } from "../call-context.ts";
import { logAccess } from "../store/record-calls.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";
import { ListIndex } from "./list-index.ts";

/** How long one look at a list lasts in the log: scrolling and typing are not new readings. */
const ONE_LOOK_MILLISECONDS = 10 * 60_000;

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

const indexes = new WeakMap<ArchiveSession, ListIndex>();
const looks = new WeakMap<ArchiveSession, Map<RecordType, number>>();

/** Handlers of the calls on lists. */
export const listHandlers: ArchiveHandlers<"list.rows" | "list.values" | "list.place" | "list.titles"> = {
  "list.rows": async (session, { type, filter, where, sort, offset = 0, limit = 100 }, { signal }) => {
    const known = requireType(type);
    logLook(session, known);
    // Who types on has taken the question back: that is heard before it is worked on.
    if (filter !== undefined) await turn();
    if (signal.aborted) throw new Failure("cancelled");
    return indexOf(session).stretch(known, { filter, where, sort }, offset, limit);
  },

  "list.values": async (session, { type, column }) => {
    const known = requireType(type);
    if (!LIST_COLUMNS[known].some(({ id }) => id === column))
      throw new Failure("invalid-field", { field: "column" });
    logLook(session, known);
    const counts = new Map<string, number>();
    for (const { row } of await indexOf(session).select(known, {})) {
      const value = row.cells[column] ?? null;
      for (const each of Array.isArray(value) ? value : [value === null ? "" : String(value)])
        counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    return [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  },

  "list.place": async (session, { type, id, ...selection }) => {
    const selected = await indexOf(session).select(requireType(type), selection);
    const index = selected.findIndex(({ row }) => row.id === id);
    return { index: index < 0 ? null : index };
  },

  "list.titles": (session, { ids }) => {
    const index = indexOf(session);
    return ids.flatMap((id) => {
      const record = session.records.current(id);
      if (!record) return [];
      return [{ id, type: record.type, code: record.content.code ?? id, title: index.titleOf(id) ?? id }];
    });
  },
};

/** The lists of a session, made once. */
export function indexOf(session: ArchiveSession): ListIndex {
  const index = indexes.get(session) ?? new ListIndex(session);
  indexes.set(session, index);
  return index;
}

function requireType(type: string): RecordType {
  if (!isRecordType(type)) throw new Failure("unknown-record-type");
  return type;
}

function logLook(session: ArchiveSession, type: RecordType): void {
  const seen = looks.get(session) ?? new Map<RecordType, number>();
  looks.set(session, seen);
  const now = performance.now();
  if (now - (seen.get(type) ?? -ONE_LOOK_MILLISECONDS) < ONE_LOOK_MILLISECONDS) return;
  seen.set(type, now);
  logAccess(session, { action: "listed", type });
}
