import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import type { RecordType } from "../../../shared/model/records.ts";
import { commitment } from "../custody/commitment.ts";
import { LogBindings } from "../custody/log-bindings.ts";
import { StoredVersions } from "../custody/stored-versions.ts";
import { randomBytes } from "../crypto/randomness.ts";
import type { ArchiveDatabases, Transaction } from "./archive-databases.ts";
import { withoutWords, type Content } from "./class-split.ts";
import { demandRewriting } from "./finish-rewriting.ts";
import type { StoredRecord } from "./stored-record.ts";

type Row = {
  readonly id: RecordId;
  readonly sequence: number;
  readonly parent: string | null;
  readonly number: number;
  readonly author: string;
  readonly archive: string;
  readonly salt: Buffer;
  readonly content: string;
};

/**
 * Moves the words of earlier reviewed versions of a record to the identities, where they hold what must not stand in
 * the facts. Of each, `archive.db` keeps codes, dates and ids under a new salt, bound by an entry `reclassified`; what
 * it held goes to `identities.db` as it was, with the salt to which the version's first entry committed, so that the
 * history stays whole and can be checked. Inside a transaction; `finishRewriting` is to follow it, because the words
 * may still be in a page.
 *
 * @param current - the record as it stands after the transaction's edit: this version is never moved
 * @param holds - whether a facts half holds what must go
 * @returns the versions that were moved
 * @throws Failure `access-refused` without the identities; `record-altered` where a version is not what the log binds
 */
export function moveReleased(
  databases: ArchiveDatabases,
  transaction: Transaction,
  current: Pick<StoredRecord, "id" | "type" | "version">,
  holds: (half: Content) => boolean,
): Released[] {
  const { id: record, type, version: newest } = current;
  const { facts, identities, log } = databases;
  if (!identities) throw new Failure("access-refused");
  const due = releasedVersions(databases, record, type).filter(
    ({ id, content }) => id !== newest && holds(content),
  );
  if (due.length === 0) return [];
  const bindings = LogBindings.of(log.entries({ record }));
  const stored = new StoredVersions(databases);
  for (const { id: version, content, salt, ...row } of due) {
    const entry = bindings.versions.get(version);
    // What was changed behind the log must not get an entry that binds it.
    if (!entry || stored.compare(entry, bindings.moved.get(version)) !== "as-bound")
      throw new Failure("record-altered", { id: record });
    const { parent, number, author, archive } = row;
    const kept = withoutWords(type, content);
    const newSalt = randomBytes(32);
    identities
      .prepare("INSERT INTO moved_half (version, record, sequence, salt, content) VALUES (?, ?, ?, ?, ?)")
      .run(version, record, transaction.sequence, salt, row.text);
    facts
      .prepare("UPDATE version SET salt = ?, content = ? WHERE id = ?")
      .run(newSalt, JSON.stringify(kept), version);
    const half = { archive, record, type, version, parent, number, author, reviewed: true } as const;
    transaction.log({
      action: "reclassified",
      record,
      type,
      version,
      facts: commitment(newSalt, { ...half, class: "facts", content: kept }),
      identities: entry.identities,
    });
  }
  demandRewriting(databases);
  return due;
}

/** A reviewed version whose words stand in the facts. */
export type Released = Omit<Row, "content"> & {
  /** The facts half, as it is and as JSON. */
  readonly content: Content;
  readonly text: string;
};

/** Reviewed versions of a record whose words stand in the facts, oldest first. */
export function releasedVersions({ facts }: ArchiveDatabases, record: string, type: RecordType): Released[] {
  return facts
    .prepare<[string], Row>(
      "SELECT id, sequence, parent, number, author, archive, salt, content FROM version WHERE record = ? AND reviewed = 1 ORDER BY number",
    )
    .all(record)
    .map((row) => ({ ...row, text: row.content, content: JSON.parse(row.content) as Content }))
    .filter(({ content }) => Object.keys(content).length > Object.keys(withoutWords(type, content)).length);
}

/** Versions of a record whose words were moved to the identities, as the log says. */
export const movedVersions = ({ log }: ArchiveDatabases, record: string): ReadonlySet<string> =>
  new Set(LogBindings.of(log.entries({ record })).moved.keys());
