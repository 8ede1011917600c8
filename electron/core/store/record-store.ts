import { Failure } from "../../../shared/errors.ts";
import type { RecordId } from "../../../shared/model/record-id.ts";
import { RECORDS, type RecordContent, type RecordType } from "../../../shared/model/records.ts";
import { commitment, type CommittedHalf } from "../custody/commitment.ts";
import type { LogAction } from "../custody/log-entry.ts";
import { randomBytes, randomId } from "../crypto/randomness.ts";
import type { ArchiveDatabases, Transaction } from "./archive-databases.ts";
import { joinHalves, splitByClass, type Content } from "./class-split.ts";
import { newlyMarked, SoughtNames } from "./late-marks.ts";
import { moveReleased } from "./move-released.ts";
import { claimContent } from "./record-input.ts";
import { requirePreferenceKept } from "./preferred-claim.ts";
import { SearchIndex } from "./search-index.ts";
import { Series } from "./series.ts";
import { requireSignedKept } from "./signed-statement.ts";
import type { StoredRecord } from "./stored-record.ts";

type Row = {
  record: RecordId;
  type: RecordType;
  id: RecordId;
  number: number;
  parent: RecordId | null;
  author: string;
  archive: string;
  reviewed: number;
  sequence: number;
  salt: Buffer;
  content: string;
};
type PrivateRow = { id: RecordId; salt: Buffer; content: string };

const COLUMNS =
  "v.record, r.type, v.id, v.number, v.parent, v.author, v.archive, v.reviewed, v.sequence, v.salt, v.content";

/** A new version to be stored. */
export type NewVersion = {
  readonly type: RecordType;
  readonly content: Content;
  readonly reviewed: boolean;
  readonly action: LogAction;
  /** Absent for a new record; for an edit the record and the version that was edited. */
  readonly of?: { readonly id: RecordId; readonly version: RecordId };
  /** Id for a new record, where it is not to be random. */
  readonly id?: RecordId;
  /** Whether the version prefers a claim, or no longer does; no other version of a claim may change that. */
  readonly prefers?: true;
};

/** Records with their versions, over both databases. */
export class RecordStore {
  readonly #databases: ArchiveDatabases;
  readonly #archiveId: string;
  readonly #author: string;
  readonly #index: SearchIndex;
  readonly #series: Series;
  readonly #listeners: ((record: { readonly id: RecordId; readonly type: RecordType }) => void)[] = [];

  constructor(databases: ArchiveDatabases, archiveId: string, author: string) {
    this.#databases = databases;
    this.#archiveId = archiveId;
    this.#author = author;
    this.#index = new SearchIndex(databases);
    this.#series = new Series(databases.facts);
  }

