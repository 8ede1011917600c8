import { personsMeant } from "../../../shared/model/persons-meant.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import type { StoredRecord } from "../store/stored-record.ts";
import type { ArchiveSession } from "../vault/archive-session.ts";

/** Records about a person that a list is written from. */
export const FILED_TYPES = ["custody-episode", "tracing-card", "proceeding", "request"] as const;
type FiledType = (typeof FILED_TYPES)[number];

/** What a row of a list is written from: the entry, the person, and the records about that person. */
export type PersonFile = {
  readonly entry: StoredRecord<"list-entry">;
  readonly person: StoredRecord<"person">;
  /** Other records about the person, oldest first. */
  readonly about: readonly StoredRecord[];
};

/** The records of one type in a file. */
export const filed = <Type extends FiledType>({ about }: PersonFile, type: Type): StoredRecord<Type>[] =>
  about.filter((record) => record.type === type) as StoredRecord<Type>[];

const isOf = <Type extends RecordType>(
  record: StoredRecord | undefined,
  type: Type,
): record is StoredRecord<Type> => record?.type === type;

/** The entries of a list, oldest first. */
export const entriesOf = (session: ArchiveSession, list: RecordId): StoredRecord<"list-entry">[] =>
  session.records.list("list-entry").filter(({ content }) => content.list === list);

/** The files of entries as they stand now. Entries whose person is gone have none. */
export function currentFiles(
  session: ArchiveSession,
  entries: readonly StoredRecord<"list-entry">[],
): PersonFile[] {
  const wanted = new Set<string>(entries.flatMap(({ content }) => content.person ?? []));
  const about = new Map<string, StoredRecord[]>();
  for (const type of FILED_TYPES)
    for (const record of session.records.list(type))
      for (const person of new Set(personsMeant(type, record.content)))
        if (wanted.has(person)) about.set(person, [...(about.get(person) ?? []), record]);
  return entries.flatMap((entry) => {
    const person = session.records.current(entry.content.person ?? "");
    return isOf(person, "person") ? [{ entry, person, about: about.get(person.id) ?? [] }] : [];
  });
}

/** The files of a snapshot in the versions that it froze, without those of which something was disposed of. */
export function frozenFiles(session: ArchiveSession, snapshot: StoredRecord<"list-snapshot">): PersonFile[] {
  return (snapshot.content.entries ?? []).flatMap(({ versions }) => {
    const records = versions.flatMap((version) => versionNamed(session, version) ?? []);
    const entry = records.find((record) => isOf(record, "list-entry"));
    const person = records.find((record) => isOf(record, "person"));
    const about = records.filter(({ type }) => (FILED_TYPES as readonly string[]).includes(type));
    return entry && person ? [{ entry, person, about }] : [];
  });
}

/** Ids of the versions of a file, the entry and the person first. */
export const versionsOf = ({ entry, person, about }: PersonFile): RecordId[] =>
  [entry, person, ...about].map(({ version }) => version);

/** A record in one of its versions, by the id of the version. */
export function versionNamed(session: ArchiveSession, version: string): StoredRecord | undefined {
  const row = session.databases.facts
    .prepare<[string], { record: string }>("SELECT record FROM version WHERE id = ?")
    .get(version);
  if (!row) return undefined;
  const current = session.records.current(row.record);
  return current?.version === version
    ? current
    : session.records.versions(row.record).find((each) => each.version === version);
}
