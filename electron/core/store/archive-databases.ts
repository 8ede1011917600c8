import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Failure } from "../../../shared/errors.ts";
import type { NoteSigner } from "../../../shared/merkle/signed-note.ts";
import { CustodyLog, noteKeyName, readCheckpoint, type SignedCheckpoint } from "../custody/custody-log.ts";
import { isContentAction, type ClockState } from "../custody/log-entry.ts";
import type { LogAct } from "../custody/custody-log.ts";
import { sign } from "../crypto/ed25519.ts";
import { equalBytes } from "../../../shared/bytes.ts";
import { pathIn } from "../vault/archive-folder.ts";
import type { PersonKey } from "../vault/person-key.ts";
import { migrate } from "./migrate.ts";
import { FACTS_MIGRATIONS } from "./migrations/facts.ts";
import { IDENTITIES_MIGRATIONS } from "./migrations/identities.ts";
import { closeDatabase, openDatabase, type Connection } from "./open-database.ts";
import { asDiskFailure } from "./disk-failure.ts";
import { HeadFile } from "./head-file.ts";
import { indexWords } from "./search-index.ts";
import type { Content } from "./class-split.ts";

/** The time of an act, and how far it is to be relied on. */
export type Clock = () => { readonly time: Date; readonly state: ClockState };

/** What opening the databases takes. */
export type DatabaseOptions = {
  readonly folder: string;
  readonly archiveId: string;
  readonly factsKey: Uint8Array;
  /** Absent for somebody who was granted the facts alone. */
  readonly identitiesKey?: Uint8Array;
  readonly person: PersonKey;
  readonly clock: Clock;
  readonly mode: "create" | "write" | "read";
};

/** What a transaction may do. */
export type Transaction = {
  /** Sequence that the next log entry will have: the mark of every row that the transaction writes. */
  readonly sequence: number;
  /** Adds an entry to the custody log. */
  log(act: LogAct): void;
};

/** Tables of `identities.db` whose rows carry the sequence of their transaction. */
const MARKED_TABLES = ["version", "object", "intake_source", "holder_name"] as const;

/**
 * The two databases of an archive with their common transaction: rows of both, the log entries and the signed
 * checkpoint are one unit, and `head` follows it.
 */
export class ArchiveDatabases {
  readonly facts: Connection;
  readonly identities: Connection | undefined;
  readonly log: CustodyLog;
  readonly #signer: NoteSigner;
  readonly #keyId: string;
  readonly #clock: Clock;
  readonly #head: HeadFile;
  #busy = false;