  /**
   * Stores a version and binds it in the log. Words that it marks as a name and the version before did not are
   * protected from now on: earlier reviewed versions that hold them in the facts are moved to the identities, whoever
   * asked for the edit. Inside a transaction; `finishRewriting` is to follow it.
   *
   * @throws Failure `version-conflict` when the record was edited meanwhile, `access-refused` without the
   * identities, `invalid-field` for a code that is taken, `frozen-version` for a change to a signed statement or to a snapshot
   */
  put(transaction: Transaction, version: NewVersion): StoredRecord {
    const { facts, identities } = this.#databases;
    if (!identities) throw new Failure("access-refused");
    const id = version.of?.id ?? version.id ?? (randomId() as RecordId);
    const previous = version.of ? this.current(id) : undefined;
    if (version.of && previous?.version !== version.of.version) throw new Failure("version-conflict");
    if (version.id && !version.of && this.current(id)) throw new Failure("invalid-field", { field: "id" });
    if (version.type === "list-snapshot" && previous) throw new Failure("frozen-version");
    if (version.type === "statement" && previous)
      requireSignedKept(facts, id, previous.content as unknown as Content, version.content);
    if (version.type === "claim") this.#requireClaim(version, previous);
    const content = this.#withCode(version, previous);
    const halves = splitByClass(version.type, content, version.reviewed);
    const sequence = transaction.sequence;
    const versionId = randomId() as RecordId;
    const envelope = {
      archive: this.#archiveId,
      record: id,
      type: version.type,
      version: versionId,
      parent: previous?.version ?? null,
      number: (previous?.number ?? 0) + 1,
      author: this.#author,
      reviewed: version.reviewed,
    };
    const committed = (half: "facts" | "identities") => {
      const salt = randomBytes(32);
      const bound: CommittedHalf = { ...envelope, class: half, content: halves[half] };
      return { salt, commitment: commitment(salt, bound) };
    };
    const open = committed("facts");
    const hidden = committed("identities");
    identities
      .prepare("INSERT INTO version (id, record, sequence, salt, content) VALUES (?, ?, ?, ?, ?)")
      .run(versionId, id, sequence, hidden.salt, JSON.stringify(halves.identities));
    const code = typeof content.code === "string" ? content.code : null;
    if (previous) {
      facts.prepare("UPDATE record SET version = ?, code = ? WHERE id = ?").run(versionId, code, id);
    } else {
      facts
        .prepare("INSERT INTO record (id, type, code, version, created) VALUES (?, ?, ?, ?, ?)")
        .run(id, version.type, code, versionId, sequence);
    }
    facts
      .prepare(
        "INSERT INTO version (id, record, number, parent, author, archive, reviewed, sequence, salt, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      )
      .run(
        versionId,
        id,
        envelope.number,
        envelope.parent,
        this.#author,
        this.#archiveId,
        version.reviewed ? 1 : 0,
        sequence,
        open.salt,
        JSON.stringify(halves.facts),
      );
    transaction.log({
      action: version.action,
      record: id,
      type: version.type,
      version: versionId,
      facts: open.commitment,
      identities: hidden.commitment,
    });
    const stored: StoredRecord = {
      id,
      type: version.type,
      version: versionId,
      number: envelope.number,
      parent: envelope.parent,
      author: this.#author,
      reviewed: version.reviewed,
      sequence,
      content: joinHalves(halves.facts, halves.identities),
    };
    this.#index.replace(stored, halves, sequence);
    if (previous) this.#moveNewlyMarked(transaction, previous, stored);
    for (const listener of this.#listeners) listener(stored);
    return stored;
  }

  /**
   * Calls back for every record that gets a version. The transaction may still be undone: whoever listens reads
   * again later, and believes what stands then.
   */
  onPut(listener: (record: { readonly id: RecordId; readonly type: RecordType }) => void): void {
    this.#listeners.push(listener);
  }

  /** The current version of a record. */
  current(id: string): StoredRecord | undefined {
    const row = this.#databases.facts
      .prepare<[string], Row>(
        `SELECT ${COLUMNS} FROM record r JOIN version v ON v.id = r.version WHERE r.id = ?`,
      )
      .get(id);
    return row && this.#read(row);
  }

  /** The record with that id, code or registration number. */
  find(reference: string): StoredRecord | undefined {
    const row = this.#databases.facts
      .prepare<[string], { id: string }>("SELECT id FROM record WHERE code = ?")
      .get(reference);
    return this.current(row?.id ?? reference);
  }

  /**
   * The current version of a record of a type.
   *
   * @throws Failure `unknown-id`, `wrong-record-type`
   */
  get<Type extends RecordType>(id: string, type: Type): StoredRecord<Type> {
    const record = this.current(id);
    if (!record) throw new Failure("unknown-id");
    if (record.type !== type) throw new Failure("wrong-record-type", { expected: type, found: record.type });
    return record as StoredRecord<Type>;
  }

  /** Current versions of all records of a type, oldest record first. */
  list<Type extends RecordType>(
    type: Type,
    page: { readonly offset?: number; readonly limit?: number } = {},
  ): StoredRecord<Type>[] {
    return this.#databases.facts
      .prepare<[string, number, number], Row>(
        `SELECT ${COLUMNS} FROM record r JOIN version v ON v.id = r.version WHERE r.type = ? ORDER BY r.created, r.id LIMIT ? OFFSET ?`,
      )
      .all(type, page.limit ?? -1, page.offset ?? 0)
      .map((row) => this.#read(row) as StoredRecord<Type>);
  }

  /** Current versions of all records of a type in stretches, so that other work gets its turn between them. */
  *stretches(type: RecordType, length: number): Iterable<StoredRecord[]> {
    const next = this.#databases.facts.prepare<[string, number, string, number], Row & { created: number }>(
      `SELECT ${COLUMNS}, r.created FROM record r JOIN version v ON v.id = r.version
        WHERE r.type = ? AND (r.created, r.id) > (?, ?) ORDER BY r.created, r.id LIMIT ?`,
    );
    const hidden = this.#databases.identities?.prepare<[string], PrivateRow>(
      "SELECT id, salt, content FROM version WHERE id = ?",
    );
    let [created, id] = [-1, ""];
    for (;;) {
      const rows = next.all(type, created, id, length);
      const last = rows.at(-1);
      if (!last) return;
      yield rows.map((row) => this.#read(row, hidden?.get(row.id)));
      created = last.created;
      id = last.record;
    }
  }

  /** Number of records of a type. */
  count(type: RecordType): number {
    return this.#databases.facts
      .prepare<[string], { n: number }>("SELECT count(*) AS n FROM record WHERE type = ?")
      .get(type)!.n;
  }

  /** All versions of a record, oldest first. */
  versions(id: string): StoredRecord[] {
    return this.#databases.facts
      .prepare<[string], Row>(
        `SELECT ${COLUMNS} FROM version v JOIN record r ON r.id = v.record WHERE v.record = ? ORDER BY v.number`,
      )
      .all(id)
      .map((row) => this.#read(row));
  }

  /** Whoever writes a claim: its value stands where its class has it, about a record of the type that it names. */
  #requireClaim({ content, prefers }: NewVersion, previous: StoredRecord | undefined): void {
    claimContent(content);
    const { record, recordType } = content as RecordContent<"claim">;
    const about = record === undefined ? undefined : this.current(record);
    if (about && about.type !== recordType) throw new Failure("invalid-field", { field: "recordType" });
    if (!prefers) requirePreferenceKept(previous?.content as Content | undefined, content);
  }

  #withCode(version: NewVersion, previous: StoredRecord | undefined): Content {
    const kept = version.content.code ?? (previous?.content as Content | undefined)?.code;
    if (typeof kept === "string") {
      const holder = this.#databases.facts
        .prepare<[string], { id: string }>("SELECT id FROM record WHERE code = ?")
        .get(kept);
      if (holder && holder.id !== previous?.id) throw new Failure("invalid-field", { field: "code" });
      this.#series.reserve(kept);
      return { ...version.content, code: kept };
    }
    return { ...version.content, code: this.#series.next(RECORDS[version.type].series) };
  }

  #moveNewlyMarked(transaction: Transaction, { content }: StoredRecord, after: StoredRecord): void {
    const marks = newlyMarked(content as unknown as Content, after.content as unknown as Content);
    if (marks.length === 0) return;
    const sought = new SoughtNames(marks, (id) => this.current(id));
    moveReleased(this.#databases, transaction, after, (half) => sought.in(half) !== undefined);
  }

  #hidden(version: string): PrivateRow | undefined {
    return this.#databases.identities
      ?.prepare<[string], PrivateRow>("SELECT id, salt, content FROM version WHERE id = ?")
      .get(version);
  }

  #read(row: Row, hidden = this.#hidden(row.id)): StoredRecord {
    const content = joinHalves(
      JSON.parse(row.content) as Content,
      hidden && (JSON.parse(hidden.content) as Content),
    );
    return {
      id: row.record,
      type: row.type,
      version: row.id,
      number: row.number,
      parent: row.parent,
      author: row.author,
      reviewed: row.reviewed === 1,
      sequence: row.sequence,
      content: content,
    };
  }
}
