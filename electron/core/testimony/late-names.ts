import type { JsonValue } from "../../../shared/canonical-json.ts";
import type { LateNames } from "../../../shared/contract/late-names.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { beyondReachOf } from "../disposal/beyond-reach.ts";
import { recordTitle } from "../search/record-title.ts";
import { pseudonymised, withoutWords, type Content } from "../store/class-split.ts";
import { finishRewriting } from "../store/finish-rewriting.ts";
import { newlyMarked, SoughtNames } from "../store/late-marks.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

type Moved = LateNames["moved"][number];
type StillNamed = LateNames["stillNamed"][number];
type Row = {
  readonly at: number;
  readonly record: RecordId;
  readonly type: RecordType;
  readonly id: RecordId;
  readonly current: RecordId;
  readonly number: number;
  readonly content: string;
};

const STRETCH = 500;

/**
 * Says what an edit moved out of the facts because it marked a name late, after it has made sure that no page of
 * `archive.db` holds it any more.
 *
 * @param before - the record before the edit
 * @param after - the version that the edit made
 * @returns undefined where the edit moved nothing
 */
export async function lateNamesOf(
  session: ArchiveSession,
  before: StoredRecord,
  after: StoredRecord,
): Promise<LateNames | undefined> {
  const { databases, records } = session;
  const now = new Set(
    databases.log
      .entries({ record: after.id })
      .filter(({ action, sequence }) => action === "reclassified" && sequence > after.sequence)
      .map(({ version }) => version),
  );
  if (now.size === 0) return undefined;
  const moved = records.versions(after.id).filter(({ version }) => now.has(version));
  const marks = newlyMarked(contentOf(before), contentOf(after));
  return lateNames(session, {
    sought: new SoughtNames(marks, (id) => records.current(id)),
    moved,
    texts: [contentOf(after)],
    erased: finishRewriting(databases),
  });
}

/**
 * What it means that names were found late.
 *
 * @param moved - versions that hold them in the facts, or did until now; elsewhere they are still named
 * @param texts - the texts themselves as they stand, with their marks
 */
export async function lateNames(
  session: ArchiveSession,
  {
    sought,
    moved,
    texts,
    erased,
  }: {
    readonly sought: SoughtNames;
    readonly moved: readonly Pick<StoredRecord, "id" | "version" | "number" | "sequence">[];
    readonly texts: readonly Content[];
    readonly erased: boolean;
  },
): Promise<LateNames> {
  const ids = new Set<string>(moved.map(({ id }) => id));
  const since = Math.min(...moved.map(({ sequence }) => sequence));
  return {
    moved: moved.map(({ id, version, number }): Moved => ({ record: id, version, number })),
    stillNamed: await stillNamedIn(session, sought, new Set(moved.map(({ version }) => version))),
    unmarked: [...new Set(texts.flatMap((content) => unmarkedIn(content, sought)))],
    beyondReach: moved.length === 0 ? [] : beyondReachOf(session, ids, since),
    erased,
  };
}

/** Every record that names them in a reviewed version, in the order in which they were released. */
async function stillNamedIn(
  { databases: { facts }, records }: ArchiveSession,
  sought: SoughtNames,
  leaving: ReadonlySet<string>,
): Promise<StillNamed[]> {
  const next = facts.prepare<[number, number], Row>(
    `SELECT v.rowid AS at, v.record, r.type, v.id, r.version AS current, v.number, v.content
       FROM version v JOIN record r ON r.id = v.record
      WHERE v.reviewed = 1 AND v.rowid > ? ORDER BY v.rowid LIMIT ?`,
  );
  const found = new Map<RecordId, StillNamed>();
  for (let rows = next.all(-1, STRETCH); rows.length > 0; rows = next.all(rows.at(-1)!.at, STRETCH)) {
    for (const { record, type, id, current, number, content } of rows) {
      if (leaving.has(id)) continue;
      const holds = sought.in(JSON.parse(content) as Content);
      const stored = holds && records.current(record);
      if (!stored) continue;
      const known = found.get(record);
      found.set(record, {
        id: record,
        type,
        code: stored.content.code ?? record,
        title: recordTitle(stored),
        holds: known?.holds === "certain" ? "certain" : holds,
        versions: [...(known?.versions ?? []), number],
        current: known?.current === true || id === current,
      });
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  return [...found.values()];
}

/** Paragraphs, segments and blocks by their ids, and other fields by their names, that hold them without a mark. */
function unmarkedIn(content: Content, sought: SoughtNames): string[] {
  const coded = withoutWords("statement", content);
  return Object.entries(content).flatMap(([name, value]) => {
    if (name in coded) return [];
    const items = Array.isArray(value) ? (value as readonly JsonValue[]) : [];
    const withIds = items.flatMap((item) => {
      const id = item !== null && typeof item === "object" && !Array.isArray(item) && "id" in item && item.id;
      return typeof id === "string" ? [{ where: id, item }] : [];
    });
    const parts = withIds.length > 0 ? withIds : [{ where: name, item: value }];
    return parts.flatMap(({ where, item }) => (sought.in(pseudonymised(item)) === undefined ? [] : [where]));
  });
}

/** Content of a record, by field. */
export const contentOf = ({ content }: StoredRecord): Content => content as unknown as Content;