  private constructor(
    options: DatabaseOptions,
    facts: Connection,
    identities: Connection | undefined,
    head: HeadFile,
  ) {
    const { person } = options;
    this.facts = facts;
    this.identities = identities;
    this.log = new CustodyLog(facts, options.archiveId);
    this.#signer = {
      name: noteKeyName(person.keyId),
      publicKey: person.publicKey,
      sign: (message) => sign(person.signingSeed, message),
    };
    this.#keyId = person.keyId;
    this.#clock = options.clock;
    this.#head = head;
  }

  /**
   * Opens both databases, migrates them, compares the log with `head` and removes what an interrupted
   * transaction left in `identities.db`.
   *
   * @throws Failure `archive-damaged`, `archive-newer`, `log-behind-head`, `log-broken`, `disk-full`
   */
  static async open(options: DatabaseOptions): Promise<ArchiveDatabases> {
    const { folder, mode } = options;
    for (const name of ["facts", "identities"] as const) {
      if (mode !== "create" && !existsSync(pathIn(folder, name)))
        throw new Failure("archive-damaged", { part: "database" });
    }
    const facts = openDatabase({ path: pathIn(folder, "facts"), key: options.factsKey, mode });
    let identities: Connection | undefined;
    try {
      if (options.identitiesKey) {
        identities = openDatabase({ path: pathIn(folder, "identities"), key: options.identitiesKey, mode });
        migrate(identities, IDENTITIES_MIGRATIONS);
      }
      migrate(facts, FACTS_MIGRATIONS);
      const databases = new ArchiveDatabases(options, facts, identities, await HeadFile.open(folder, mode));
      await databases.#reconcile(folder, mode);
      return databases;
    } catch (error) {
      facts.close();
      identities?.close();
      throw asDiskFailure(error);
    }
  }

  /** True when nothing can be written, so that nothing is logged either. */
  get readOnly(): boolean {
    return this.facts.readonly;
  }

  /**
   * Runs one transaction over both databases. Identities commit before facts: if the machine stops between
   * the two, opening removes rows that the log does not know.
   *
   * @throws Failure `archive-read-only`, `disk-full`; whatever `work` throws, after rolling back
   */
  transact<Result>(work: (transaction: Transaction) => Result): Result {
    if (this.readOnly) throw new Failure("archive-read-only");
    if (this.#busy) throw new Error("transactions do not nest");
    this.#busy = true;
    let content = false;
    const { size } = this.log;
    try {
      this.facts.exec("BEGIN IMMEDIATE");
      this.identities?.exec("BEGIN IMMEDIATE");
      const { log } = this;
      const result = work({
        get sequence() {
          return log.size;
        },
        log: (act) => {
          const { time, state } = this.#clock();
          content ||= isContentAction(act.action);
          log.append(act, { actor: this.#keyId, time: time.toISOString(), clock: state });
        },
      });
      // Without an act there is no new state to sign: the checkpoint of this size stands already.
      const note = log.size > size ? log.sign(this.#signer, content) : undefined;
      this.identities?.exec("COMMIT");
      this.facts.exec("COMMIT");
      if (note) this.#head.write(note);
      return result;
    } catch (error) {
      for (const database of [this.identities, this.facts])
        if (database?.inTransaction) database.exec("ROLLBACK");
      this.log.reload();
      throw asDiskFailure(error);
    } finally {
      this.#busy = false;
    }
  }

  /** Closes both; nothing of a WAL stays behind. */
  close(): void {
    try {
      if (this.identities) closeDatabase(this.identities);
    } finally {
      try {
        closeDatabase(this.facts);
      } finally {
        this.#head.close();
      }
    }
  }

  async #reconcile(folder: string, mode: DatabaseOptions["mode"]): Promise<void> {
    if (mode === "create") return;
    const newest = this.log.checkpoint();
    if (newest?.size !== this.log.size || !equalBytes(newest.root, this.log.root))
      throw new Failure("log-broken");
    if (this.log.last()?.sequence !== newest.size - 1) throw new Failure("log-broken");
    const head = await readHead(folder);
    if (head.origin !== newest.origin || head.size > newest.size) throw new Failure("log-behind-head");
    if (!equalBytes(this.log.rootAt(head.size), head.root)) throw new Failure("log-behind-head");
    if (mode === "write") {
      if (this.identities) this.#removeUnlogged(this.identities);
      if (head.size < newest.size) this.#head.write(newest.note);
    }
  }

  #removeUnlogged(identities: Connection): void {
    const size = this.log.size;
    identities.transaction(() => {
      const records = identities
        .prepare<[number], { record: string }>("SELECT DISTINCT record FROM version WHERE sequence >= ?")
        .all(size);
      identities
        .prepare("DELETE FROM search_text WHERE rowid IN (SELECT id FROM search_entry WHERE sequence >= ?)")
        .run(size);
      for (const table of [...MARKED_TABLES, "search_entry"]) {
        identities.prepare(`DELETE FROM ${table} WHERE sequence >= ?`).run(size);
      }
      for (const { record } of records) this.#indexAgain(identities, record);
    })();
  }

  /** An interrupted edit took the words of the version before it out of the index. */
  #indexAgain(identities: Connection, record: string): void {
    const version = this.facts
      .prepare<[string], { id: string; sequence: number }>(
        "SELECT v.id, v.sequence FROM record r JOIN version v ON v.id = r.version WHERE r.id = ?",
      )
      .get(record);
    if (!version) return;
    const half = identities
      .prepare<[string], { content: string }>("SELECT content FROM version WHERE id = ?")
      .get(version.id);
    if (half) indexWords(identities, record, JSON.parse(half.content) as Content, version.sequence);
  }
}

/** The checkpoint in `head`; one that is gone or cannot be read vouches for nothing. */
async function readHead(folder: string): Promise<SignedCheckpoint> {
  try {
    return readCheckpoint(new Uint8Array(await readFile(pathIn(folder, "head"))));
  } catch (cause) {
    throw new Failure("log-behind-head", {}, { cause });
  }
}
