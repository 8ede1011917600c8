import type { ArchiveDatabases } from "../store/archive-databases.ts";
import type { Content } from "../store/class-split.ts";
import { commitment } from "./commitment.ts";
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

  /** Whether the rows of a version, in all databases that are open, are what its entry bound. */
  compare(entry: BindingEntry): "as-bound" | "entry-without-row" | "row-differs" {
    const { facts, identities } = this.#databases;
    const row = facts
      .prepare<[string], FactsRow>(
        `SELECT v.record, r.type, v.number, v.parent, v.author, v.archive, v.reviewed, v.sequence, v.salt, v.content
           FROM version v LEFT JOIN record r ON r.id = v.record WHERE v.id = ?`,
      )
      .get(entry.version);
    if (!row) return "entry-without-row";
    const hidden = identities
      ?.prepare<[string], Half>("SELECT record, sequence, salt, content FROM version WHERE id = ?")
      .get(entry.version);
    if (identities && !hidden) return "entry-without-row";
    const isBound = (half: "facts" | "identities", { salt, content, record, sequence }: Half): boolean => {
      const parsed = parse(content);
      if (!parsed || record !== entry.record || sequence !== entry.sequence || row.type === null)
        return false;
      const committed = {
        archive: row.archive,
        record: row.record,
        type: row.type,
        version: entry.version,
        parent: row.parent,
        number: row.number,
        author: row.author,
        reviewed: row.reviewed === 1,
        class: half,
        content: parsed,
      };
      return row.type === entry.type && commitment(salt, committed) === entry[half];
    };
    return isBound("facts", row) && (!hidden || isBound("identities", hidden)) ? "as-bound" : "row-differs";
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
}

function parse(content: string): Content | undefined {
  try {
    return JSON.parse(content) as Content;
  } catch {
    return undefined;
  }
}
