import { canonicalJson } from "../../../shared/canonical-json.ts";
import { isRecordType } from "../../../shared/model/records.ts";
import type { ArchiveDatabases } from "../store/archive-databases.ts";
import { withoutWords, type Content } from "../store/class-split.ts";
import { commitment, type CommittedHalf } from "./commitment.ts";
import type { BindingEntry } from "./log-bindings.ts";

type FactsRow = {
  readonly record: string;
  readonly type: string | null;
  readonly number: number;
  readonly parent: string | null;
  readonly author: string;
  readonly archive: string;
  readonly reviewed: number;
  readonly sequence: number;
  readonly salt: Buffer;
  readonly content: string;
};
type Half = {
  readonly record: string;
  readonly sequence: number;
  readonly salt: Buffer;
  readonly content: string;
};

/** A row of a version, in either database. */
export type VersionRow = { readonly record: string; readonly version: string; readonly sequence: number };
/** A row of a record. */
export type RecordRow = { readonly record: string; readonly type: string; readonly version: string };

/** The stored versions as they stand, without belief in them: what the custody log is compared with. */
export class StoredVersions {
  readonly #databases: ArchiveDatabases;

  constructor(databases: ArchiveDatabases) {
    this.#databases = databases;
  }

  /**
   * Whether the rows of a version, in all databases that are open, are what its entry bound. Where its words were
   * moved to the identities, its facts half is what the later entry bound, and the half that was moved what the first
   * one did; what stayed of it is all of it but the words.
   *
   * @param moved - the entry that says its words were moved
   */
  compare(entry: BindingEntry, moved?: BindingEntry): "as-bound" | "entry-without-row" | "row-differs" {
    const { identities } = this.#databases;
    const row = this.#factsRow(entry.version);
    if (!row) return "entry-without-row";
    const hidden = identities
      ?.prepare<[string], Half>("SELECT record, sequence, salt, content FROM version WHERE id = ?")
      .get(entry.version);
    const before = moved && identities && this.#movedHalf(entry.version);
    if (identities && (!hidden || (moved && !before))) return "entry-without-row";
    const { type } = row;
    if (type === null || type !== entry.type) return "row-differs";
    const isBound = ({ salt, content }: Half, half: CommittedHalf["class"], by: BindingEntry): boolean => {
      const parsed = parse(content);
      return parsed !== undefined && commitment(salt, committed(entry, row, type, half, parsed)) === by[half];
    };
    const belongs = (half: Half, { record, sequence }: BindingEntry): boolean =>
      half.record === record && half.sequence === sequence;
    const isWhole =
      belongs(row, entry) &&
      isBound(row, "facts", moved ?? entry) &&
      (!hidden || (belongs(hidden, entry) && isBound(hidden, "identities", entry)));
    if (!isWhole) return "row-differs";
    if (!moved) return "as-bound";
    if (moved.record !== entry.record || moved.type !== type || moved.identities !== entry.identities)
      return "row-differs";
    if (!before) return "as-bound";
    const isMovedAsBound = belongs(before, moved) && isBound(before, "facts", entry);
    return isMovedAsBound && isWithoutWords(type, before, row) ? "as-bound" : "row-differs";
  }

  /** Halves that were moved, as they stand: those that the log does not know are findings. */
  movedHalves(): VersionRow[] {
    const { identities, log, readOnly } = this.#databases;
    // An archive of an earlier format on a medium that cannot be written to has no such table.
    if (!identities?.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'moved_half'").get()) return [];
    const rows = identities.prepare<[], VersionRow>("SELECT version, record, sequence FROM moved_half").all();
    return readOnly ? rows.filter(({ sequence }) => sequence < log.size) : rows;
  }

  /** The row of a record. */
  record(id: string): RecordRow | undefined {
    return this.#databases.facts
      .prepare<[string], RecordRow>("SELECT id AS record, type, version FROM record WHERE id = ?")
      .get(id);
  }

  /** The rows of all records. */
  records(): RecordRow[] {
    return this.#databases.facts
      .prepare<[], RecordRow>("SELECT id AS record, type, version FROM record ORDER BY id")
      .all();
  }

  /**
   * The rows of all versions, of both databases. On a medium that cannot be written to, rows that an
   * interrupted transaction left behind in `identities.db` are not there, as for every other reader.
   */
  *rows(): Generator<VersionRow> {
    const { facts, identities, log, readOnly } = this.#databases;
    for (const database of [facts, identities]) {
      const rows =
        database?.prepare<[], VersionRow>("SELECT id AS version, record, sequence FROM version").all() ?? [];
      for (const row of rows)
        if (!(readOnly && database === identities && row.sequence >= log.size)) yield row;
    }
  }

  #factsRow(version: string): FactsRow | undefined {
    return this.#databases.facts
      .prepare<[string], FactsRow>(
        `SELECT v.record, r.type, v.number, v.parent, v.author, v.archive, v.reviewed, v.sequence, v.salt, v.content
           FROM version v LEFT JOIN record r ON r.id = v.record WHERE v.id = ?`,
      )
      .get(version);
  }

  #movedHalf(version: string): Half | undefined {
    return this.#databases.identities
      ?.prepare<[string], Half>("SELECT record, sequence, salt, content FROM moved_half WHERE version = ?")
      .get(version);
  }
}

/** What a commitment to one half of a version is made of, by what stands in its row. */
const committed = (
  { version }: BindingEntry,
  { archive, record, parent, number, author, reviewed }: FactsRow,
  type: string,
  half: CommittedHalf["class"],
  content: Content,
): CommittedHalf => ({
  archive,
  record,
  type,
  version,
  parent,
  number,
  author,
  reviewed: reviewed === 1,
  class: half,
  content,
});

/** Whether what stayed in the facts is what was there before without its words, and nothing else. */
function isWithoutWords(type: string, before: Half, after: Half): boolean {
  const [was, is] = [parse(before.content), parse(after.content)];
  if (!was || !is || !isRecordType(type)) return false;
  return canonicalJson(withoutWords(type, was)) === canonicalJson(is);
}

function parse(content: string): Content | undefined {
  try {
    return JSON.parse(content) as Content;
  } catch {
    return undefined;
  }
}
